package label

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"parallax/model/text"
)

//go:embed labels.txt
var labelList string

// seed is one word of the list.
type seed struct {
	thing  int
	shown  string
	words  []string // folded
	unsure bool     // "?"
	not    []string // "!": words that do not stand before it
}

// seeds are the lines of labels.txt.
var seeds = sync.OnceValue(func() (l struct {
	things []string
	byLast map[string][]seed // by the last word, longest first
}) {
	l.byLast = map[string][]seed{}
	for fields := range text.WordList(labelList) {
		thing, list, _ := strings.Cut(strings.Join(fields, " "), " = ")
		l.things = append(l.things, thing)
		for shown := range strings.SplitSeq(list, " | ") {
			shown, not, _ := strings.Cut(shown, "!")
			s := seed{thing: len(l.things) - 1}
			if not != "" {
				s.not = strings.Split(not, "!")
			}
			s.shown, s.unsure = strings.CutSuffix(shown, "?")
			for w := range text.Words(s.shown) {
				s.words = append(s.words, text.Fold(w.In(s.shown)))
			}
			last := s.words[len(s.words)-1]
			l.byLast[last] = append(l.byLast[last], s)
		}
	}
	for _, s := range l.byLast {
		slices.SortStableFunc(s, func(a, b seed) int { return len(b.words) - len(a.words) })
	}
	return l
})

// seeded finds the words of the list.
func (r *reader) seeded() []occurrence {
	var out []occurrence
	for a := range r.tokens {
		for s, tokens := range r.tokens[a] {
			for k := range tokens {
				if o, ok := r.seedAt(a, s, k); ok {
					out = append(out, o)
				}
			}
		}
	}
	return out
}

// seedAt is the word of the list whose last word is token k of a sentence.
func (r *reader) seedAt(a, s, k int) (occurrence, bool) {
	tokens := r.tokens[a][s]
	for _, low := range singulars(text.Fold(tokens[k].Low)) {
		for _, c := range seeds().byLast[low] {
			first := k - len(c.words) + 1
			if first < 0 || !r.wordsAt(a, s, first, c.words[:len(c.words)-1]) || !r.head(a, s, first, k) {
				continue
			}
			if first > 0 && slices.Contains(c.not, text.Fold(tokens[first-1].Low)) || strings.HasSuffix(low, "ing") && !r.noun(a, s, first) {
				continue
			}
			o := occurrence{article: a, sentence: s, first: first, last: k, seed: c}
			o.form, o.quoted = r.form(&o), r.articles[a].quotedAt(r.span(&o))
			o.frames = r.frames(a, s, first, k)
			return o, true
		}
	}
	return occurrence{}, false
}

// singulars are the forms under which a folded word may stand in the list.
func singulars(w string) []string {
	out := []string{w}
	if s, ok := strings.CutSuffix(w, "ies"); ok {
		out = append(out, s+"y")
	} else if s, ok := strings.CutSuffix(w, "s"); ok {
		out = append(out, s, strings.TrimSuffix(s, "e"))
	} else {
		out = append(out, w+"s")
	}
	return out
}

func (r *reader) wordsAt(a, s, first int, words []string) bool {
	for i, w := range words {
		if text.Fold(r.tokens[a][s][first+i].Low) != w || !r.beside(a, s, first+i) {
			return false
		}
	}
	return true
}

// beside reports whether nothing but a space stands behind token k.
func (r *reader) beside(a, s, k int) bool {
	tokens := r.tokens[a][s]
	return k >= 0 && k+1 < len(tokens) && strings.TrimSpace(r.articles[a].Text[tokens[k].End:tokens[k+1].Start]) == ""
}

// head reports whether tokens first to last end a phrase and are no part of a name.
func (r *reader) head(a, s, first, last int) bool {
	tokens := r.tokens[a][s]
	if tokens[last].Capital && (first > 0 && tokens[first-1].Capital && r.beside(a, s, first-1) || r.beside(a, s, last) && tokens[last+1].Capital) {
		return false
	}
	if first > 0 && tokens[first-1].Capital && tokens[first].Capital && r.beside(a, s, first-1) {
		return false
	}
	if !r.beside(a, s, last) || strings.HasSuffix(tokens[last].Low, "'s") {
		return true
	}
	next := tokens[last+1]
	return next.Capital || behind()[next.Low] != "" || strings.HasSuffix(next.Low, "ed") || strings.HasSuffix(next.Low, "ly")
}

// noun reports whether a word that ends in -ing is a noun: something that goes only
// before nouns stands before it.
func (r *reader) noun(a, s, k int) bool {
	if k == 0 || !r.beside(a, s, k-1) {
		return false
	}
	switch w := r.tokens[a][s][k-1].Low; w {
	case "the", "a", "an", "of", "this", "that", "heavy", "fierce", "renewed", "mass", "deadly", "fatal", "police":
		return true
	}
	return false
}
