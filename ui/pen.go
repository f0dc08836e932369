package ui

import "strings"

// marking says how words are marked in a text.
type marking uint8

const (
	byColour marking = iota // colour in the text, signs in the margin
	bySigns                 // colour, and signs around the words
	unmarked                // the text as printed
	numMarkings
)

// pen is all that is needed to draw: how wide text is, what it looks like and
// how words are marked. Panes are given it; they do not keep it.
type pen struct {
	ruler
	theme *theme
	marks marking
	keys  *keyMap // to name them
}

// key is the key of an action, for people.
func (p *pen) key(act action) string { return p.keys.name(act) }

// hints is the hint line of scope s in at most w cells: whole hints only.
func (p *pen) hints(s scope, w int) string {
	always := p.key(actHelp) + " keys"
	hints := p.keys.hints(s)
	for i := range hints {
		hints[i] += "   "
	}
	return p.clip(p.joined(w-p.width(always), "", hints...)+always, w)
}

// lookSpace are the looks that spaces show, too: by a background or a line.
const lookSpace = lookChanged | lookTarget | lookCursor | lookView | lookHit

// paint is s, cleaned, in look l. Outer spaces that would look like any others stay
// plain: over a slow line each change of style costs a dozen bytes.
func (p *pen) paint(l look, s string) string {
	s = clean(s)
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
	a := p.theme.around(l)
	return before + a[0] + words + a[1] + after
}

// column is s in exactly w cells, in look l.
func (p *pen) column(l look, s string, w int) string { return p.paint(l, p.pad(s, w)) }

// fit is s, which may hold styles and takes cells cells, filled or cut to
// exactly w.
func (p *pen) fit(s string, cells, w int) string {
	if cells > w {
		s = p.method.Truncate(s, max(w, 0), "")
		cells = p.method.StringWidth(s) // a wide cluster may not have fitted
		if cells > w {
			return spaces(w)
		}
	}
	return s + spaces(w-cells)
}
