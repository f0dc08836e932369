package quote

import (
	"slices"
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
	*entry         // what the word lists know of it
	low     string // a word in lower case with straight apostrophes; punctuation as printed; "" for a stretch
	mark    int    // index of the stretch, -1 for words and punctuation
	hash    uint32 // of the word; hashStretch for a stretch
	capital bool
	letters bool // begins with a letter or digit
}

func (t *token) word() bool { return t.letters }

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
	scores *tag.Scores // what the tagger thinks of each token; nil when it was not asked
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

// quotes reports whether g holds words in marks.
func (g *segment) quotes() bool {
	return slices.ContainsFunc(g.tokens, func(t token) bool { return t.mark >= 0 })
}

// mayReport reports whether g, whose cues are given, may tell what somebody said: a cue
// that is no verb, a verb that can report a clause without marks, or any verb of the
// lists with words in marks.
func (f *finder) mayReport(g *segment, cues []cue) bool {
	for i := range cues {
		if cues[i].form != 'v' || cues[i].verb.tellsWords() {
			return true
		}
	}
	known, marks := len(cues) > 0, false
	for i := range g.tokens {
		t := &g.tokens[i]
		if t.verb != nil && t.verb.tellsWords() && !f.nounLike(g, i, i-1, t.verb) {
			return true
		}
		known = known || t.verb != nil
		marks = marks || t.mark >= 0
	}
	return known && marks
}

// segments cuts a line into host sentences. A sentence end inside a stretch ends
// nothing. What it returns holds until the next call, and so do the tokens.
func (f *finder) segments(line int) []segment {
	l, sentences := f.doc.Lines[line], f.doc.Sentences
	all := f.tokens(l.Span)
	f.parts = f.parts[:0]
	start, next := 0, max(0, f.doc.SentenceAt(l.Start))
	for i := 1; i < len(all); i++ {
		for next < len(sentences) && sentences[next].Start < all[i-1].End {
			next++
		}
		if next < len(sentences) && sentences[next].Start <= all[i].Start {
			f.addSegment(segment{tokens: all[start:i], line: line})
			start = i
		}
	}
	if start < len(all) {
		f.addSegment(segment{tokens: all[start:], line: line})
	}
	return f.parts
}

// addSegment adds what stands right behind the last segment. A stretch that ends in
// "?", "!" or a dash keeps the tag that the next sentence begins with: “Who?” Trump
// asked.
func (f *finder) addSegment(g segment) {
	if n := len(f.parts); n > 0 && (f.endsAsking(&f.parts[n-1]) && f.startsWithTag(&g) || f.endsInStop(&f.parts[n-1]) && justTag(&g)) {
		before := &f.parts[n-1].tokens
		*before = (*before)[:len(*before)+len(g.tokens)]
		return
	}
	f.parts = append(f.parts, g)
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
	out, unknown := f.line[:0], f.dictionary.unknown()
	k, w := f.stretchAfter(span.Start), f.wordAfter(span.Start)
	for at := span.Start; at < span.End; {
		if k < len(f.stretches) && f.stretches[k].Start == at {
			out = append(out, token{Span: f.stretches[k].Span, entry: unknown, mark: k, hash: hashStretch})
			at = f.stretches[k].End
			k++
			continue
		}
		end := span.End
		if k < len(f.stretches) {
			end = min(end, f.stretches[k].Start)
		}
		out, w = f.plainTokens(out, corpus.Span{Start: at, End: end}, w)
		at = end
	}
	f.line = out
	return out
}

// plainTokens appends the words and punctuation of span, which holds no stretch.
// Word w is not behind the first of them; it returns one that is not behind the next.
func (f *finder) plainTokens(out []token, span corpus.Span, w int) ([]token, int) {
	words := f.doc.Tokens
	for w < len(words) && words[w].Start < span.Start {
		w++
	}
	at := span.Start
	for ; w < len(words) && words[w].End <= span.End; w++ {
		t := &words[w]
		out = f.punctuation(out, at, t.Start)
		out = append(out, token{Span: t.Span, entry: f.seen(w), low: t.Low, mark: -1, hash: f.known[w].hash, capital: t.Capital, letters: wordy(t.Low)})
		at = t.End
	}
	return f.punctuation(out, at, span.End), w
}

// punctuation appends what stands between two words.
func (f *finder) punctuation(out []token, at, to int) []token {
	for s := f.s; at < to; {
		if s[at] == ' ' {
			at++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[at:to])
		low := s[at : at+n]
		if strings.HasPrefix(s[at:to], "--") {
			low, n = "—", 2
		}
		if !unicode.IsSpace(r) {
			out = append(out, token{Span: corpus.Span{Start: at, End: at + n}, entry: f.dictionary.unknown(), low: low, mark: -1, hash: wordHash(low), letters: wordy(low)})
		}
		at += n
	}
	return out
}

// wordAfter is the first word that starts at or after at.
func (f *finder) wordAfter(at int) int {
	return sort.Search(len(f.doc.Tokens), func(i int) bool { return f.doc.Tokens[i].Start >= at })
}

// stretchAfter is the first stretch that starts at or after at, their number for none.
func (f *finder) stretchAfter(at int) int {
	return sort.Search(len(f.stretches), func(i int) bool { return f.stretches[i].Start >= at })
}
