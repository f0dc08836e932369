package draw

import "parallax/ui/keymap"

// List is the state of a windowed list: which of n rows has the cursor and
// which is the topmost of the h shown. It draws nothing and holds no row.
type List struct {
	N, H        int
	Cursor, Top int
}

// Resize says how many rows there are and how many fit; the cursor stays in sight.
func (l *List) Resize(n, h int) {
	l.N, l.H = n, max(h, 0)
	l.Move(l.Cursor)
}

// Move puts the cursor on row i, or the nearest there is, and scrolls so that
// it is seen: by a third of the window at once, because over a slow line one
// repaint now and then is better than one at each key.
func (l *List) Move(i int) {
	l.Cursor = max(min(i, l.N-1), 0)
	if l.Cursor < l.Top {
		l.Top = l.Cursor - l.H/3
	}
	if l.H > 0 && l.Cursor >= l.Top+l.H {
		l.Top = l.Cursor - l.H + 1 + l.H/3
	}
	l.Top = max(min(l.Top, l.N-l.H), 0)
}

// Shown is the half-open range of the rows in sight.
func (l *List) Shown() (from, to int) { return l.Top, min(l.Top+l.H, l.N) }

// Handle obeys the actions that move a cursor, and reports whether a was one.
func (l *List) Handle(a keymap.Action) bool {
	page := max(l.H-1, 1)
	switch a {
	case keymap.Down:
		l.Move(l.Cursor + 1)
	case keymap.Up:
		l.Move(l.Cursor - 1)
	case keymap.PageDown:
		l.Scroll(page)
	case keymap.PageUp:
		l.Scroll(-page)
	case keymap.HalfDown:
		l.Scroll(max(page/2, 1))
	case keymap.HalfUp:
		l.Scroll(-max(page/2, 1))
	case keymap.Top:
		l.Move(0)
	case keymap.Bottom:
		l.Move(l.N - 1)
	default:
		return false
	}
	return true
}

// Scroll moves rows and cursor together.
func (l *List) Scroll(by int) {
	l.Top += by
	l.Move(l.Cursor + by)
}

// At is the row shown on line y, -1 for none.
func (l *List) At(y int) int {
	if i := l.Top + y; y >= 0 && y < l.H && i < l.N {
		return i
	}
	return -1
}
