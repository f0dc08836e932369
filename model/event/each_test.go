package event

import "testing"

// TestEachPanics: a panic in a worker reaches the caller, whose guard knows what
// to do; a goroutine of its own would end the program.
func TestEachPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("each did not panic")
		}
	}()
	each(9, func(_, i int) {
		if i == 5 {
			panic("broken")
		}
	})
}
