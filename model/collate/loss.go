package collate

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/model/quote"
	"parallax/model/text"
)

// What a Loss may be of.
const (
	lossAttribution = "attribution"
	lossHedge       = "hedge"
	lossMarks       = "quotation marks"
	lossCommitment  = "commitment"
	lossIntensity   = "intensity"
	lossCaveat      = "caveat"
)

// sign is one attribution, hedge or quotation of a cell: what it says, for
// comparing, how it is printed, and where.
type sign struct {
	says, printed string
	at            corpus.Span
}

// losses names what source c drops, adds or changes against the base.
func (f *field) losses(r *Row, c int, base, other *cellWords) []Loss {
	var out []Loss
	tell := func(what string, base, other []sign) {
		gone, come := unmatched(base, other)
		for _, s := range gone {
			out = append(out, Loss{Cell: c, What: what, Words: s.printed})
		}
		for _, s := range come {
			out = append(out, Loss{Cell: c, Added: true, What: what, Words: s.printed})
		}
	}
	tell(lossAttribution, f.attributions(r, 0), f.attributions(r, c))
	tell(lossHedge, f.hedges(r, 0), f.hedges(r, c))
	replaced(out, base, other)
	here, there := f.marked(r, 0), f.marked(r, c)
	if len(here) == 0 || len(there) == 0 {
		tell(lossMarks, f.repeated(r, c, here), f.repeated(r, 0, there))
	}
	return append(out, strengths(base, other, c)...)
}

// replaced names what stands in the other cell for a hedge such as "could" that it
// drops: "will".
func replaced(losses []Loss, base, other *cellWords) {
	for i := range losses {
		l := &losses[i]
		if l.What != lossHedge || l.Added || strengthOf()[fold(l.Words)] != "modal" {
			continue
		}
		if at := other.of("flat", base); at >= 0 {
			l.Now = other.printed(at, at+1)
		}
	}
}

// unmatched pairs off equal signs, then any with any, since one hedge for another
// is no loss; what is left over on one side was dropped or added.
func unmatched(base, other []sign) (gone, come []sign) {
	for _, s := range base {
		if !slices.ContainsFunc(other, func(o sign) bool { return o.says == s.says }) {
			gone = append(gone, s)
		}
	}
	for _, s := range other {
		if !slices.ContainsFunc(base, func(o sign) bool { return o.says == s.says }) {
			come = append(come, s)
		}
	}
	n := min(len(gone), len(come))
	return gone[n:], come[n:]
}

func (f *field) attributions(r *Row, c int) []sign {
	src := f.sources[c]
	return f.signs(r, c, func(span corpus.Span) (out []sign) {
		for _, a := range attributionsIn(src.Found, span) {
			says := a.Source
			if says == "" {
				says = a.Mention.In(src.Text)
			}
			out = append(out, sign{fold(says), a.In(src.Text), a.Span})
		}
		return out
	})
}

func (f *field) hedges(r *Row, c int) []sign {
	src := f.sources[c]
	return f.signs(r, c, func(span corpus.Span) (out []sign) {
		if src.Found == nil {
			return nil
		}
		for _, h := range src.Found.Hedges {
			named := func(a quote.Attribution) bool { return a.Contains(h.Span) && a.Start == h.Start } // "according to reports"
			if span.Contains(h.Span) && !slices.ContainsFunc(src.Found.Attributions, named) {
				out = append(out, sign{fold(h.In(src.Text)), h.In(src.Text), h.Span})
			}
		}
		return out
	})
}

// marked are the quotations in marks of cell c.
func (f *field) marked(r *Row, c int) []sign {
	src := f.sources[c]
	return f.signs(r, c, func(span corpus.Span) (out []sign) {
		for _, q := range quotationsIn(src.Found, span) {
			if q.Kind == quote.Direct || q.Kind == quote.Mixed {
				out = append(out, sign{fold(q.In(src.Text)), q.In(src.Text), q.Span})
			}
		}
		return out
	})
}

// repeated are those quotations whose words cell c has too, a third of them or
// more: what one source prints in marks and the other in its own voice.
func (f *field) repeated(r *Row, c int, quotations []sign) []sign {
	has := map[string]bool{}
	for _, s := range r.Cells[c].Sentences {
		for w := range strings.FieldsSeq(fold(f.sources[c].Doc.Sentences[s].In(f.sources[c].Text))) {
			has[w] = true
		}
	}
	var out []sign
	for _, q := range quotations {
		n, all := 0, 0
		for w := range strings.FieldsSeq(q.says) {
			if functionWords()[w] > 0 {
				continue
			}
			if all++; has[w] {
				n++
			}
		}
		if n > 0 && 3*n >= all {
			out = append(out, q)
		}
	}
	return out
}

// signs gathers what find sees in the sentences of cell c.
func (f *field) signs(r *Row, c int, find func(corpus.Span) []sign) []sign {
	var out []sign
	for _, s := range r.Cells[c].Sentences {
		for _, x := range find(f.sources[c].Doc.Sentences[s].Span) {
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
