package ui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// prompt is the line that takes a search, a filter, the name of a row, tags or a
// note. While it is open, it has every key but ^C.
type prompt struct {
	input textinput.Model
	asked keymap.Action              // what the words are for; keymap.None when closed
	was   string                     // what held before, for Esc
	fit   candidates                 // what it may become
	wrong error                      // what of it is not understood, nil for nothing
	typed map[keymap.Action][]string // what was entered before, the last at the end
	back  int                        // how far back in typed the text is from
}

func newPrompt() prompt {
	in := textinput.New()
	in.SetVirtualCursor(false)
	in.Prompt = ""
	in.KeyMap.Paste = key.NewBinding() // it would run a program to read a clipboard
	st := in.Styles()
	st.Focused, st.Blurred = textinput.StyleState{}, textinput.StyleState{}
	in.SetStyles(st)
	return prompt{input: in, typed: map[keymap.Action][]string{}}
}

// maxTyped and maxNote are how many code points can be typed.
const maxTyped, maxNote = 200, 4000

// open asks for words; text stands there to begin with.
func (q *prompt) open(a keymap.Action, text string) {
	q.asked, q.was, q.wrong, q.back, q.fit = a, text, nil, 0, candidates{}
	q.input.CharLimit = maxTyped
	if a == keymap.Note {
		q.input.CharLimit = maxNote
	}
	q.input.SetValue(text)
	q.input.CursorEnd()
	q.input.Focus()
}

// offer lets what was entered before be recalled first.
func (q *prompt) offer(text string) {
	if text != "" {
		q.typed[q.asked] = append(slices.DeleteFunc(q.typed[q.asked], func(s string) bool { return s == text }), text)
	}
}

// complete puts the rest of the one name that begins as typed, whatever its capitals;
// with several, as much as they share, and lists them; the next time more of them.
func (q *prompt) complete(typed string, names []string) {
	var fit []string
	for _, n := range names {
		if len(n) >= len(typed) && strings.EqualFold(n[:len(typed)], typed) {
			fit = append(fit, n)
		}
	}
	if len(fit) == 0 {
		q.wrong = fmt.Errorf("nothing begins with %q; with nothing typed Tab shows all", typed)
		return
	}
	common := fit[0]
	for _, n := range fit {
		common = common[:shared(common, n)]
	}
	if len(common) >= len(typed) {
		q.input.SetValue(common)
		q.input.CursorEnd()
	}
	q.wrong = nil
	if len(fit) == 1 {
		fit = nil
	}
	q.fit.offer(fit)
}

// remember keeps what was entered, for recall.
func (q *prompt) remember() {
	text := q.input.Value()
	if text == "" {
		return
	}
	was := slices.DeleteFunc(q.typed[q.asked], func(s string) bool { return s == text })
	q.typed[q.asked] = append(was, text)
}

// recall puts what was entered before into the prompt, or with -1 what came after it,
// and reports whether the text changed.
func (q *prompt) recall(by int) bool {
	typed := q.typed[q.asked]
	back := q.back + by
	if back < 0 || back > len(typed) {
		return false
	}
	q.back = back
	text := ""
	if back > 0 {
		text = typed[len(typed)-back]
	}
	q.input.SetValue(text)
	q.input.CursorEnd()
	return true
}

func (q *prompt) close() { q.asked = keymap.None }

func (q *prompt) isOpen() bool { return q.asked != keymap.None }

// update gives the prompt a key or a paste and reports whether its text changed.
func (q *prompt) update(msg tea.Msg) bool {
	before := q.input.Value()
	q.wrong, q.fit = nil, candidates{}
	q.input, _ = q.input.Update(msg)
	if v := q.input.Value(); corpus.Clean(v) != v {
		q.input.SetValue(strings.ReplaceAll(corpus.Clean(v), "\uFFFD", "¿")) // the input takes no U+FFFD
	}
	return q.input.Value() != before
}

// ask is what the prompt says before the words.
func (q *prompt) ask(where string) string {
	switch q.asked {
	case keymap.Filter:
		return " & show only: "
	case keymap.GoTo:
		return " go to: "
	case keymap.Problems:
		return " / show only: "
	case keymap.Command:
		return " :"
	case keymap.Tag:
		return " # tags: "
	case keymap.Export:
		return " write to: "
	case keymap.Pipe:
		return " | give to: "
	case keymap.Speaker:
		return " whose words (or direct, mixed, indirect, unmarked, none): "
	case keymap.Note:
		return " + note: "
	}
	return " / " + where + ": "
}

// line draws the prompt in w cells and says in which cell the cursor is.
func (q *prompt) line(p *draw.Pen, where, after string, w int) (s string, cursor int) {
	ask, after := p.Clip(q.ask(where), w/2), draw.Clean(after)
	left := max(w-p.Width(ask)-min(p.Width(q.input.Value())+2, w/2)-2, 0)
	if after = p.Clip(after, left); len(q.fit.names) > 0 && q.wrong == nil {
		after = q.fit.line(p.Ruler, left)
	}
	room := max(w-p.Width(ask)-p.Width(after)-2, 1)
	text := []rune(draw.Clean(q.input.Value()))
	pos := min(q.input.Position(), len(text))
	for pos > 0 && p.Width(string(text[:pos])) >= room {
		text, pos = text[1:], pos-1
	}
	n, _ := p.Cut(string(text), room)
	shown := string(text)[:n]
	s = p.Paint(draw.Head, ask) + shown + p.Paint(draw.Dim, "  "+after)
	return p.Fit(s, p.Width(ask)+p.Width(shown)+2+p.Width(after), w), p.Width(ask) + p.Width(string(text[:pos]))
}
