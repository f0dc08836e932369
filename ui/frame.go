package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// View implements tea.Model. It draws only when something has changed:
// Bubble Tea asks after every message.
func (a *App) View() tea.View {
	if a.stale {
		a.frame = a.draw()
		a.stale = false
	}
	if !a.begun {
		a.begun = true
		close(a.load.drawn)
	}
	return a.frame
}

func (a *App) draw() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.WindowTitle = "Parallax"
	if a.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.ReportFocus = true // another session may have kept something meanwhile
	blocks := a.body()
	l := &a.layout
	if !l.header.Empty() {
		status, cursor := a.status()
		if cursor >= 0 {
			v.Cursor = tea.NewCursor(min(cursor, max(a.w-1, 0)), l.detail.Y)
		}
		hints := []string{a.pen.Column(draw.Dim, " "+a.hintLine(), a.w)}
		if n := l.detail.H; len(status) > n { // of a menu, in which no hint holds
			status, hints = status[:n], status[n:]
		}
		blocks = append(blocks,
			draw.Block{Rect: l.header, Lines: []string{a.header()}},
			draw.Block{Rect: l.detail, Lines: status},
			draw.Block{Rect: l.hints, Lines: hints})
		blocks = a.withTutor(blocks)
	}
	content := draw.Compose(blocks, a.w, a.h)
	if a.opts.ASCII != "" {
		content = a.pen.InASCII(content)
	}
	v.SetContent(content)
	return v
}

// hintLine is the keys of the place, or of the prompt while it is open.
func (a *App) hintLine() string {
	if a.prompt.isOpen() {
		if a.prompt.asked == keymap.GoTo {
			return a.pen.Joined(a.w-1, "   ", "↓ ↑ choose", "Enter go there", "Esc cancel", "^U clear")
		}
		if a.prompt.asked == keymap.Command {
			return a.pen.Joined(a.w-1, "   ", "Tab completes", "Enter done", "Esc cancel", a.pen.Key(keymap.Help)+" keys, outside of this line")
		}
		return a.pen.Joined(a.w-1, "   ", "Enter done", "Esc cancel", "^U clear", "^W last word away")
	}
	return a.pen.Hints(a.scope(), max(a.w-1, 0))
}

// body is what stands between header and status line.
func (a *App) body() []draw.Block {
	l := &a.layout
	room := draw.Rect{X: 0, Y: l.header.H, W: a.w, H: a.help.h}
	p := a.pen
	switch {
	case a.helping:
		return []draw.Block{{Rect: room, Lines: a.help.lines(p, a.keys)}}
	case a.x == nil:
		return []draw.Block{{Rect: room, Lines: draw.Message(p, room.W, room.H, "Reading "+a.name()+" …", a.loadingText())}}
	}
	if a.problems.shown {
		return []draw.Block{{Rect: room, Lines: a.problems.lines(p)}}
	}
	if a.prompt.asked == keymap.GoTo {
		return []draw.Block{{Rect: room, Lines: a.chooser.lines(p, room.W, room.H)}}
	}
	line := func(r draw.Rect) draw.Block { return draw.Block{Rect: r, Lines: a.rule(r)} }
	blocks := []draw.Block{line(l.upright), line(l.across), line(l.rule)}
	add := func(r draw.Rect, lines func() []string) {
		if !r.Empty() {
			blocks = append(blocks, draw.Block{Rect: r, Lines: lines()})
		}
	}
	add(l.list, func() []string { return a.articles.lines(p, !a.reading) })
	add(l.why, func() []string { return a.reasons.lines(p) })
	add(l.text, func() []string { return a.reader.lines(p, a.reading) })
	add(l.quotes, func() []string { return a.quotes.lines(p) })
	add(l.quote, func() []string { return a.context.lines(p) })
	add(l.compare, func() []string { return a.compare.lines(p) })
	add(l.coverage, func() []string { return a.coverage.lines(p) })
	add(l.names, func() []string { return a.names.lines(p) })
	return blocks
}

// rule is a separating line, upright when it is one cell wide.
func (a *App) rule(r draw.Rect) []string {
	sign := "─"
	if r.H > 1 {
		sign = "│"
	}
	out := make([]string, max(r.H, 0))
	for i := range out {
		out[i] = a.pen.Paint(draw.Dim, strings.Repeat(sign, max(r.W, 0)))
	}
	return out
}

func (a *App) name() string {
	if a.opts.Name == "" {
		return "the articles"
	}
	return a.opts.Name
}

func (a *App) loadingText() string {
	if a.progress == (progressMsg{}) {
		return ""
	}
	return a.progress.String()
}

