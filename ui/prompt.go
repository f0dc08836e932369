package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
)

// prompt is the line that takes a search, a filter, the name of a row, tags or a
// note. While it is open, it has every key but ^C.
type prompt struct {
	input textinput.Model
	asked action // what the words are for; actNone when closed
	was   string // what held before, for Esc
	wrong error  // what of it is not understood, nil for nothing
}

func newPrompt() prompt {
	in := textinput.New()
	in.SetVirtualCursor(false)
	in.Prompt = ""
	in.KeyMap.Paste = key.NewBinding() // it would run a program to read a clipboard
	st := in.Styles()
	st.Focused, st.Blurred = textinput.StyleState{}, textinput.StyleState{}
	in.SetStyles(st)
	return prompt{input: in}
}

// maxTyped and maxNote are how many code points can be typed.
const maxTyped, maxNote = 200, 4000

// open asks for words; text stands there to begin with.
func (q *prompt) open(a action, text string) {
	q.asked, q.was, q.wrong = a, text, nil
	q.input.CharLimit = maxTyped
	if a == actNote {
		q.input.CharLimit = maxNote
	}
	q.input.SetValue(text)
	q.input.CursorEnd()
	q.input.Focus()
}

func (q *prompt) close() { q.asked = actNone }

func (q *prompt) isOpen() bool { return q.asked != actNone }

// update gives the prompt a key or a paste and reports whether its text changed.
func (q *prompt) update(msg tea.Msg) bool {
	before := q.input.Value()
	q.wrong = nil
	q.input, _ = q.input.Update(msg)
	if v := q.input.Value(); corpus.Clean(v) != v {
		q.input.SetValue(strings.ReplaceAll(corpus.Clean(v), "\uFFFD", "¿")) // the input takes no U+FFFD
	}
	return q.input.Value() != before
}

// ask is what the prompt says before the words.
func (q *prompt) ask(where string) string {
	switch q.asked {
	case actFilter:
		return " & show only: "
	case actGoTo:
		return " go to: "
	case actCommand:
		return " :"
	case actTag:
		return " # tags: "
	case actExport:
		return " write to: "
	case actPipe:
		return " | give to: "
	case actSpeaker:
		return " whose words (or direct, mixed, indirect, unmarked, none): "
	case actNote:
		return " + note: "
	}
	return " / " + where + ": "
}

// line draws the prompt in w cells and says in which cell the cursor is.
func (q *prompt) line(p *pen, where, after string, w int) (s string, cursor int) {
	ask, after := p.clip(q.ask(where), w/2), clean(after)
	room := max(w-p.width(ask)-p.width(after)-2, 1)
	text := []rune(clean(q.input.Value()))
	pos := min(q.input.Position(), len(text))
	for pos > 0 && p.width(string(text[:pos])) >= room {
		text, pos = text[1:], pos-1
	}
	n, _ := p.cut(string(text), room)
	shown := string(text)[:n]
	s = p.paint(lookHead, ask) + shown + p.paint(lookDim, "  "+after)
	return p.fit(s, p.width(ask)+p.width(shown)+2+p.width(after), w), p.width(ask) + p.width(string(text[:pos]))
}
