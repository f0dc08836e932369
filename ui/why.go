package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"

	"parallax/model"
	"parallax/model/event"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// why explains the event of an article: what puts it there, and what keeps it
// out of the event it comes nearest to.
type why struct {
	x       *model.Index
	d       *digest
	w, h    int
	article int // -1 for none
	own     int // its event
	other   int // the event it comes nearest to, -1 for none
	told    []told
	asked   bool               // why it is not in other is to be found out
	known   bool               // … and is told by against
	leave   context.CancelFunc // ends finding it out, nil when that has not begun
	against event.Against
}

// told is an event that a section of the article tells of.
type told struct {
	event int
	title string // what heads the section
}

// reasonsMsg says why an article that was asked about is not in the event it comes
// nearest to.
type reasonsMsg struct {
	x       *model.Index
	article int
	against event.Against
}

// explain turns to an article.
func (y *why) explain(article int) {
	if y.article == article {
		return
	}
	if y.leave != nil {
		y.leave()
		y.leave = nil
	}
	y.article, y.asked, y.known = article, false, false
	if article < 0 {
		return
	}
	y.own, y.other, y.told = y.x.EventOf(article), y.x.NearestEvent(article), sections(y.x, article)
	y.asked = y.other >= 0
}

// sections are the events that sections of an article tell of.
func sections(x *model.Index, article int) (out []told) {
	for e := range x.Events {
		for _, p := range x.Events[e].Passages {
			if p.Article == article {
				out = append(out, told{e, oneLine(p.Title)})
			}
		}
	}
	return out
}

// ask is the command that finds out why the article is not in the nearest event, nil
// when that is not wanted, or not shown. Of an event of few articles it is told at once.
func (y *why) ask(ctx context.Context) tea.Cmd {
	if !y.asked || y.w <= 0 || y.h <= 0 {
		return nil
	}
	y.asked = false
	d, article := y.d, y.article
	if len(y.x.Events[y.other].Articles) <= collatedAtOnce {
		m, _ := d.near.of(context.Background(), d.x, article) // the gate is shut by the key that waits for it
		y.answer(m)
		return nil
	}
	ctx, y.leave = context.WithCancel(ctx)
	return func() tea.Msg {
		if m, ok := d.near.of(ctx, d.x, article); ok {
			return m
		}
		return nil
	}
}

// near knows what was found of articles before, for all who read one index.
type near struct {
	mu    sync.Mutex
	known map[int]reasonsMsg
}

// mostKnown is how many articles near remembers.
const mostKnown = 4096

