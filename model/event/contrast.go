package event

import (
	"slices"

	"parallax/model/name"
	"parallax/model/text"
)

// contrast is an article beside others, which are read one after the other.
type contrast struct {
	reader  *reader
	tokens  text.Memory
	plain   *plainWords
	profile profile // of the article
	forms   []form  // its words as printed
	in      []int32 // by term, how many articles hold it; once settled, how many others
	named   []int32 // by term, in how many it is a name
	home    []int32 // by term, the one that it counts as; nil until settled
}

// newContrast reads the article that others are set beside.
func newContrast(a Article, names *name.Registry) *contrast {
	c := &contrast{reader: newReader(names), plain: newPlainWords()}
	p := parsed{a, c.tokens.Tokenized(a.Doc, a.Text)}
	c.note(p)
	c.profile = slices.Clone(c.reader.profile)
	for _, f := range c.reader.forms {
		if f.id >= 0 {
			f.n = c.reader.known.find(hashOf(f.printed)).n
			c.forms = append(c.forms, f)
		}
	}
	c.plain.own = len(c.plain.different(p, nil))
	return c
}

// read reads one of the others, and tells what part of the different words of both
// both have (Jaccard).
func (c *contrast) read(a Article) float64 {
	p := parsed{a, c.tokens.Tokenized(a.Doc, a.Text)}
	c.note(p)
	return c.plain.shared(p)
}

// note counts the terms of an article, which has its Tokens.
func (c *contrast) note(a parsed) {
	c.reader.read(a)
	fresh := make([]int32, len(c.reader.words)-len(c.in))
	c.in, c.named = append(c.in, fresh...), append(c.named, fresh...)
	for i := range c.reader.profile {
		t := &c.reader.profile[i]
		c.in[t.id]++
		if t.name {
			c.named[t.id]++
		}
	}
}

// settle makes one term of a country and its people, once all are read.
func (c *contrast) settle() {
	find := func(word string) (int, bool) {
		id, ok := c.reader.ids[word]
		return int(id), ok
	}
	c.home = homes(c.reader.words, find, func(id int) bool { return 2*c.named[id] > c.in[id] })
	for i := range c.profile {
		t := &c.profile[i]
		c.in[t.id]--
		t.id = c.home[t.id]
	}
	others := make([]int32, len(c.in))
	for id, home := range c.home {
		others[home] += c.in[id]
	}
	c.in = others
	c.profile = settle(c.profile)
}

// count is how often the article prints a term, given by its word.
func (c *contrast) count(word string) int {
	id, ok := c.reader.ids[word]
	if !ok {
		return 0
	}
	at, ok := slices.BinarySearchFunc(c.profile, c.home[id], byTerm)
	if !ok {
		return 0
	}
	return int(c.profile[at].raw)
}

// printed is the form in which the article prints a term most often; of two, the first
// in the order of spelling.
func (c *contrast) printed(id int32) string {
	var most form
	for _, f := range c.forms {
		if f.id == id && (f.n > most.n || f.n == most.n && f.printed < most.printed) {
			most = f
		}
	}
	return most.printed
}

// plainWords are the different words of articles, folded, furniture included.
type plainWords struct {
	known table            // the number of every word as printed
	ids   map[string]int32 // by folded word
	last  []int32          // by number, the article that had it last
	now   int32            // the article that is read
	own   int              // how many the article has that others are set beside: it is read first
	room  []int32
}

func newPlainWords() *plainWords {
	return &plainWords{known: newTable(1 << 11), ids: map[string]int32{}}
}

// different appends the different words of an article, which has its Tokens, to out.
func (p *plainWords) different(a parsed, out []int32) []int32 {
	p.now++
	for _, t := range a.Doc.Tokens {
		printed := t.In(a.Text)
		s, known := p.known.add(printed)
		if !known {
			s.id = p.number(text.Fold(printed))
		}
		if p.last[s.id] != p.now {
			p.last[s.id] = p.now
			out = append(out, s.id)
		}
	}
	return out
}

// number is the number of a folded word.
func (p *plainWords) number(folded string) int32 {
	id, ok := p.ids[folded]
	if !ok {
		id = int32(len(p.ids))
		p.ids[folded] = id
		p.last = append(p.last, 0)
	}
	return id
}

// shared is what part of the different words of the article and an other both have.
func (p *plainWords) shared(a parsed) float64 {
	p.room = p.different(a, p.room[:0])
	both := 0
	for _, id := range p.room {
		if int(id) < p.own {
			both++
		}
	}
	return float64(both) / float64(max(1, p.own+len(p.room)-both))
}
