package event

import (
	"strings"
	"testing"
)

// TestEachPanics: a panic of a worker is one of the caller, who can guard itself.
func TestEachPanics(t *testing.T) {
	defer func() {
		if r, ok := recover().(string); !ok || !strings.Contains(r, "three") {
			t.Errorf("recovered %q", r)
		}
	}()
	each(8, func(_, i int) {
		if i == 3 {
			panic("three")
		}
	})
	t.Error("each returned")
}
