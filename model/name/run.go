package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/text"
)

// run is a stretch of capitalised words with nothing but a space (or the dot of
// a title or initial) between them.
type run struct {
	corpus.Span
	words   []corpus.Span // without possessive endings
	initial bool          // the first word begins a sentence or a quotation
	heading bool          // in a heading, where words are capitalised that are no names
	before  string        // the word before, in lower case; "" at the start
	after   string        // the word after, in lower case
}

// runs finds the capitalised runs of s, sentence by sentence.
func runs(s string, doc *text.Document) []run {
	var out []run
	for i := range doc.Sentences {
		if doc.LineOf(i).Kind == text.Navigation {
			continue
		}
		first := len(out)
		out = sentenceRuns(out, s, doc.TokensIn(doc.Sentences[i].Span))
		if k := doc.LineOf(i).Kind; k == text.Headline || k == text.SectionHead {
			for j := first; j < len(out); j++ {
				out[j].heading = true
			}
		}
	}
	return out
}

func sentenceRuns(out []run, s string, sentence []text.Token) []run {
	first := len(out)
	words, plain := 0, 0 // plain: words that a heading would capitalise and this does not
	before := ""
	prev := text.Token{Span: corpus.Span{Start: -1, End: -1}}
	open := false // the last run may go on
	for _, w := range sentence {
		word := w.In(s)
		words++
		capital := w.Capital || capitalised(word)
		if !capital && plain == 0 && !small(word) {
			plain++
		}
		bare := word
		if capital {
			bare = trimPossessive(word)
		}
		switch {
		case capital:
			b := corpus.Span{Start: w.Start, End: w.Start + len(bare)}
			if open && adjacent(s[prev.End:w.Start], s[prev.Start:prev.End]) {
				last := &out[len(out)-1]
				last.words = append(last.words, b)
				last.End = b.End
			} else {
				initial := prev.Start < 0 || strings.ContainsAny(s[prev.End:w.Start], "“\"‘”:—–") || strings.Contains(s[prev.End:w.Start], "''")
				out = append(out, run{Span: b, words: []corpus.Span{b}, initial: initial, before: before})
			}
			open = len(bare) == len(word)
		case open && particle(word) && adjacent(s[prev.End:w.Start], s[prev.Start:prev.End]) && nextCapital(s, w.End):
			last := &out[len(out)-1]
			last.words = append(last.words, w.Span)
			last.End = w.End
		default:
			if open || len(out) > first && out[len(out)-1].after == "" {
				out[len(out)-1].after = w.Low
			}
			open = false
		}
		before, prev = w.Low, w
	}
	if words >= 5 && plain == 0 {
		for i := first; i < len(out); i++ {
			out[i].heading = true
		}
	}
	return out
}

// small reports whether headings in title case leave w in lower case.
func small(w string) bool {
	switch w {
	case "a", "an", "the", "of", "in", "on", "at", "for", "to", "with", "by", "from", "and", "or", "but", "as", "is", "vs", "via", "than", "that", "into", "over", "after", "who", "it":
		return true
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsDigit(r)
}

// adjacent reports whether a run goes on over the gap behind word.
func adjacent(gap, word string) bool {
	switch gap {
	case " ", "\u00a0":
		return true
	case ". ":
		n := utf8.RuneCountInString(word)
		_, title := lexica().titles[word+"."]
		return n == 1 || initials(word) || title || word == "Jr" || word == "Sr" || word == "St"
	case ", ":
		return false
	}
	return false
}

// nextCapital reports whether a capitalised word follows at, after more particles
// perhaps.
func nextCapital(s string, at int) bool {
	for range 3 {
		rest, ok := strings.CutPrefix(s[at:], " ")
		if !ok {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(r) {
			return true
		}
		next, _, _ := strings.Cut(rest, " ")
		if !particle(next) {
			return false
		}
		at += 1 + len(next)
	}
	return false
}

// particle reports whether w joins the parts of a name: Ursula von der Leyen.
func particle(w string) bool {
	switch w {
	case "de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "bin", "bint", "ibn", "al", "el", "la", "le", "dos", "ter":
		return true
	}
	return strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-")
}

func capitalised(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) {
		return true
	}
	r, _ = utf8.DecodeRuneInString(w[n:]) // d'Estaing, al-Assad
	return (strings.HasPrefix(w, "d'") || strings.HasPrefix(w, "d’") || strings.HasPrefix(w, "al-")) && unicode.IsUpper(r)
}

func trimPossessive(w string) string {
	for _, e := range [...]string{"'s", "’s", "'", "’"} {
		if t, ok := strings.CutSuffix(w, e); ok && t != "" {
			return t
		}
	}
	return w
}
