package ui

import (
	"regexp"
	"strings"

	"parallax/corpus"
)

// query is a search for words as a reader types them: a space stands for any
// white space, a straight quotation mark for any, and case counts only when the
// query holds a capital.
type query struct {
	text string
	re   *regexp.Regexp
}

// newQuery is nil when text holds nothing to look for.
func newQuery(text string) *query {
	words := strings.Fields(text)
	if len(words) == 0 {
		return nil
	}
	for i, w := range words {
		w = regexp.QuoteMeta(w)
		w = strings.ReplaceAll(w, `'`, `['’‘]`)
		words[i] = strings.ReplaceAll(w, `"`, `["“”„«»]`)
	}
	expr := strings.Join(words, `\s+`)
	if text == strings.ToLower(text) {
		expr = "(?i)" + expr
	}
	re, err := regexp.Compile(expr)
	if err != nil {
		return nil // text that is no UTF-8
	}
	return &query{text, re}
}

// find is every place of the query in s.
func (q *query) find(s string) []corpus.Span {
	var spans []corpus.Span
	for _, m := range q.re.FindAllStringIndex(s, -1) {
		spans = append(spans, corpus.Span{Start: m[0], End: m[1]})
	}
	return spans
}

func (q *query) in(s string) bool { return q != nil && q.re.MatchString(s) }