// header is the names of the views, and how much there is.
func (a *App) header() string {
	p := a.pen
	var b strings.Builder
	used := 0
	for i, s := range a.viewNames() {
		l := draw.Look(draw.Dim)
		if view(i) == a.view && !a.helping && !a.problems.shown {
			s = "[" + s[1:len(s)-1] + "]"
			l = draw.View
		}
		if used+len(s) > a.w {
			break
		}
		b.WriteString(p.Paint(l, s))
		used += len(s)
	}
	right := a.numbers(a.w - used - 2)
	return p.Fit(b.String()+p.Column(draw.Dim, p.PadLeft(right+" ", a.w-used), a.w-used), a.w, a.w)
}

// viewNames are the names of the views with their keys; where there is no room for
// all, only the one shown has more than its key.
func (a *App) viewNames() [numViews]string {
	names := [numViews]string{"Articles", "Quotes", "Compare", "Coverage", "Names"}
	full := 0
	for _, n := range names {
		full += len(n) + 4
	}
	var out [numViews]string
	for i, n := range names {
		key := a.pen.Key(keymap.Articles + keymap.Action(i))
		if len(key) != 1 { // :map names it
			key = "-"
		}
		out[i] = " " + key + " " + n + " "
		if a.w < full && (view(i) != a.view || a.w < 30) {
			out[i] = " " + key + " "
		}
	}
	return out
}

// numbers is how much there is, in at most w cells: whole numbers only.
func (a *App) numbers(w int) string {
	if a.x == nil {
		return ""
	}
	articles := count(len(a.x.Articles), "article")
	if a.digest.found > len(a.x.Articles) {
		articles = fmt.Sprintf("%d of %d read", len(a.x.Articles), a.digest.found)
	}
	parts := []string{articles, count(len(a.x.Quotes), "quotation"), count(a.digest.together, "shared event"), count(a.digest.sentences, "sentence")}
	if b := badge(a.x.Corpus); b != "" {
		parts = slices.Insert(parts, 0, a.pen.Key(keymap.Problems)+" "+b)
	}
	return a.pen.Joined(w, " · ", parts...)
}

// status is what stands above the hints: the prompt, or a note, or what the
// cursor is on. cursor is the cell of the prompt's cursor, -1 without one. A menu that
// needs it takes the line of the hints too.
func (a *App) status() (lines []string, cursor int) {
	p, h := a.pen, a.layout.detail.H
	said := func(l draw.Look, s string) []string {
		for i, ln := range p.Wrap(s, max(a.w-2, 1)) {
			if i == h-1 {
				lines = append(lines, p.Column(l, " "+s[ln.Start:], a.w))
				break
			}
			lines = append(lines, p.Column(l, " "+ln.In(s), a.w))
		}
		for len(lines) < a.layout.detail.H {
			lines = append(lines, draw.Spaces(a.w))
		}
		return lines
	}
	switch {
	case a.prompt.isOpen():
		after := ""
		if a.prompt.asked == keymap.Search {
			after = a.found()
		} else if a.prompt.wrong != nil {
			after = a.prompt.wrong.Error()
		}
		s, cursor := a.prompt.line(p, a.where(), after, a.w)
		return append([]string{s}, said(0, "")[:h-1]...), cursor
	case a.note != "":
		return said(0, a.note), -1
	case a.menu.isOpen():
		h++
		return said(draw.Head, a.menu.says), -1
	case a.helping:
		return said(draw.Dim, a.help.more(p, a.keys)), -1
	case a.x == nil:
		return said(0, ""), -1
	case a.problems.shown:
		return said(0, draw.Clean(a.problems.detail())), -1
	}
	s := a.detail()
	if kept := a.keptDetail(); kept != "" {
		s = kept + "  ·  " + s
	}
	if f := a.found(); f != "" {
		s = f + "  ·  " + s
	}
	if n := a.looking(); n != "" {
		s = n + "  ·  " + s
	}
	if n := a.newsText(); n != "" {
		s = n + "  ·  " + s
	}
	return said(0, draw.Clean(s)), -1
}

// detail is what the cursor is on.
func (a *App) detail() string {
	switch {
	case a.view == viewQuotes:
		if a.layout.quote.Empty() && a.context.q >= 0 {
			q := a.context.q
			return describe(a.quotes.article(q).Text, a.x.Quotation(q))
		}
		return a.quotes.detail(a.context.q)
	case a.view == viewCompare:
		return a.compare.detail()
	case a.view == viewCoverage:
		return a.coverage.detail()
	case a.view == viewNames:
		return a.names.detail()
	case a.reading:
		return a.reader.detail()
	}
	if a.reader.article < 0 {
		return ""
	}
	return cite(&a.x.Articles[a.reader.article], 0)
}
