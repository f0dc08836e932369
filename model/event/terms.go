package event

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"parallax/model/name"
	"parallax/model/text"
)

// How much a word counts by where it stands, and how far an article is read.
const (
	weighTitle = 8
	weighLead  = 2
	weighBody  = 1
	weighTail  = 0.25
	leadWords  = 120
	readWords  = 450
)

// term is one term of one article.
type term struct {
	id    int32
	count float32 // weighed by place
	name  bool    // printed with a capital letter inside a sentence
}

// profile is an article as a list of terms, ascending by id.
type profile []term

// vocabulary is all terms of the corpus.
type vocabulary struct {
	words []string  // by id, ascending
	in    []int32   // by id: how many articles hold the term
	named []int32   // by id: in how many it is a name
	base  []float64 // by id: how rare in English
	vs    []vector
}

// reader reads articles into profiles with words numbered in its own way; one
// works on one goroutine.
type reader struct {
	names *name.Registry
	ids   map[string]int32 // by term
	words []string         // by id
	known map[string]int32 // by word as printed, so that stemming is done once
	tally []tally          // by id, zero between articles
	seen  []int32          // ids of this article
}

type tally struct {
	count          float32
	capital, lower int32
}

// profiles reads all articles, on all cores, and numbers their terms in order of
// spelling, whoever read them.
func profiles(articles []Article, names *name.Registry) ([]profile, *vocabulary) {
	out := make([]profile, len(articles))
	by := make([]*reader, len(articles))
	readers := make([]*reader, min(runtime.GOMAXPROCS(0), len(articles)))
	var wg sync.WaitGroup
	for w := range readers {
		r := &reader{names: names, ids: map[string]int32{}, known: map[string]int32{}}
		readers[w] = r
		wg.Go(func() {
			for i := w; i < len(articles); i += len(readers) {
				out[i], by[i] = r.read(articles[i]), r
			}
		})
	}
	wg.Wait()
	v := &vocabulary{}
	for _, r := range readers {
		v.words = append(v.words, r.words...)
	}
	slices.Sort(v.words)
	v.words = slices.Compact(v.words)
	v.in, v.named = make([]int32, len(v.words)), make([]int32, len(v.words))
	ids := make(map[*reader][]int32, len(readers))
	for _, r := range readers {
		ids[r] = make([]int32, len(r.words))
		for i, w := range r.words {
			k, _ := slices.BinarySearch(v.words, w)
			ids[r][i] = int32(k)
		}
	}
	for i, p := range out {
		for k := range p {
			t := &p[k]
			t.id = ids[by[i]][t.id]
			v.in[t.id]++
			if t.name {
				v.named[t.id]++
			}
		}
		slices.SortFunc(p, func(a, b term) int { return cmp.Compare(a.id, b.id) })
	}
	return out, v
}

// read is the profile of one article: its title, then its sentences up to
// readWords; furniture is left out.
func (r *reader) read(a Article) profile {
	for w := range text.Words(a.Doc.Title) {
		r.count(w.In(a.Doc.Title), weighTitle, 0)
	}
	n := 0
	for i, s := range a.Doc.Sentences {
		kind := a.Doc.LineOf(i).Kind
		if kind.Furniture() || kind == text.Headline {
			continue
		}
		first := true
		for w := range text.WordsIn(a.Text, s.Span) {
			weight := float32(weighBody)
			switch {
			case n < leadWords:
				weight = weighLead
			case n >= readWords:
				weight = weighTail
			}
			var capital int32 // unknown
			if !first && kind == text.Body {
				capital = capitalised(w.In(a.Text))
			}
			r.count(w.In(a.Text), weight, capital)
			first = false
			n++
		}
	}
	p := make(profile, 0, len(r.seen))
	for _, id := range r.seen {
		t := &r.tally[id]
		p = append(p, term{id, t.count, t.capital > t.lower})
		*t = tally{}
	}
	r.seen = r.seen[:0]
	return p
}

