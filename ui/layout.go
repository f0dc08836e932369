package ui

import "parallax/ui/draw"

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
	header, detail, hints draw.Rect

	list, why, text       draw.Rect
	quotes, quote         draw.Rect
	compare               draw.Rect
	coverage, names       draw.Rect
	upright, across, rule draw.Rect // separating lines
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
	body := draw.Rect{X: 0, Y: 0, W: w, H: h}
	if h >= 4 {
		detail := 1
		if v != viewArticles && w < wideFrom && h >= 20 {
			detail = 2 // a row may lose more, a title be longer than fits into one narrow line
		}
		l.header = draw.Rect{X: 0, Y: 0, W: w, H: 1}
		l.detail, l.hints = draw.Rect{X: 0, Y: h - 1 - detail, W: w, H: detail}, draw.Rect{X: 0, Y: h - 1, W: w, H: 1}
		body = draw.Rect{X: 0, Y: 1, W: w, H: h - 2 - detail}
	}
	switch v {
	case viewQuotes:
		l.quotes = body
		if body.H >= 14 {
			l.quotes.H = max(body.H/2, body.H-16)
			l.across = draw.Rect{X: 0, Y: body.Y + l.quotes.H, W: w, H: 1}
			l.quote = draw.Below(body, l.quotes.H+1)
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

func (l *layout) arrangeArticles(body draw.Rect, reading, why bool, rows int) {
	switch {
	case body.W >= wideFrom:
		l.list = body
		l.list.W = max(44, min(body.W*2/5, 64))
		l.upright = draw.Rect{X: l.list.W, Y: body.Y, W: 1, H: body.H}
		l.text = draw.Rect{X: l.list.W + 1, Y: body.Y, W: body.W - l.list.W - 1, H: body.H}
		if why && body.H >= 16 {
			full := l.list
			l.list.H = max(body.H-15, min(rows+3, body.H-12), body.H/2)
			l.rule = draw.Rect{X: 0, Y: body.Y + l.list.H, W: full.W, H: 1}
			l.why = draw.Below(full, l.list.H+1)
		}
	case reading:
		l.text = body
	case body.H >= 12:
		l.list = body
		l.list.H = min(max(6, rows+2), body.H/2)
		l.across = draw.Rect{X: 0, Y: body.Y + l.list.H, W: body.W, H: 1}
		if why {
			l.why = draw.Below(body, l.list.H+1)
		} else {
			l.text = draw.Below(body, l.list.H+1)
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
	for _, r := range []draw.Rect{l.list, l.why} {
		if !r.Empty() {
			body.X, body.W = 0, l.text.X+l.text.W
		}
	}
	l.text = body
	l.list, l.why, l.upright, l.across, l.rule = draw.Rect{}, draw.Rect{}, draw.Rect{}, draw.Rect{}, draw.Rect{}
}
