package ui

import (
	"fmt"
	"slices"

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
	asked action              // what the words are for; actNone when closed
	was   string              // what held before, for Esc
	fit   candidates          // what it may become
	wrong error               // what of it is not understood, nil for nothing
	typed map[action][]string // what was entered before, the last at the end
	back  int                 // how far back in typed the text is from
}

func newPrompt() prompt {
	in := textinput.New()
	in.SetVirtualCursor(false)
	in.Prompt = ""
	in.KeyMap.Paste = key.NewBinding() // it would run a program to read a clipboard
	st := in.Styles()
	st.Focused, st.Blurred = textinput.StyleState{}, textinput.StyleState{}
	in.SetStyles(st)
	return prompt{input: in, typed: map[action][]string{}}
}

// maxTyped and maxNote are how many code points can be typed.
const maxTyped, maxNote = 200, 4000

// open asks for words; text stands there to begin with.
func (q *prompt) open(a action, text string) {
	q.asked, q.was, q.wrong, q.back, q.fit = a, text, nil, 0, candidates{}
	q.input.CharLimit = maxTyped
	if a == actNote {
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

func (q *prompt) close() { q.asked = actNone }

func (q *prompt) isOpen() bool { return q.asked != actNone }

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
	case actFilter:
		return " & show only: "
	case actGoTo:
		return " go to: "
	case actProblems:
		return " / show only: "
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
	left := max(w-p.width(ask)-min(p.width(q.input.Value())+2, w/2)-2, 0)
	if after = p.clip(after, left); len(q.fit.names) > 0 && q.wrong == nil {
		after = q.fit.line(p.ruler, left)
	}
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
