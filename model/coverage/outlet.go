package coverage

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parallax/model/text"
)

//go:embed outlets.txt
var outletList string

// outlets maps the folded words of an outlet's name to how it is shown; endings are
// the last words of others.
var outlets = sync.OnceValue(func() (l struct{ names, endings map[string]string }) {
	l.names, l.endings = map[string]string{}, map[string]string{}
	for words := range text.WordList(outletList) {
		if words[0] == "endings" {
			for _, w := range words[1:] {
				l.endings[w] = w
			}
			continue
		}
		names := strings.Split(strings.Join(words, " "), " = ")
		for _, n := range names {
			l.names[folded(n)] = names[0]
		}
	}
	return l
})

// folded is a name as its folded words.
func folded(name string) string {
	var out []string
	for w := range text.Words(name) {
		out = append(out, text.Fold(w.In(name)))
	}
	return strings.Join(out, " ")
}

// outletIn is the outlet that s names, "" for none: one of the list, or a run of
// capitalised words that ends as the names of papers do.
func outletIn(s string) string {
	l := outlets()
	var words []string
	flush := func() string {
		for i := range words {
			for j := len(words); j > i; j-- {
				if n := l.names[folded(strings.Join(words[i:j], " "))]; n != "" {
					return n
				}
			}
		}
		if len(words) > 0 && words[0] == "The" {
			words = words[1:]
		}
		if n := len(words); n > 1 && l.endings[words[n-1]] != "" {
			return strings.Join(words, " ")
		}
		words = nil
		return ""
	}
	at := 0
	for w := range text.Words(s) {
		word := w.In(s)
		r, _ := utf8.DecodeRuneInString(word)
		if strings.TrimSpace(s[at:w.Start]) != "" || !unicode.IsUpper(r) {
			if n := flush(); n != "" {
				return n
			}
			words = nil
		}
		if at = w.End; word == "the" {
			words = append(words, "The") // "the Hill", "the Wall Street Journal"
		} else if unicode.IsUpper(r) {
			words = append(words, strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s"))
		}
	}
	return flush()
}

// isOwn reports whether an outlet's name is that of the publisher itself: all its
// words are.
func isOwn(outlet, publisher string) bool {
	own := " " + folded(publisher) + " "
	if len(own) == 2 {
		return false
	}
	for w := range strings.FieldsSeq(folded(outlet)) {
		if w != "the" && !strings.Contains(own, " "+w+" ") {
			return false
		}
	}
	return folded(outlet) != ""
}
