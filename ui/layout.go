package ui

// view is what the body shows.
type view uint8

const (
	viewArticles view = iota
	viewQuotes
	viewCompare
	viewCoverage
	viewNames
	numViews
)

// layout says where everything stands; an empty rectangle is not drawn.
//
//	header                     wide: list and why on the left, text beside them
//	list    │ text             medium: list above, a look at the text below;
//	why     │                          text alone when it has the focus
//	detail                     single: list or text alone
//	hints
type layout struct {
	header, detail, hints rect

	list, why, text       rect
	quotes, quote         rect
	compare               rect
	coverage, names       rect
	upright, across, rule rect // separating lines
}

// From these widths on, there is room for two panes, and for a list with columns.
const (
	wideFrom   = 100
	mediumFrom = 60
)

// arrange is where everything stands in a window of w by h cells. reading says
// that the text has the focus, why that the reasons are wanted, rows how many
// rows the list of articles has.
func arrange(w, h int, v view, reading, why bool, rows int) layout {
	var l layout
	body := rect{0, 0, w, h}
	if h >= 4 {
		detail := 1
		if v != viewArticles && w < wideFrom && h >= 20 {
			detail = 2 // a row may lose more, a title be longer than fits into one narrow line
		}
		l.header = rect{0, 0, w, 1}
		l.detail, l.hints = rect{0, h - 1 - detail, w, detail}, rect{0, h - 1, w, 1}
		body = rect{0, 1, w, h - 2 - detail}
	}
	switch v {
	case viewQuotes:
		l.quotes = body
		if body.h >= 14 {
			l.quotes.h = max(body.h/2, body.h-16)
			l.across = rect{0, body.y + l.quotes.h, w, 1}
			l.quote = below(body, l.quotes.h+1)
		}
	case viewCompare:
		l.compare = body
	case viewCoverage:
		l.coverage = body
	case viewNames:
		l.names = body
	case viewArticles:
		l.arrangeArticles(body, reading, why, rows)
	}
	return l
}

func (l *layout) arrangeArticles(body rect, reading, why bool, rows int) {
	switch {
	case body.w >= wideFrom:
		l.list = body
		l.list.w = max(44, min(body.w*2/5, 64))
		l.upright = rect{l.list.w, body.y, 1, body.h}
		l.text = rect{l.list.w + 1, body.y, body.w - l.list.w - 1, body.h}
		if why && body.h >= 16 {
			full := l.list
			l.list.h = max(body.h-15, min(rows+3, body.h-9), body.h/2)
			l.rule = rect{0, body.y + l.list.h, full.w, 1}
			l.why = below(full, l.list.h+1)
		}
	case reading:
		l.text = body
	case body.h >= 12:
		l.list = body
		l.list.h = min(max(6, rows+2), body.h/2)
		l.across = rect{0, body.y + l.list.h, body.w, 1}
		if why {
			l.why = below(body, l.list.h+1)
		} else {
			l.text = below(body, l.list.h+1)
		}
	case why:
		l.why = body
	default:
		l.list = body
	}
}

// zoom gives the body to the text.
func (l *layout) zoom() {
	body := l.text
	for _, r := range []rect{l.list, l.why} {
		if !r.empty() {
			body.x, body.w = 0, l.text.x+l.text.w
		}
	}
	l.text = body
	l.list, l.why, l.upright, l.across, l.rule = rect{}, rect{}, rect{}, rect{}, rect{}
}
