package draw

import (
	"testing"

	"parallax/ui/config"
)

func TestEveryLookHasARole(t *testing.T) {
	if got := len(config.Roles()); got != numLooks {
		t.Errorf("%d roles for %d looks", got, numLooks)
	}
}
