package probe

import "testing"

// TestRefuses: of every probe raw, something is refused, in a stream and in a
// frame, and whatever the program writes is not.
func TestRefuses(t *testing.T) {
	// What the renderer writes too, or what only takes room.
	known := map[string]bool{"CSI 2J": true, "CSI 10A": true, "BS": true, "mouse": true, "screen left": true, "marks of direction": true,
		"tower": true, "tower with joiners": true, "joiners": true, "joined pictures": true, "zero width": true, "variation selectors": true,
		"leading consonants": true, "conjuncts": true, "flags": true, "prepended": true, "families": true, "wide": true}
	harmless := map[string]bool{"marks of direction": true}
	for _, p := range append(Fifteen(), More()...) {
		if len(Stream(p.Text())) == 0 && !known[p.Name] {
			t.Errorf("%s passes in a stream", p.Name)
		}
		takesRoom := known[p.Name] && len(p.Sequence) > 12 && p.Sequence[0] >= 0x80 || harmless[p.Name]
		if len(Frame(p.Text())) == 0 && !takesRoom {
			t.Errorf("%s passes in a frame", p.Name)
		}
	}
	for _, s := range []string{"", "plain\r\n", "\x1b[?1049h\x1b[38;5;67;1mx\x1b[m\x1b[24;1H\x1b[K\x1b]2;Parallax\a\x1b]11;?\a\x1b[?2026$p\x1b[>4;2m\x1b[>1u\x1b[?u"} {
		if bad := Stream(s); bad != nil {
			t.Errorf("%q: %q", s, bad)
		}
	}
	if bad := Stream("\x1b]52;c;G1tjCg==\a"); bad == nil { // ESC [ c
		t.Error("a sequence passes to the clipboard")
	}
}
