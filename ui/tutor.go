package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/ui/draw"
	"parallax/ui/keymap"
	"parallax/ui/state"
)

// tutor says at the bottom of the window what to press next and what there is to see,
// and goes on when that has been done. It takes no key from anybody.
type tutor struct {
	on    bool
	step  int    // of lessons, counted from 0
	begun bool   // the step has
	after bool   // the one before it was done: what it leads to is seen
	lacks string // why the step cannot be done here, "" when it can
	said  string // the last such reason, for not saying it twice
	since int    // keys pressed until the step began

	article int                    // that the cursor of the list was on then
	acts    map[keymap.Action]bool // what has been asked for since then
}

// sampleHint is said at the first start, on the sample corpus: in full, and where there
// is less room.
func (a *App) sampleHint(room int) string {
	teach := a.tutorCommand()
	for _, s := range []string{
		"sample corpus: " + teach + " shows how in two minutes; parallax ~/news reads your own",
		"sample corpus: " + teach + " shows how in two minutes",
		teach + " shows how in two minutes",
	} {
		if a.pen.Width(s) <= room {
			return s
		}
	}
	return teach + " shows how"
}

// tutorCommand is what is typed to begin the tutor: the key that takes commands, and
// its name.
func (a *App) tutorCommand() string {
	k := a.pen.Key(keymap.Command)
	if len(k) > 1 {
		k += " "
	}
	return k + "tutor"
}

// The subject and the value by which the end of the tutor is kept.
const (
	tutored  = state.Subject("reader")
	finished = "done"
)

// newcomer reports whether the sample corpus is shown to somebody who has neither seen
// it nor been through the tutor, and has pressed no key yet.
func (a *App) newcomer() bool {
	return a.opts.Sample && a.pressed == 0 && a.place.Subject == "" && a.kept.store.Value(tutored, state.Tutor) == ""
}

// teach begins the tutor, goes on with it, or leaves it.
func (a *App) teach(string) tea.Cmd {
	t := &a.tutor
	t.on, t.begun, t.said = !t.on, false, ""
	a.note = "the tutor is left; " + a.tutorCommand() + " goes on with it"
	if t.on {
		a.note = a.tutorCommand() + " again leaves the tutor"
	}
	return nil
}

// did reports whether an action was asked for since the lesson began.
func (a *App) did(act keymap.Action) bool { return a.tutor.acts[act] }

// saw notes an action for the lesson.
func (t *tutor) saw(act keymap.Action) {
	if t.on && t.begun {
		t.acts[act] = true
	}
}

// learn goes on with the tutor as far as has been done what it asked for.
func (a *App) learn() tea.Cmd {
	t := &a.tutor
	if !t.on || a.x == nil {
		return nil
	}
	all := lessons()
	for t.step < len(all) {
		if !t.begun {
			a.beginLesson(&all[t.step])
		}
		done := all[t.step].done(a)
		if t.lacks != "" {
			done = t.lacks == t.said || a.pressed > t.since && !a.prompt.isOpen() && !a.menu.isOpen()
		}
		if !done {
			return nil
		}
		t.after = t.lacks == ""
		if !t.after {
			t.said = t.lacks
		}
		t.step, t.begun = t.step+1, false
	}
	*t = tutor{}
	a.note = "that was the tutor; " + a.tutorCommand() + " begins it again"
	if a.opts.Sample {
		a.note += ", parallax ~/news reads your own articles"
	}
	if a.kept.store.Put(state.Change{Subject: tutored, Field: state.Tutor, Value: finished}) != nil {
		return nil // too long, which this is not
	}
	return a.write()
}

func (a *App) beginLesson(l *lesson) {
	t := &a.tutor
	t.begun, t.since, t.article, t.acts, t.lacks = true, a.pressed, a.articles.selected(), map[keymap.Action]bool{}, ""
	if l.lacks != nil {
		t.lacks = l.lacks(a)
	}
}

