package label

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/model/text"
)

// What a pair of nouns needs to count as two words for one thing.
const (
	leastShared = 3 // weight of the frames that they share
	leastUses   = 2 // how often each is used
	leastNoun   = 4 // letters
)

// frames are the places that a noun can stand in, so that nouns in one place are
// likely to mean one thing: with what describes it, with the two words before it,
// with the name that a preposition behind it brings ("_ with Russia").
func (r *reader) frames(a, s, first, last int) []string {
	tokens := r.tokens[a][s]
	key := func(k int) string { return r.names.Key(text.Fold(tokens[k].Low)) }
	var out []string
	if r.describes(a, s, first-1) {
		out = append(out, key(first-1)+" _")
		if r.describes(a, s, first-2) {
			out = append(out, key(first-2)+" "+key(first-1)+" _", key(first-2)+" "+key(first-1)+" _ again")
		}
	}
	if r.beside(a, s, last) && r.beside(a, s, last+1) && behind()[tokens[last+1].Low] == "grammar" && tokens[last+2].Capital {
		out = append(out, "_ "+tokens[last+1].Low+" "+key(last+2))
	}
	return out
}

// candidate is a noun that may be one word for a thing.
type candidate struct {
	word   string
	uses   int
	frames map[string]bool
	by     []int // uses by article
	at     []occurrence
	noun   bool // stands behind an article or the like somewhere
}

// distributed pairs nouns of different articles by the frames they share. Those of
// one line of the list are told already.
func (r *reader) distributed(found []occurrence) []Thing {
	all := r.candidates(found)
	var out []Thing
	for i := range all {
		for k := i + 1; k < len(all); k++ {
			x, y := &all[i], &all[k]
			shared := 0
			for f := range x.frames {
				if y.frames[f] {
					shared++
				}
			}
			if shared < leastShared || text.Stem(x.word) == text.Stem(y.word) || !apart(x.by, y.by) || meet(x.at, y.at) || !r.replace(x.at, y.at) {
				continue
			}
			var t Thing
			for _, c := range []*candidate{x, y} {
				for j := range c.at {
					t.count(c.word, len(r.articles), &c.at[j])
				}
			}
			out = append(out, t)
		}
	}
	return tidy(out)
}

// candidates are the nouns that are used often enough, in text order.
func (r *reader) candidates(found []occurrence) []candidate {
	listed := map[[3]int]bool{}
	for _, o := range found {
		listed[[3]int{o.article, o.sentence, o.last}] = true
	}
	at := map[string]int{}
	var out []candidate
	for a := range r.tokens {
		for s, tokens := range r.tokens[a] {
			for k, t := range tokens {
				if t.Capital || strings.HasSuffix(t.Low, "ed") || strings.HasSuffix(t.Low, "ly") || utf8.RuneCountInString(t.Low) < leastNoun || behind()[t.Low] != "" || listed[[3]int{a, s, k}] || !r.head(a, s, k, k) {
					continue
				}
				frames := r.frames(a, s, k, k)
				if len(frames) == 0 {
					continue
				}
				o := occurrence{article: a, sentence: s, first: k, last: k, frames: frames}
				o.form, o.quoted = r.form(&o), r.articles[a].quotedAt(r.span(&o))
				word := strings.TrimSuffix(t.Low, "'s")
				c, ok := at[word]
				if !ok {
					c = len(out)
					at[word] = c
					out = append(out, candidate{word: word, frames: map[string]bool{}, by: make([]int, len(r.articles))})
				}
				out[c].noun = out[c].noun || r.determined(a, s, k)
				out[c].uses++
				out[c].by[a]++
				out[c].at = append(out[c].at, o)
				for _, f := range frames {
					out[c].frames[f] = true
				}
			}
		}
	}
	return slices.DeleteFunc(out, func(c candidate) bool { return c.uses < leastUses || !c.noun })
}

// determined reports whether a word that goes only before nouns stands right before
// token k, or one word before that.
func (r *reader) determined(a, s, k int) bool {
	for n := 1; n <= 2 && k-n >= 0 && r.beside(a, s, k-n); n++ {
		switch r.tokens[a][s][k-n].Low {
		case "the", "a", "an", "this", "its", "his", "her", "their", "our":
			return true
		}
	}
	return false
}

// apart reports whether some article prefers the one word and another the other.
func apart(x, y []int) bool {
	one, other := false, false
	for i := range x {
		one, other = one || x[i] > y[i], other || y[i] > x[i]
	}
	return one && other
}

// replace reports whether the one word stands in the place of the other in sentences
// that tell the same thing.
func (r *reader) replace(x, y []occurrence) bool {
	row := func(o occurrence) int {
		if rows := r.articles[o.article].Rows; o.sentence < len(rows) {
			return rows[o.sentence]
		}
		return -1
	}
	return slices.ContainsFunc(x, func(a occurrence) bool {
		return row(a) >= 0 && slices.ContainsFunc(y, func(b occurrence) bool {
			return a.article != b.article && row(a) == row(b) && slices.ContainsFunc(a.frames, func(f string) bool { return slices.Contains(b.frames, f) })
		})
	})
}

// meet reports whether both words stand in one sentence, where they mean two
// things.
func meet(x, y []occurrence) bool {
	return slices.ContainsFunc(x, func(a occurrence) bool {
		return slices.ContainsFunc(y, func(b occurrence) bool { return a.article == b.article && a.sentence == b.sentence })
	})
}
