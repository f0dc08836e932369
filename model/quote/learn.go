package quote

import (
	"parallax/corpus"
	"parallax/model/name"
	"parallax/model/tag"
	"parallax/model/text"
)

// Labelled is an article whose attributions people have marked.
type Labelled struct {
	Text, Title  string
	Attributions []LabelledAttribution
}

// LabelledAttribution is what people marked as one attribution; each part may be
// in pieces.
type LabelledAttribution struct {
	Source, Cue, Content []corpus.Span
	Lemma                string // of the cue
}

// intentions are cues that tell what somebody wants or does rather than says; an
// attribution with one of them is left out when the tagger is learned.
var intentions = map[string]bool{
	"want": true, "plan": true, "try": true, "seek": true, "look": true, "aim": true, "intend": true, "vote": true, "run": true, "need": true,
	"like": true, "prefer": true, "work": true, "attempt": true, "prepare": true, "struggle": true, "pass": true, "hire": true, "file": true,
	"fire": true, "spend": true, "nominate": true, "eager": true, "ready": true, "choose": true, "launch": true, "hold": true, "use": true,
	"avoid": true, "start": true, "campaign": true, "sign": true, "name": true, "run up": true, "move": true, "stop": true, "fight": true,
}

// LearnTagger makes the model that finds reported clauses from labelled articles.
func LearnTagger(articles []Labelled, rounds int) *tag.Model {
	var examples []tag.Example
	for i := range articles {
		examples = append(examples, articles[i].examples()...)
	}
	return tag.Learn(examples, labels, rounds, labelFollows)
}

// examples are the article's segments with their labels.
func (a *Labelled) examples() []tag.Example {
	d := text.Parse(a.Text, a.Title)
	f := &finder{}
	f.begin(a.Text, &d, name.Find(a.Text, &d), nil)
	var out []tag.Example
	for i := range d.Lines {
		if d.Lines[i].Kind.Furniture() {
			continue
		}
		for _, g := range f.segments(i) {
			if !g.taggable() {
				continue
			}
			var s sheet
			s.fill(f, &g, f.cues(&g))
			out = append(out, tag.Example{Sequence: s.features(), Labels: a.labels(&g)})
		}
	}
	return out
}

func (a *Labelled) labels(g *segment) []uint8 {
	out := make([]uint8, len(g.tokens))
	for k := range a.Attributions {
		t := &a.Attributions[k]
		if intentions[t.Lemma] {
			continue
		}
		inside := false
		for i := range g.tokens {
			switch s := g.tokens[i].Span; {
			case covered(s, t.Content):
				out[i] = labelBegin
				if inside {
					out[i] = labelInside
				}
				inside = true
				continue
			case out[i] != labelNone:
			case covered(s, t.Cue):
				out[i] = labelCue
			case covered(s, t.Source):
				out[i] = labelSource
			}
			inside = false
		}
	}
	for i := range out { // an inside that lost its begin to another attribution
		if out[i] == labelInside && (i == 0 || out[i-1] != labelBegin && out[i-1] != labelInside) {
			out[i] = labelBegin
		}
	}
	return out
}

// covered reports whether at least half of s lies in spans.
func covered(s corpus.Span, spans []corpus.Span) bool {
	n := 0
	for _, x := range spans {
		n += max(0, min(s.End, x.End)-max(s.Start, x.Start))
	}
	return 2*n >= s.Len()
}
