package ui

import (
	"strings"
	"testing"

	"parallax/ui/config"
)

func TestHintsAreWhole(t *testing.T) {
	p := &pen{keys: bindKeys(&config.Settings{})}
	for _, s := range []scope{inList, inText, inQuotes, inCompare, inHelp} {
		for w := range 120 {
			got := p.hints(s, w)
			if p.width(got) > w || w >= 6 && !strings.HasSuffix(got, "? keys") || w >= 6 && strings.Contains(got, "…") {
				t.Errorf("hints(%d, %d) = %q", s, w, got)
			}
		}
	}
}
