package ui

// list is the state of a windowed list: which of n rows has the cursor and
// which is the topmost of the h shown. It draws nothing and holds no row.
type list struct {
	n, h        int
	cursor, top int
}

// resize says how many rows there are and how many fit; the cursor stays in sight.
func (l *list) resize(n, h int) {
	l.n, l.h = n, max(h, 0)
	l.move(l.cursor)
}

// move puts the cursor on row i, or the nearest there is, and scrolls so that
// it is seen: by a third of the window at once, because over a slow line one
// repaint now and then is better than one at each key.
func (l *list) move(i int) {
	l.cursor = max(min(i, l.n-1), 0)
	if l.cursor < l.top {
		l.top = l.cursor - l.h/3
	}
	if l.h > 0 && l.cursor >= l.top+l.h {
		l.top = l.cursor - l.h + 1 + l.h/3
	}
	l.top = max(min(l.top, l.n-l.h), 0)
}

// shown is the half-open range of the rows in sight.
func (l *list) shown() (from, to int) { return l.top, min(l.top+l.h, l.n) }

// handle obeys the actions that move a cursor, and reports whether a was one.
func (l *list) handle(a action) bool {
	page := max(l.h-1, 1)
	switch a {
	case actDown:
		l.move(l.cursor + 1)
	case actUp:
		l.move(l.cursor - 1)
	case actPageDown:
		l.scroll(page)
	case actPageUp:
		l.scroll(-page)
	case actHalfDown:
		l.scroll(max(page/2, 1))
	case actHalfUp:
		l.scroll(-max(page/2, 1))
	case actTop:
		l.move(0)
	case actBottom:
		l.move(l.n - 1)
	default:
		return false
	}
	return true
}

// scroll moves rows and cursor together.
func (l *list) scroll(by int) {
	l.top += by
	l.move(l.cursor + by)
}

// at is the row shown on line y, -1 for none.
func (l *list) at(y int) int {
	if i := l.top + y; y >= 0 && y < l.h && i < l.n {
		return i
	}
	return -1
}