// capitalised is 1 for a word with a capital letter, -1 for one without.
func capitalised(w string) int32 {
	if c, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(c) {
		return 1
	}
	return -1
}

func (r *reader) count(printed string, weight float32, capital int32) {
	id, ok := r.known[printed]
	if !ok {
		id = r.learn(printed)
	}
	if id < 0 {
		return
	}
	t := &r.tally[id]
	if t.count == 0 {
		r.seen = append(r.seen, id)
	}
	t.count += weight
	switch capital {
	case 1:
		t.capital++
	case -1:
		t.lower++
	}
}

// commonest is the share of articles from which a word says nothing.
const commonest = 0.5

// learn numbers a word that is printed in this way for the first time, -1 for one
// that is too common or too short to say anything.
func (r *reader) learn(printed string) int32 {
	word := termOf(printed, r.names)
	id := int32(-1)
	if word != "" && utf8.RuneCountInString(word) > 1 && share(word) < commonest {
		var ok bool
		if id, ok = r.ids[word]; !ok {
			id = int32(len(r.words))
			r.ids[word] = id
			r.words = append(r.words, word)
			r.tally = append(r.tally, tally{})
		}
	}
	r.known[printed] = id
	return id
}

// termOf is the form under which a printed word is counted: the stem of the word,
// or of the spelling that stands for its family.
func termOf(printed string, names *name.Registry) string {
	return text.Stem(names.Key(text.Fold(printed)))
}

// weights turns profiles into vectors of their heaviest terms, of length one.
func (v *vocabulary) weights(ps []profile) []vector {
	idf := make([]float64, len(v.words))
	v.base = make([]float64, len(v.words))
	for id := range idf {
		v.base[id] = rarity(share(v.words[id]), 1, 5)
		idf[id] = rarity(share(v.words[id]), int(v.in[id]), len(ps))
		if 2*v.named[id] > v.in[id] {
			idf[id] *= nameWeight
		}
	}
	out := make([]vector, len(ps))
	for i, p := range ps {
		out[i] = weigh(p, idf)
	}
	v.vs = out
	return out
}

// What is known of English counts as much as this many articles of the corpus.
const priorArticles = 300

const nameWeight = 1.0

const gamma = 0.0

// rarity is the weight of a term that in of all articles hold, and that a share of
// English articles can be expected to hold.
func rarity(share float64, in, all int) float64 {
	n := float64(all)
	local := math.Log(1+n/float64(in)) / math.Log(1+n)
	return math.Log((n+priorArticles)/(float64(in)+priorArticles*share+0.5)) * math.Pow(local, gamma)
}

// heaviest is how many terms of an article are compared.
const heaviest = 90

// entry is one term of a vector.
type entry struct {
	id int32
	w  float32
}

// vector is the heaviest terms of an article, ascending by id, of length one.
type vector []entry

func weigh(p profile, idf []float64) vector {
	v := make(vector, 0, len(p))
	for _, t := range p {
		if w := (1 + math.Log(float64(t.count))) * idf[t.id]; w > 0 {
			v = append(v, entry{t.id, float32(w)})
		}
	}
	if len(v) > heaviest {
		slices.SortFunc(v, func(a, b entry) int { return cmp.Or(cmp.Compare(b.w, a.w), cmp.Compare(a.id, b.id)) })
		v = slices.Clone(v[:heaviest])
		slices.SortFunc(v, func(a, b entry) int { return cmp.Compare(a.id, b.id) })
	}
	norm := 0.0
	for _, e := range v {
		norm += float64(e.w) * float64(e.w)
	}
	norm = math.Sqrt(norm)
	for i := range v {
		v[i].w = float32(float64(v[i].w) / norm)
	}
	return v
}

// dot is the cosine of two vectors.
func dot(a, b vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			sum += float64(a[i].w) * float64(b[j].w)
			i, j = i+1, j+1
		}
	}
	return sum
}
