package quote

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/tag"
)

// token is a word, a punctuation mark or a whole marked stretch of a line.
type token struct {
	corpus.Span
	low     string // a word in lower case with straight apostrophes; punctuation as printed; "" for a stretch
	mark    int    // index of the stretch, -1 for words and punctuation
	capital bool
	class   class // what words.txt knows of it
	verb    *verb // what cues.txt knows of it, nil when it does not report
}

func (t *token) word() bool { return t.mark < 0 && t.low != "" && (wordy(t.low)) }

func wordy(low string) bool {
	if c := low[0]; c < utf8.RuneSelf {
		return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(low)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// segment is what one host sentence holds: its words outside marks, its
// punctuation, and the stretches it quotes, each as one token.
type segment struct {
	tokens []token
	line   int         // index into Document.Lines
	scores *tag.Scores // what the tagger thinks of each token; nil when too short
}

// taggable reports whether g has enough words of its own for the tagger.
func (g *segment) taggable() bool {
	n := 0
	for i := range g.tokens {
		if g.tokens[i].word() {
			n++
		}
	}
	return n >= 3
}

// segments cuts a line into host sentences. A sentence end inside a stretch ends
// nothing, and a stretch that ends in "?" or "!" keeps the tag that follows it.
func (f *finder) segments(line int) []segment {
	l := f.doc.Lines[line]
	all := f.tokens(l.Span)
	var out []segment
	start := 0
	for i := 1; i <= len(all); i++ {
		if i < len(all) && !f.breaks(&all[i-1], &all[i]) {
			continue
		}
		if start < i {
			out = append(out, segment{tokens: all[start:i:i], line: line})
		}
		start = i
	}
	return f.joinTags(out)
}

// breaks reports whether a new sentence starts at b.
func (f *finder) breaks(a, b *token) bool {
	return f.doc.SentenceAt(b.Start) > f.doc.SentenceAt(a.End-1)
}

// joinTags gives a stretch that ends in "?", "!" or a dash the tag that the
// sentence after it begins with: “Who?” Trump asked.
func (f *finder) joinTags(in []segment) []segment {
	var out []segment
	for _, g := range in {
		if n := len(out); n > 0 && (f.endsAsking(&out[n-1]) && f.startsWithTag(&g) || f.endsInStop(&out[n-1]) && justTag(&g)) {
			out[n-1].tokens = append(out[n-1].tokens, g.tokens...)
			continue
		}
		out = append(out, g)
	}
	return out
}

func (f *finder) endsAsking(g *segment) bool {
	t := &g.tokens[len(g.tokens)-1]
	if t.mark < 0 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(f.stretches[t.mark].inner.In(f.s), " ’'"))
	return strings.ContainsRune("?!—–…-", r)
}

// endsInStop reports whether g ends with a stretch that closes with a full stop.
func (f *finder) endsInStop(g *segment) bool {
	t := &g.tokens[len(g.tokens)-1]
	return t.mark >= 0 && strings.HasSuffix(f.stretches[t.mark].inner.In(f.s), ".")
}

// justTag reports whether g is a name and a reporting verb and nothing else, as a tag
// is after a full stop that should be a comma: “It leaks.” Holt said.
func justTag(g *segment) bool {
	n := len(g.tokens)
	if n > 0 && g.tokens[n-1].low == "." {
		n--
	}
	if n < 2 || n > 4 || g.tokens[n-1].verb == nil {
		return false
	}
	for i := range n - 1 {
		if !g.tokens[i].capital || !g.tokens[i].word() {
			return false
		}
	}
	v := g.tokens[n-1].verb
	return v.clause && !v.that && !v.base && !v.ing
}

// startsWithTag reports whether g is a subject and a reporting verb, or the
// reverse, within a few words, and then ends or goes on after a comma.
func (f *finder) startsWithTag(g *segment) bool {
	aside := f.pastAside(g)
	for i := aside; i < len(g.tokens); i++ {
		t := &g.tokens[i]
		if aside > 0 {
			return t.verb != nil && t.verb.clause && !t.verb.base && !t.verb.ing
		}
		if i > 7 || !t.word() && i == 0 || t.mark >= 0 || t.low == "," && i < 2 {
			return false
		}
		if v := t.verb; v != nil && !t.capital && i > 0 && (!v.base || i == 1) {
			return true
		}
	}
	return false
}

// pastAside is the token behind the aside that follows a name at the start of g:
// "Holt, a retired worker, [said]"; 0 if there is none.
func (f *finder) pastAside(g *segment) int {
	k := 0
	for k < len(g.tokens) && k < 4 && g.isWord(k) && g.tokens[k].capital {
		k++
	}
	if k == 0 || g.low(k) != "," {
		return 0
	}
	for i := k + 1; i < len(g.tokens) && i < k+16; i++ {
		if g.low(i) == "," {
			return i + 1
		}
	}
	return 0
}

// tokens are the words, punctuation and stretches of span.
func (f *finder) tokens(span corpus.Span) []token {
	var out []token
	at := span.Start
	for at < span.End {
		if k := f.stretchAt(at); k >= 0 {
			out = append(out, token{Span: f.stretches[k].Span, mark: k})
			at = f.stretches[k].End
			continue
		}
		end := span.End
		if k := f.stretchAfter(at); k >= 0 && f.stretches[k].Start < end {
			end = f.stretches[k].Start
		}
		out = f.plainTokens(out, corpus.Span{Start: at, End: end})
		at = end
	}
	return out
}

// plainTokens appends the words and punctuation of span, which holds no stretch.
func (f *finder) plainTokens(out []token, span corpus.Span) []token {
	s, at := f.s, span.Start
	words, verbs := functionWords(), lexica().verbs
	gap := func(to int) {
		for at < to {
			if s[at] == ' ' {
				at++
				continue
			}
			r, n := utf8.DecodeRuneInString(s[at:to])
			if strings.HasPrefix(s[at:to], "--") {
				out = append(out, token{Span: corpus.Span{Start: at, End: at + 2}, low: "—", mark: -1})
				n = 2
			} else if !unicode.IsSpace(r) {
				out = append(out, token{Span: corpus.Span{Start: at, End: at + n}, low: s[at : at+n], mark: -1})
			}
			at += n
		}
	}
	for _, w := range f.doc.TokensIn(span) {
		gap(w.Start)
		out = append(out, token{Span: w.Span, low: w.Low, mark: -1, capital: w.Capital, class: words[w.Low], verb: verbs[w.Low]})
		at = w.End
	}
	gap(span.End)
	return out
}

func (f *finder) stretchAt(at int) int {
	k := f.stretchAfter(at)
	if k >= 0 && f.stretches[k].Start == at {
		return k
	}
	return -1
}

// stretchAfter is the first stretch that starts at or after at, -1 for none.
func (f *finder) stretchAfter(at int) int {
	k := sort.Search(len(f.stretches), func(i int) bool { return f.stretches[i].Start >= at })
	if k == len(f.stretches) {
		return -1
	}
	return k
}
