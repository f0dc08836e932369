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

// filter keeps rows that hold every one of some words, in any order, and none
// of some others; case does not count.
type filter struct {
	text      string
	want, not []string
}

func newFilter(text string) filter {
	f := filter{text: strings.TrimSpace(text)}
	for _, w := range strings.Fields(strings.ToLower(text)) {
		if n, ok := strings.CutPrefix(w, "-"); ok && n != "" {
			f.not = append(f.not, n)
		} else {
			f.want = append(f.want, w)
		}
	}
	return f
}

func (f filter) empty() bool { return f.text == "" }

// folded is what a filter looks at of a row with these fields.
func folded(fields ...string) string { return strings.ToLower(strings.Join(fields, "\x00")) }

// keeps reports whether a row, folded, passes.
func (f filter) keeps(row string) bool {
	for _, w := range f.want {
		if !strings.Contains(row, w) {
			return false
		}
	}
	for _, w := range f.not {
		if strings.Contains(row, w) {
			return false
		}
	}
	return true
}
