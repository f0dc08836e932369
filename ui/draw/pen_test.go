package draw

import (
	"strings"
	"testing"

	"parallax/ui/config"
	"parallax/ui/keymap"
)

func TestHintsAreWhole(t *testing.T) {
	p := &Pen{Keys: keymap.Bind(&config.Settings{})}
	for _, s := range []keymap.Scope{keymap.InList, keymap.InText, keymap.InQuotes, keymap.InCompare, keymap.InHelp} {
		for w := range 120 {
			got := p.Hints(s, w)
			if p.Width(got) > w || w >= 6 && !strings.HasSuffix(got, "? keys") || w >= 6 && strings.Contains(got, "…") {
				t.Errorf("hints(%d, %d) = %q", s, w, got)
			}
		}
	}
}
