package collate

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/name"
	"parallax/model/text"
)

// Weights of a token in the word alignment, see diff.go. A run of equal tokens
// must weigh more than runCost to be kept between two edits.
const (
	weighMark     = 1 // punctuation
	weighFunction = 4 // "of", "the"
	weighSlight   = 6 // "we", "not"
	weighContent  = 10
	runCost       = 9
)

// token is a word, a part of a contraction, or a punctuation mark.
type token struct {
	corpus.Span
	key    string // equal keys are equal tokens
	weight int32
	id     int32 // of the word in the field, where there is one
}

func (t token) word() bool { return t.weight > weighMark }

// content reports whether t carries matter rather than grammar.
func (t token) content() bool { return t.weight == weighContent }

//go:embed same.txt
var sameText string

// sameWords maps a folded word to the form it is compared by, where that is another.
var sameWords = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(sameText) {
		if words := strings.Fields(line); !strings.HasPrefix(line, "#") {
			for _, w := range words[1:] {
				out[w] = words[0]
			}
		}
	}
	return out
})

//go:embed function.txt
var functionText string

// functionWords maps a folded word without matter to its weight.
var functionWords = sync.OnceValue(func() map[string]int {
	words, weight := map[string]int{}, weighFunction
	for line := range strings.Lines(functionText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			words[w] = weight
		}
		weight = weighSlight
	}
	return words
})

// tokens cuts s into words and punctuation marks; white space belongs to none.
func tokens(s string, names *name.Registry) []token {
	return cut(s, func(out []token, s string, w corpus.Span) []token { return word(out, s, w, names) })
}

// cut is tokens with what appends the tokens of a word.
func cut(s string, word func(out []token, s string, w corpus.Span) []token) []token {
	s = text.Blanked(s)
	out := make([]token, 0, len(s)/5)
	at := 0
	for w := range text.Words(s) {
		out = marks(out, s, at, w.Start)
		out = word(out, s, w)
		at = w.End
	}
	return marks(out, s, at, len(s))
}

// marks appends the punctuation of s[from:to].
func marks(out []token, s string, from, to int) []token {
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(s[i:to])
		if !unicode.IsSpace(r) {
			key := s[i : i+n]
			switch r {
			case '“', '”', '„', '‟', '«', '»', '‘', '’', '\'', '`':
				key = `"`
			case '–', '—', '―':
				key = "-"
			}
			out = append(out, token{Span: corpus.Span{Start: i, End: i + n}, key: key, weight: weighMark})
		}
		i += n
	}
	return out
}

// word appends the word of s at w; a contraction makes two tokens, so that
// "there's" and "there is" are equal.
func word(out []token, s string, w corpus.Span, names *name.Registry) []token {
	folded := text.Fold(w.In(s))
	if folded == "us" && w.In(s)[1] == 'S' || w.In(s) == "U.S." {
		return append(out, token{Span: w, key: "u.s.", weight: weighContent}) // the country, not the pronoun
	}
	if head, tail, cut := contraction(strings.ReplaceAll(strings.ToLower(w.In(s)), "’", "'")); cut > 0 {
		at := w.End
		for range cut {
			_, n := utf8.DecodeLastRuneInString(s[w.Start:at])
			at -= n
		}
		return append(out,
			token{Span: corpus.Span{Start: w.Start, End: at}, key: head, weight: weigh(head)},
			token{Span: corpus.Span{Start: at, End: w.End}, key: tail, weight: weigh(tail)})
	}
	key := names.Key(folded)
	if same, ok := sameWords()[key]; ok {
		key = same
	} else if digits := strings.ReplaceAll(key, ",", ""); digits != key {
		key = digits // 12,000 and 12000
	}
	return append(out, token{Span: w, key: key, weight: weigh(folded)})
}

// Slight reports whether a folded word is one of grammar, without matter.
func Slight(folded string) bool { return functionWords()[folded] > 0 }

func weigh(folded string) int32 {
	if w, ok := functionWords()[folded]; ok {
		return int32(w)
	}
	return weighContent
}

// contraction splits a lower-case word with a straight apostrophe into the two
// words it stands for; cut is the length of the second's part in runes, 0 when w
// is no contraction.
func contraction(w string) (head, tail string, cut int) {
	i := strings.LastIndexByte(w, '\'')
	if i < 1 {
		return "", "", 0
	}
	switch w[i:] {
	case "'t":
		if !strings.HasSuffix(w[:i], "n") || len(w) < 5 {
			return "", "", 0
		}
		switch head = w[:i-1]; head {
		case "wo":
			head = "will"
		case "ca":
			head = "can"
		case "sha":
			head = "shall"
		}
		return head, "not", len("n't")
	case "'ll":
		return w[:i], "will", len("'ll")
	case "'re":
		return w[:i], "are", len("'re")
	case "'ve":
		return w[:i], "have", len("'ve")
	case "'m":
		return w[:i], "am", len("'m")
	case "'s":
		switch w[:i] {
		case "it", "he", "she", "that", "there", "here", "what", "who", "where", "how", "let":
			return w[:i], "is", len("'s")
		}
	}
	return "", "", 0
}