// height is how many lines of a window of h the tutor wants for itself, besides the
// line of the hints where h is small.
func (t *tutor) height(h int) int {
	switch {
	case !t.on || h < 10:
		return 0
	case h < 20:
		return 1
	}
	return 2
}

// withTutor adds what the tutor says to the blocks, of which the last is the hints: in a
// low window it stands in their place, but for a prompt.
func (a *App) withTutor(blocks []draw.Block) []draw.Block {
	if !a.tutor.on {
		return blocks
	}
	see, do := a.tutorLines()
	rows := draw.Rect{X: 0, Y: a.layout.detail.Y - a.tutor.height(a.h), W: a.w, H: a.tutor.height(a.h)}
	if rows.H < 2 && !a.prompt.isOpen() {
		blocks[len(blocks)-1].Lines = []string{do}
	}
	return append(blocks, draw.Block{Rect: rows, Lines: []string{see, do}[:rows.H]})
}

// tutorLines is what the tutor says: what there is to see, and what to press.
func (a *App) tutorLines() (see, do string) {
	t, p := &a.tutor, a.pen
	all := lessons()
	if t.step >= len(all) {
		return "", ""
	}
	l := &all[t.step]
	number := fmt.Sprintf(" %d/%d  ", t.step+1, len(all))
	room := max(a.w-len(number)-1, 0)
	sees, does := l.sees, l.does
	switch first := a.wayTo(l.in); {
	case t.lacks != "":
		sees, does = t.lacks, "any key goes on"
	case l.blocked != nil && l.blocked(a) != "":
		does = l.blocked(a)
	case first != "":
		does = first + ", then " + does
	}
	if !t.after && t.lacks == "" && t.step > 0 {
		sees = "" // it tells of what was not done
	}
	leave := a.tutorCommand() + " leaves "
	see = p.Joined(room, "; ", strings.Split(a.withKeys(sees), "; ")...)
	does = a.withKeys(does)
	if short := p.Joined(room, "; ", strings.Split(does, "; ")...); short != "" {
		does = short
	}
	does = p.Clip(does, room)
	left := room - p.Width(does)
	if left < p.Width(leave)+3 {
		leave = ""
	}
	see = p.Column(draw.Dim, draw.Spaces(len(number))+see, a.w)
	do = p.Paint(draw.Head, number) + p.Paint(draw.Head, does) + p.Column(draw.Dim, p.PadLeft(leave, left+1), left+1)
	return see, p.Fit(do, len(number)+room+1, a.w)
}

// wayTo says which keys lead to where a lesson can be done, "" where that is here.
func (a *App) wayTo(in keymap.Scope) string {
	here := a.scope()
	if here == keymap.InHelp && in != keymap.InHelp || here == keymap.InProblems {
		return a.pen.Key(keymap.Back)
	}
	if in == 0 || in&here != 0 || in == keymap.InHelp {
		return ""
	}
	for i, s := range []keymap.Scope{keymap.InList, keymap.InQuotes, keymap.InCompare, keymap.InCoverage, keymap.InNames} {
		switch key := a.pen.Key(keymap.Articles + keymap.Action(i)); {
		case in&s == 0:
		case s != keymap.InList || !a.reading || a.view == viewArticles:
			return key
		case in&(keymap.InText|keymap.InQuotes) == 0: // once to the text that was left, once to the list
			return key + " " + key
		case in&keymap.InText != 0:
			return key
		}
	}
	return ""
}

// withKeys is s with the keys of the actions that it names between braces.
func (a *App) withKeys(s string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "{")
		name, after, closed := strings.Cut(rest, "}")
		act := keymap.Named(name)
		b.WriteString(before)
		switch {
		case !ok:
			return b.String()
		case closed && act != keymap.None && name != "":
			b.WriteString(a.pen.Key(act))
			s = after
		default: // the sign itself
			b.WriteString("{")
			s = rest
		}
	}
}
