package ui

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/quote"
	"parallax/ui/state"
)

// notQuoted is the kind, in the state, of what is no quotation at all.
const notQuoted = "none"

// open opens the state.
func (o Options) open() (*state.Store, error) {
	if o.State == nil {
		return state.Memory(), nil
	}
	s, err := o.State()
	if err != nil {
		return state.Memory(), err
	}
	return s, nil
}

// correctedMsg brings the index with the corrections that hold now.
type correctedMsg struct {
	x      *model.Index
	digest *digest
}

// correct asks for the index with the corrections that are kept now.
func (a *App) correct() tea.Cmd {
	ctx, x, d, s := a.ctx, a.x, a.digest, a.kept.store
	return func() tea.Msg {
		y, err := x.Correct(ctx, corrections(s, x.Corpus))
		if err != nil {
			return nil // nobody waits for it
		}
		return correctedMsg{y, d.again(y)}
	}
}

// corrected shows what has been corrected, with the cursor where it was.
func (a *App) corrected(m correctedMsg) tea.Cmd {
	if a.isStale(m.x) {
		return a.correct()
	}
	note := a.note
	cmd := a.setIndex(m.x, m.digest)
	a.note = note
	return cmd
}

// typedSpeaker keeps whose words the quotation under the cursor are, or of what kind.
func (a *App) typedSpeaker(text string) tea.Cmd {
	q := a.quotes.selected()
	if text = strings.Join(strings.Fields(text), " "); q < 0 || text == "" {
		return nil
	}
	field, said := state.Speaker, "the words of "+text
	if _, ok := quote.ParseKind(text); ok || text == notQuoted {
		field, said = state.Kind, text+" quotation"
	}
	if text == notQuoted {
		said = "no quotation"
	}
	write := a.keep(a.kept.quotation(a.x, q), a.x.Quotes[q].Article, field, text, said)
	if write == nil {
		return nil
	}
	return tea.Sequence(write, a.correct())
}

// speakers are the kinds and then the speakers of the corpus, for completing.
func (a *App) speakers() []string {
	out := append(quote.Kinds(), notQuoted)
	for _, d := range a.digest.dests() {
		if d.kind == toSpeaker {
			out = append(out, d.label)
		}
	}
	return out
}

// noSpeaker refuses what is neither a name nor a kind: a word that begins small.
func (a *App) noSpeaker(text string) error {
	text = strings.TrimSpace(text)
	r, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsLower(r) || strings.Contains(text, " ") || slices.Contains(a.speakers(), text) {
		return nil
	}
	return fmt.Errorf("%q is no kind and begins no name; kinds are %s", text, strings.Join(append(quote.Kinds(), notQuoted), ", "))
}

// corrections are those that the reader has made to the articles of a corpus.
func corrections(s *state.Store, c *corpus.Corpus) []model.Correction {
	by := map[state.Subject][]state.Change{} // by article
	for _, ch := range s.All() {
		if isCorrection(ch) {
			if article, _, end, ok := ch.Subject.In(); ok && end > 0 {
				by[article] = append(by[article], ch)
			}
		}
	}
	if len(by) == 0 {
		return nil
	}
	var out []model.Correction
	for i := range c.Articles {
		a := &c.Articles[i]
		for _, ch := range by[state.Article(a)] {
			out = append(out, correction(a, ch))
		}
	}
	return out
}

// correction is what a change says of a quotation of a.
func correction(a *corpus.Article, ch state.Change) model.Correction {
	_, start, end, _ := ch.Subject.In()
	from := offsetIn(a.Text, start)
	c := model.Correction{Article: a.ID, Span: corpus.Span{Start: from, End: from + offsetIn(a.Text[from:], end-start)}}
	switch {
	case ch.Field == state.Speaker:
		c.Speaker = ch.Value
	case ch.Value == notQuoted:
		c.Not = true
	default:
		c.Kind, c.HasKind = quote.ParseKind(ch.Value)
	}
	return c
}

// offsetIn is the byte offset of a code point of text.
func offsetIn(text string, points int) int {
	for i := range text {
		if points == 0 {
			return i
		}
		points--
	}
	return len(text)
}