// of is why an article is not in the nearest event, unless ctx ends before that is
// found out.
func (n *near) of(ctx context.Context, x *model.Index, article int) (m reasonsMsg, ok bool) {
	n.mu.Lock()
	m, ok = n.known[article]
	n.mu.Unlock()
	if ok {
		return m, true
	}
	m = reasonsMsg{x, article, x.Against(ctx, article, x.NearestEvent(article))} // a key of another session is not to wait for it
	if ctx.Err() != nil {
		return m, false
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.known == nil || len(n.known) >= mostKnown {
		n.known = map[int]reasonsMsg{}
	}
	n.known[article] = m
	return m, true
}

// answer takes what ask found, unless another article has been turned to.
func (y *why) answer(m reasonsMsg) {
	if m.article == y.article && m.x == y.x {
		y.against, y.known = m.against, true
	}
}

// lines draws the panel.
func (y *why) lines(p *draw.Pen) []string {
	if y.article < 0 || len(y.x.Events) == 0 {
		return draw.Message(p, y.w, y.h, "No article is chosen.", "Press "+p.Key(keymap.Articles)+" and go to one.")
	}
	var rows []string
	head := func(s string) { rows = append(rows, p.Column(draw.Head, " "+s, y.w)) }
	add := func(l draw.Look, s string) {
		for _, ln := range p.Wrap(s, max(y.w-2, 1)) {
			rows = append(rows, " "+p.Column(l, ln.In(s), y.w-1))
		}
	}
	own := &y.x.Events[y.own]
	me := y.d.short[y.article]
	lone := len(own.Articles) == 1
	if !lone {
		head("Why " + me + " is in " + y.named(own))
		rows = append(rows, y.table(p, own.Why, own.Articles, -1)...)
	}
	if len(own.Passages) > 0 {
		add(draw.Dim, "Told also in a section of: "+also(y.d, own))
	}
	for _, t := range y.told {
		section := "A section"
		if t.title != "" {
			section += " (“" + t.title + "”)"
		}
		add(0, section+" tells of "+y.named(&y.x.Events[t.event]))
	}
	switch {
	case len(y.x.Events) == 1:
		add(draw.Dim, "There is no other event to compare with; "+p.Key(keymap.Finer)+" makes more and smaller ones.")
	case y.other < 0:
		add(draw.Dim, "No other event comes near it by rare words and names.")
	case !y.known:
		add(draw.Dim, "Looking into "+y.named(&y.x.Events[y.other])+", the nearest other event …")
	default:
		head("Why " + me + " is not in " + y.named(&y.x.Events[y.other]))
		rows = append(rows, y.table(p, y.against.Anchors, y.x.Events[y.other].Articles, y.article)...)
		y.notIn(add, me, lone)
	}
	for len(rows) < y.h {
		rows = append(rows, draw.Spaces(y.w))
	}
	return rows[:max(y.h, 0)]
}

// named is an event's id and title.
func (y *why) named(e *event.Event) string { return strings.TrimSpace(e.ID + " " + oneLine(e.Title)) }

// anchors is how many anchors of an event are shown.
func (y *why) anchors() int {
	if len(y.x.Events[y.own].Articles) > 1 && y.other >= 0 {
		return max(min((y.h-7)/2, 5), 2)
	}
	return max(min(y.h-4, 5), 2)
}

// notIn says what the article has of its own, and which of the other event's
// articles is nearest to it.
func (y *why) notIn(add func(draw.Look, string), me string, lone bool) {
	var own []string
	for _, a := range y.against.Own {
		w := oneLine(a.Words)
		if n := len(a.Counts); n > 0 && a.Counts[n-1] > 1 {
			w += fmt.Sprintf(" %d", a.Counts[n-1])
		}
		own = append(own, w)
	}
	if len(own) > 0 {
		add(draw.Dim, "Only in "+me+": "+strings.Join(own, ", "))
	}
	if y.against.Overlap > 0 {
		says := "Nearest there by shared words: %s (%.0f in 100)."
		if lone {
			says = "By shared words alone it would go with %s (%.0f in 100)."
		}
		add(draw.Dim, fmt.Sprintf(says, y.d.short[y.against.Nearest], 100*y.against.Overlap))
	}
}

// table draws how often each anchor stands in each article; last, when not
// negative, is an article set apart at the end. Where not all fit, the article itself
// does.
func (y *why) table(p *draw.Pen, anchors []event.Anchor, in []int, last int) []string {
	cell := 5
	for _, a := range append([]int{max(last, 0)}, in[:min(len(in), 12)]...) {
		cell = min(max(cell, p.Width(y.d.short[a])+2), 12)
	}
	first := min(max(y.w/3, 10), 20)
	fit := max((y.w-first-2-cell-2)/cell, 0)
	shown := make([]int, min(len(in), fit)) // places in in
	for i := range shown {
		shown[i] = i
	}
	if own := slices.Index(in, y.article); own >= len(shown) && len(shown) > 0 {
		shown = slices.Insert(shown[:len(shown)-1], 0, own)
	}
	row := func(l draw.Look, name string, of func(i int) string, apart string) string {
		s := p.Pad(" "+name, first)
		for i := range shown {
			s += p.PadLeft(of(shown[i]), cell)
		}
		if len(shown) < len(in) {
			s += " …"
		}
		if last >= 0 {
			s += " |" + p.PadLeft(apart, cell)
		}
		return p.Column(l, s, y.w)
	}
	tail := ""
	if last >= 0 {
		tail = y.d.short[last]
	}
	if len(anchors) == 0 {
		return []string{p.Column(draw.Dim, "   no rare words or names are shared", y.w)}
	}
	rows := []string{row(draw.Dim, "", func(i int) string { return y.d.short[in[i]] }, tail)}
	for _, a := range anchors[:min(len(anchors), y.anchors())] {
		n := func(i int) string {
			if i < 0 || i >= len(a.Counts) {
				return ""
			}
			return fmt.Sprint(a.Counts[i])
		}
		rows = append(rows, row(0, oneLine(a.Words), n, n(len(a.Counts)-1)))
	}
	return rows
}
