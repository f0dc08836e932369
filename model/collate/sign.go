package collate

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/model/quote"
	"parallax/model/text"
)

// sign is one attribution, hedge or quotation of a cell: what it says, for
// comparing, how it is printed, where, in which sentence, and the stems of what is
// attributed, where that is known.
type sign struct {
	says, printed string
	at            corpus.Span
	in            *unit
	matter        []int
}

// same reports whether two signs say the same, or share a word as names do: "Fitch",
// "Tim Fitch", "Fitch's office".
func (s sign) same(o sign) bool {
	if s.says == o.says {
		return true
	}
	for w := range strings.FieldsSeq(s.says) {
		if w = strings.TrimSuffix(w, "'s"); functionWords()[w] == 0 && strings.Contains(" "+strings.ReplaceAll(o.says, "'s ", " ")+" ", " "+w+" ") {
			return true
		}
	}
	return false
}

// clauseOf is what an attribution attributes, empty where that is not known.
func clauseOf(found *quote.Findings, a *quote.Attribution) corpus.Span {
	if a.Cue.Empty() {
		return corpus.Span{}
	}
	for _, list := range [...][]quote.Quotation{found.Statements, found.Quotations} {
		for i := range list {
			if list[i].Cue == a.Cue {
				return list[i].Span
			}
		}
	}
	return corpus.Span{}
}

func (f *field) attributions(s *side) []sign {
	src := f.sources[s.source]
	return f.signs(s, func(span corpus.Span) (out []sign) {
		for _, a := range attributionsIn(src.Found, span) {
			if !tells(a.Tone.String()) {
				continue
			}
			says := a.Source
			if says == "" {
				says = a.Mention.In(src.Text)
			}
			out = append(out, sign{says: fold(says), printed: shortly(src.Text, &a), at: a.Span, matter: s.words.matter(clauseOf(src.Found, &a))})
		}
		return out
	})
}

// tells reports whether cues of a tone tell what somebody said, not only what he
// thinks, asks or does.
func tells(tone string) bool {
	switch tone {
	case "believing", "asking", "stance", "announcing", "praising", "critical", "describing", "discussing":
		return false
	}
	return true
}

// mostBetween is how many words may stand between a source and its cue for an
// attribution to be printed whole.
const mostBetween = 3

// shortly is an attribution as printed, without what stands between its source and
// its cue where that is long: "Ada Holt … said".
func shortly(s string, a *quote.Attribution) string {
	one, other := a.Mention, a.Cue
	if one.Start > other.Start {
		one, other = other, one
	}
	if one.End > other.Start || a.Mention.Empty() || a.Cue.Empty() {
		return a.In(s)
	}
	between := corpus.Short{Start: one.End, End: other.Start}
	if text.CountWords(between.In(s)) <= mostBetween {
		return corpus.Short{Start: one.Start, End: other.End}.In(s)
	}
	return one.In(s) + " … " + other.In(s)
}

// voices are those who speak in the quotations of a side, by name and by mention.
func (f *field) voices(s *side) []sign {
	src := f.sources[s.source]
	var out []sign
	for _, u := range s.units {
		for _, q := range quotationsIn(src.Found, u.span(src)) {
			says := fold(q.Speaker)
			if says == "" {
				says = fold(q.Mention.In(src.Text))
			}
			v := sign{says: says, at: q.Span, in: u}
			if says != "" && !slices.ContainsFunc(out, func(o sign) bool { return o.in == u && v.same(o) }) {
				out = append(out, v)
			}
		}
	}
	return out
}

func (f *field) hedges(s *side) []sign {
	src := f.sources[s.source]
	return f.signs(s, func(span corpus.Span) (out []sign) {
		if src.Found == nil {
			return nil
		}
		for _, h := range src.Found.Hedges {
			named := func(a quote.Attribution) bool { return a.Contains(h.Span) && a.Start == h.Start } // "according to reports"
			if span.Contains(h.Span) && !slices.ContainsFunc(src.Found.Attributions, named) {
				out = append(out, sign{says: fold(h.In(src.Text)), printed: h.In(src.Text), at: h.Span})
			}
		}
		return out
	})
}

// marked are the quotations in marks of a side.
func (f *field) marked(s *side) []sign {
	src := f.sources[s.source]
	return f.signs(s, func(span corpus.Span) (out []sign) {
		for _, q := range quotationsIn(src.Found, span) {
			if q.Kind == quote.Direct || q.Kind == quote.Mixed {
				out = append(out, sign{says: fold(q.In(src.Text)), printed: q.In(src.Text), at: q.Span})
			}
		}
		return out
	})
}

// Of the matter of a quotation, in hundredths and words, what another source must
// have too to be said to print it without marks.
const (
	repeatedShare = 40
	repeatedWords = 2
)

// repeated are those quotations of the other side whose words this one has too: what
// one source prints in marks and the other in its own voice.
func (f *field) repeated(s *side, quotations []sign) []sign {
	if len(quotations) == 0 {
		return nil
	}
	if s.printed == nil {
		s.printed = map[string]bool{}
		src := f.sources[s.source]
		for _, u := range s.units {
			for w := range strings.FieldsSeq(fold(u.span(src).In(src.Text))) {
				s.printed[w] = true
			}
		}
	}
	var out []sign
	for _, q := range quotations {
		n, all := 0, 0
		for w := range strings.FieldsSeq(q.says) {
			if functionWords()[w] > 0 {
				continue
			}
			if all++; s.printed[w] {
				n++
			}
		}
		if n >= min(repeatedWords, all) && n > 0 && 100*n >= repeatedShare*all {
			out = append(out, q)
		}
	}
	return out
}

// signs gathers what find sees in the sentences of a side.
func (f *field) signs(s *side, find func(corpus.Span) []sign) []sign {
	var out []sign
	for _, u := range s.units {
		for _, x := range find(u.span(f.sources[s.source])) {
			x.in = u
			if !slices.ContainsFunc(out, func(y sign) bool { return x.at == y.at }) { // one may reach over several sentences
				out = append(out, x)
			}
		}
	}
	return out
}

// attributionsIn are the attributions that share words with span.
func attributionsIn(found *quote.Findings, span corpus.Span) []quote.Attribution {
	var out []quote.Attribution
	if found != nil {
		for _, a := range found.Attributions {
			if span.Overlaps(a.Span) {
				out = append(out, a)
			}
		}
	}
	return out
}

// fold is s as its folded words, for comparing.
func fold(s string) string {
	var out []string
	for w := range text.Words(s) {
		out = append(out, text.Fold(w.In(s)))
	}
	return strings.Join(out, " ")
}
