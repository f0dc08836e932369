package made

import (
	_ "embed"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/text"
	"parallax/seeds"
)

//go:embed words.txt
var nounList string

// stock is what articles are made from.
type stock struct {
	paragraphs []string // of the sample, without furniture
	names      []string // capitalised words of the sample that are not only at the start of sentences
	nouns      []string // words of the sample that stand where nouns do
	words      []string // nouns to put in their place
}

func newStock() *stock {
	s := &stock{}
	for words := range text.WordList(nounList) {
		s.words = append(s.words, words...)
	}
	names, nouns := make(map[string]bool), make(map[string]bool)
	files, _ := seeds.Files.ReadDir(".") // embedded: cannot fail
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".txt") {
			continue
		}
		raw, _ := seeds.Files.ReadFile(f.Name())
		whole := corpus.Clean(string(raw))
		d := text.Parse(whole, "")
		for _, line := range d.Lines {
			if p := line.In(whole); line.Kind == text.Body && len(p) > 60 {
				s.paragraphs = append(s.paragraphs, p)
				gather(p, names, nouns)
			}
		}
	}
	s.names, s.nouns = sorted(names), sorted(nouns)
	return s
}

func sorted(set map[string]bool) []string {
	var out []string
	for w := range set {
		out = append(out, w)
	}
	slices.Sort(out)
	return out
}

// gather adds the names and nouns of a paragraph.
func gather(p string, names, nouns map[string]bool) {
	before := "."
	for word := range strings.FieldsSeq(p) {
		bare := strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
		switch first, _ := utf8.DecodeRuneInString(bare); {
		case len(bare) < 4:
		case unicode.IsUpper(first) && !strings.ContainsAny(before[len(before)-1:], `.!?:”"’`) && !kept[bare]:
			names[bare] = true
		case unicode.IsLower(first) && plainWord(bare) && slices.Contains(determiners, before) && text.Rarity(text.Stem(bare)) > 18:
			nouns[bare] = true
		}
		before = word
	}
}

// determiners are words that nouns stand behind.
var determiners = []string{"the", "a", "an", "of", "its", "their", "his", "her", "for", "new", "with", "on", "this"}

// kept are capitalised words that are no name and keep their meaning.
var kept = map[string]bool{"President": true, "Secretary": true, "General": true, "Minister": true, "Prime": true, "July": true, "June": true,
	"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true, "Sen.": true}

// plainWord reports whether w is letters in lower case.
func plainWord(w string) bool {
	return !strings.ContainsFunc(w, func(r rune) bool { return r < 'a' || r > 'z' })
}

// changes are what one event calls names and nouns, and its figures.
type changes struct {
	of     map[string]string
	digits [10]byte
}

func (s *stock) changes(r *rand.Rand) *changes {
	c := &changes{of: make(map[string]string, len(s.names)+len(s.nouns))}
	for _, n := range s.names {
		if r.IntN(10) < 7 {
			c.of[n] = name(r)
		}
	}
	theme := r.IntN(len(s.words)) // an event's nouns are drawn from a neighbourhood, so that events have themes
	for _, n := range s.nouns {
		if r.IntN(10) < 6 {
			c.of[n] = s.words[(theme+r.IntN(160))%len(s.words)]
		}
	}
	for i, d := range r.Perm(9) {
		c.digits[i+1] = byte('1' + d)
	}
	c.digits[0] = '0'
	return c
}

var syllables = []string{"ba", "be", "bor", "ca", "cel", "da", "den", "dor", "el", "fa", "fen", "ga", "gor", "ha", "hol", "is", "jan", "ka", "kel",
	"la", "len", "lo", "ma", "mer", "mo", "na", "nor", "os", "pa", "pel", "ra", "ren", "ro", "sa", "sen", "ta", "tor", "ul", "va", "ver", "vin", "wes", "ya", "zan"}

// name is a made name; short ones come back in other events.
func name(r *rand.Rand) string {
	var b strings.Builder
	for range 2 + r.IntN(2) {
		b.WriteString(syllables[r.IntN(len(syllables))])
	}
	n := b.String()
	return strings.ToUpper(n[:1]) + n[1:]
}

// apply is p with the changes made; digits stand for others of the same length.
func (c *changes) apply(p string) string {
	var b strings.Builder
	b.Grow(len(p) + len(p)/8)
	for len(p) > 0 {
		n := strings.IndexFunc(p, func(r rune) bool { return !unicode.IsLetter(r) })
		if n < 0 {
			n = len(p)
		}
		if n > 0 {
			word := p[:n]
			if other, ok := c.of[word]; ok {
				word = other
			}
			b.WriteString(word)
			p = p[n:]
			continue
		}
		if d := p[0]; d >= '0' && d <= '9' {
			b.WriteByte(c.digits[d-'0'])
			p = p[1:]
			continue
		}
		_, size := utf8.DecodeRuneInString(p)
		b.WriteString(p[:size])
		p = p[size:]
	}
	return b.String()
}
