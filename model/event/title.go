package event

import (
	"cmp"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/model/text"
)

const (
	longestPhrase = 6   // words of a phrase that names an event
	phraseWords   = 400 // words of an article in which phrases are looked for
	phraseSources = 12  // articles of an event that are looked through
	firstWords    = 10  // words that stand for the headline of a text without one
)

// namer finds what an event is called.
type namer struct {
	articles []Article
	set      []int
	v        *vocabulary
	anchors  []anchor
}

// title is the headline that names most of the anchors, the strongest among them,
// or the phrase that most articles share about them ("NATO summit in Vilnius"), or
// the anchors themselves; for a single article its headline or its first words.
func (n *namer) title() string {
	best, headline := 0.0, ""
	for _, i := range n.set {
		s, first := n.names(n.articles[i].Doc.Title)
		if (first || len(n.set) == 1) && s > best || headline == "" && len(n.set) == 1 {
			best, headline = s, n.articles[i].Doc.Title
		}
	}
	if headline != "" {
		return headline
	}
	if len(n.set) == 1 {
		return opening(n.articles[n.set[0]].open())
	}
	if p := n.phrase(); p != "" {
		return p
	}
	var words []string
	for _, a := range n.anchors[:min(3, len(n.anchors))] {
		words = append(words, n.v.printed[a.id])
	}
	return strings.Join(words, ", ")
}

// names is the strength of the anchors that s holds; first whether the strongest
// is among them.
func (n *namer) names(s string) (strength float64, first bool) {
	held := map[int32]bool{}
	for w := range text.Words(s) {
		held[n.v.term(w.In(s))] = true
	}
	for k, a := range n.anchors {
		if held[a.id] {
			strength += a.strength
			first = first || k == 0
		}
	}
	return strength, first
}

// phrase is the run of words with at least two anchors, the strongest among them,
// that does best by the number of articles that print it and what it names.
func (n *namer) phrase() string {
	type use struct {
		strength float64
		articles int
		last     int // article that was counted last
		forms    map[string]int
	}
	uses := map[string]*use{}
	for k, i := range n.set[:min(len(n.set), phraseSources)] {
		n.phrases(n.articles[i].open(), func(key, printed string, strength float64) {
			u := uses[key]
			if u == nil {
				u = &use{strength: strength, last: -1, forms: map[string]int{}}
				uses[key] = u
			}
			if u.last != k {
				u.last, u.articles = k, u.articles+1
			}
			u.forms[printed]++
		})
	}
	best, title := 0.0, ""
	for key, u := range uses {
		if u.articles < 2 {
			continue
		}
		s := u.strength * float64(u.articles) / float64(1+len(strings.Fields(key)))
		forms := make([]string, 0, len(u.forms))
		for f := range u.forms {
			forms = append(forms, f)
		}
		slices.SortFunc(forms, func(a, b string) int {
			return cmp.Or(cmp.Compare(u.forms[b], u.forms[a]), cmp.Compare(b, a))
		})
		if s > best || s == best && forms[0] < title {
			best, title = s, forms[0]
		}
	}
	return title
}

// phrases calls yield for each run of up to longestPhrase words inside a sentence
// that starts and ends with a word that says something and names two anchors.
func (n *namer) phrases(a parsed, yield func(key, printed string, strength float64)) {
	read := 0
	var words []corpus.Span
	var terms []int32
	for _, s := range a.Doc.Sentences {
		if read > phraseWords {
			return
		}
		words, terms = words[:0], terms[:0]
		for w := range text.WordsIn(a.Text, s.Span) {
			words, terms = append(words, w), append(terms, n.v.term(w.In(a.Text)))
		}
		read += len(words)
		if _, count := n.strength(terms); count < 2 {
			continue
		}
		for i := range words {
			for j := i + 1; j < len(words) && j < i+longestPhrase; j++ {
				if !onlySpace(a.Text[words[j-1].End:words[j].Start]) {
					break
				}
				strength, count := n.strength(terms[i : j+1])
				if terms[i] < 0 || terms[j] < 0 || count < 2 {
					continue
				}
				printed := a.Text[words[i].Start:words[j].End]
				yield(strings.ToLower(printed), strings.Join(strings.Fields(printed), " "), strength)
			}
		}
	}
}

// strength adds up the distinct anchors among terms; none where the strongest is
// missing.
func (n *namer) strength(terms []int32) (sum float64, count int) {
	for k, a := range n.anchors {
		if slices.Contains(terms, a.id) {
			sum, count = sum+a.strength, count+1
		} else if k == 0 {
			return 0, 0
		}
	}
	return sum, count
}

func onlySpace(s string) bool { return strings.TrimSpace(s) == "" }

// opening is the first words of an article's own text.
func opening(a parsed) string {
	for i, s := range a.Doc.Sentences {
		if a.Doc.LineOf(i).Kind.Furniture() && len(a.Doc.Sentences) > 1 {
			continue
		}
		words := strings.Fields(s.In(a.Text))
		if len(words) > firstWords {
			return strings.Join(words[:firstWords], " ") + " …"
		}
		return strings.Join(words, " ")
	}
	return ""
}
