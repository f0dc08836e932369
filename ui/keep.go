package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/ui/keymap"
	"parallax/ui/state"
)

// keptMsg says that what the reader did has been written, or why not.
type keptMsg struct{ err error }

// refreshedMsg says that other sessions of the same reader have been looked at, and
// what of their work changes more than signs.
type refreshedMsg struct {
	err             error
	pins, corrected bool
}

// subject is what the keys that keep something mean now: the quotation or the article
// under the cursor. article is -1 when there is none.
func (a *App) subject() (subject state.Subject, article int, what string) {
	if q := a.quotes.selected(); a.view == viewQuotes && q >= 0 {
		return a.kept.quotation(a.x, q), a.x.Quotes[q].Article, "quotation"
	}
	if article = a.current(); article < 0 {
		return "", -1, ""
	}
	return a.kept.names.subject(article), article, a.digest.name(article)
}

// mark keeps, or no longer keeps, that the subject is starred or read.
func (a *App) mark(f state.Field, set, unset string) tea.Cmd {
	subject, article, what := a.subject()
	if article < 0 {
		return nil
	}
	if f == state.Read {
		subject, what = a.kept.names.subject(article), a.digest.name(article)
		a.kept.seen = article
	}
	value, said := "1", set
	if a.kept.store.Value(subject, f) != "" {
		value, said = "", unset
	}
	return a.keep(subject, article, f, value, what+": "+said)
}

// keep keeps a value of a subject of an article, and what the article is with the first.
func (a *App) keep(subject state.Subject, article int, f state.Field, value, said string) tea.Cmd {
	if a.kept.store.Value(subject, f) == value {
		return nil
	}
	changes := []state.Change{{Subject: subject, Field: f, Value: value}}
	if f != state.Read {
		changes = append(changes, a.kept.cited(subject, article, a.x)...)
	}
	return a.keepAll(said, changes...)
}

// keepAll keeps changes as one deed, says how it is taken back, and has it written; it
// is nil, and the reason said, when they cannot be kept.
func (a *App) keepAll(said string, changes ...state.Change) tea.Cmd {
	if err := a.kept.do(said, changes...); err != nil {
		a.note = err.Error()
		return nil
	}
	a.note = said + "; " + a.pen.Key(keymap.Undo) + " takes it back"
	return a.write()
}

// write is the command that puts on disk what has been kept.
func (a *App) write() tea.Cmd {
	s := a.kept.store
	return func() tea.Msg { return keptMsg{s.Save()} }
}

// refresh is the command that reads what other sessions have kept.
func (a *App) refresh() tea.Cmd {
	s := a.kept.store
	return func() tea.Msg {
		pins, corrected := byHand(s)
		changed, err := s.Refresh()
		if !changed {
			return refreshedMsg{err: err}
		}
		now, right := byHand(s)
		return refreshedMsg{err, !slices.Equal(pins, now), !slices.Equal(corrected, right)}
	}
}

// byHand are the pins and the corrections that are kept.
func byHand(s *state.Store) (pins, corrected []state.Change) {
	for _, c := range s.All() {
		switch {
		case isPin(c):
			pins = append(pins, c)
		case isCorrection(c):
			corrected = append(corrected, c)
		}
	}
	return pins, corrected
}

// refreshed lets the panes follow what other sessions kept.
func (a *App) refreshed(m refreshedMsg) tea.Cmd {
	a.wrote(m.err)
	if a.x == nil {
		return nil
	}
	var cmds []tea.Cmd
	if m.pins {
		cmds = append(cmds, a.recollate())
	}
	if m.corrected {
		cmds = append(cmds, a.correct())
	}
	return tea.Batch(cmds...)
}

// wrote says why what is kept does not outlive the session; the store gives a reason
// once.
func (a *App) wrote(err error) {
	if err != nil {
		a.note = err.Error()
	}
}

// undo takes the last deed back, or does again what was taken back.
func (a *App) undo(again bool) tea.Cmd {
	do, what, none := a.kept.undo, "taken back: ", "there is nothing to take back"
	if again {
		do, what, none = a.kept.redo, "done again: ", "there is nothing to do again"
	}
	if a.keeping {
		a.note = keepingNote
		return nil
	}
	d, changes := do()
	if len(changes) > quickDeed && !d.corrects() && !d.pins() {
		return a.putMany(what+d.said, changes, nil)
	}
	err := a.kept.store.Put(changes...)
	switch {
	case err != nil:
		a.note = err.Error()
	case d.said == "":
		a.note = none
	case d.corrects():
		a.note = what + d.said
		return tea.Sequence(a.write(), a.correct())
	case d.pins():
		a.note = what + d.said
		return tea.Batch(a.write(), a.recollate())
	default:
		a.note = what + d.said
		return a.write()
	}
	return nil
}

// typedIn keeps the tags or the note that were typed for the subject.
func (a *App) typedIn(act keymap.Action, text string) tea.Cmd {
	if act == keymap.Speaker {
		return a.typedSpeaker(text)
	}
	subject, article, what := a.subject()
	if article < 0 {
		return nil
	}
	if act == keymap.Tag {
		text = tidyTags(text)
		said := what + ": tagged #" + strings.ReplaceAll(text, ",", " #")
		if text == "" {
			said = what + ": no tag"
		}
		return a.keep(subject, article, state.Tags, text, said)
	}
	text = strings.TrimSpace(text)
	said := what + ": noted"
	if text == "" {
		said = what + ": no note"
	}
	return a.keep(subject, article, state.Note, text, said)
}

// notice marks the article being read as read, once: r may say otherwise.
func (a *App) notice() tea.Cmd {
	at := a.reader.article
	if a.x == nil || !a.reading || a.view != viewArticles || at < 0 || at == a.kept.seen {
		return nil
	}
	a.kept.seen = at
	if a.kept.of(at, state.Read) != "" {
		return nil
	}
	if a.kept.store.Put(state.Change{Subject: a.kept.names.subject(at), Field: state.Read, Value: "1"}) != nil {
		return nil // too long, which this is not
	}
	return a.write()
}

// keptBy is the field that a prompt fills.
func keptBy(act keymap.Action) state.Field {
	switch act {
	case keymap.Tag:
		return state.Tags
	case keymap.Speaker:
		return state.Speaker
	}
	return state.Note
}

// keptDetail is what is kept of what the cursor is on.
func (a *App) keptDetail() string {
	subject, article, _ := a.subject()
	if article < 0 || a.view == viewCompare {
		return ""
	}
	return a.kept.says(subject)
}

// leaveState closes what is kept; the place where the reader was is kept too where
// there is one to come back to. The error says what is lost.
func (a *App) leaveState(sound bool) error {
	if a.x == nil {
		return nil
	}
	if sound {
		a.keepPlace()
	}
	return a.kept.store.Close()
}
