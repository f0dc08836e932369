package draw

import (
	"strings"

	"parallax/ui/keymap"
)

// Marking says how words are marked in a text.
type Marking uint8

const (
	ByColour Marking = iota // colour in the text, signs in the margin
	BySigns                 // colour, and signs around the words
	Unmarked                // the text as printed
	NumMarkings
)

// Pen is all that is needed to draw: how wide text is, what it looks like and
// how words are marked. Panes are given it; they do not keep it.
type Pen struct {
	Ruler
	Theme *Theme
	Marks Marking
	Keys  *keymap.Map // to name them
}

// Key is the key of an action, for people.
func (p *Pen) Key(act keymap.Action) string { return p.Keys.Name(act) }

// Hints is the hint line of scope s in at most w cells: whole hints only.
func (p *Pen) Hints(s keymap.Scope, w int) string {
	always := p.Key(keymap.Help) + " keys"
	hints := p.Keys.Hints(s)
	for i := range hints {
		hints[i] += "   "
	}
	return p.Clip(p.Joined(w-p.Width(always), "", hints...)+always, w)
}

// lookSpace are the looks that spaces show, too: by a background or a line.
const lookSpace = Changed | Target | Cursor | View | Hit

// Paint is s, cleaned, in look l. Outer spaces that would look like any others stay
// plain: over a slow line each change of style costs a dozen bytes.
func (p *Pen) Paint(l Look, s string) string {
	s = Clean(s)
	words, before, after := s, "", ""
	if l&lookSpace == 0 {
		words = strings.TrimLeft(s, " ")
		before = s[:len(s)-len(words)]
		words = strings.TrimRight(words, " ")
		after = s[len(before)+len(words):]
	}
	if words == "" {
		return s
	}
	a := p.Theme.around(l)
	return before + a[0] + words + a[1] + after
}

// Column is s in exactly w cells, in look l.
func (p *Pen) Column(l Look, s string, w int) string { return p.Paint(l, p.Pad(s, w)) }
