package corpus

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus/record"
)

const (
	fewestSame = 8   // words that a text must have for two of it to be one article
	edge       = 200 // bytes of the beginning and end of a text that tell candidates
)

// oneOfEach makes articles with the same text at two paths one article with both,
// and says so. Two stay two where what is known of them differs, and so do records
// of one file: whoever wrote it kept them apart.
func oneOfEach(articles []Article) ([]Article, []Problem) {
	if !slices.ContainsFunc(articles, func(a Article) bool { return a.Path != articles[0].Path }) {
		return articles, nil // all of one file
	}
	byEdges := make(map[string][]int)
	var problems []Problem
	kept := articles[:0]
	for i := range articles {
		a := articles[i]
		key := edges(a.Text)
		first := -1
		for _, k := range byEdges[key] {
			if sameArticle(&kept[k], &a) {
				first = k
				break
			}
		}
		if first < 0 {
			byEdges[key] = append(byEdges[key], len(kept))
			kept = append(kept, a)
			continue
		}
		b := &kept[first]
		b.Also = append(b.Also, a.Path)
		b.complete(&a)
		problems = append(problems, Problem{Path: a.Path, Warning: true, Err: record.SameText.Of(fmt.Errorf("%w %s: one article", errSame, b.Path))})
	}
	clear(articles[len(kept):])
	return kept, problems
}

var errSame = errors.New("the same text as")

// edges is how a text begins and ends, white space left out.
func edges(text string) string {
	var b strings.Builder
	head, tail := text, ""
	if len(text) > 2*edge {
		head, tail = text[:edge], text[len(text)-edge:]
	}
	for _, s := range []string{head, tail} {
		for _, r := range s {
			if !unicode.IsSpace(r) && r != utf8.RuneError {
				b.WriteRune(r)
			}
		}
	}
	// White space moves what lies at the cuts: a little less on both sides is safe.
	key := b.String()
	if len(key) > edge {
		return key[:edge/4] + key[len(key)-edge/4:]
	}
	return key
}

// sameArticle reports whether a and b are one article read from two paths.
func sameArticle(a, b *Article) bool {
	if a.Path == b.Path || !agree(a.Source, b.Source) || !agree(a.Title, b.Title) || !agree(a.Date, b.Date) {
		return false
	}
	known := a.Source != "" && a.Title != "" && a.Date != "" && b.Source != "" && b.Title != "" && b.Date != ""
	if !known && (!agree(a.Author, b.Author) || !agree(a.URL, b.URL)) {
		return false
	}
	return sameText(a.Text, b.Text, a.ID == b.ID)
}

// agree reports whether a and b are equal, or one of them is not known.
func agree(a, b string) bool { return a == b || a == "" || b == "" }

// sameText reports whether a and b are the same words, and enough of them; where both
// have one id, any are.
func sameText(a, b string, oneID bool) bool {
	words := 0
	for {
		a, b = strings.TrimLeftFunc(a, unicode.IsSpace), strings.TrimLeftFunc(b, unicode.IsSpace)
		if a == "" || b == "" {
			return a == b && (oneID || words >= fewestSame)
		}
		i, k := wordEnd(a), wordEnd(b)
		if a[:i] != b[:k] {
			return false
		}
		a, b = a[i:], b[k:]
		words++
	}
}

func wordEnd(s string) int {
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return i
	}
	return len(s)
}

// complete adds to a what only b tells.
func (a *Article) complete(b *Article) {
	a.Source = cmp.Or(a.Source, b.Source)
	a.Title = cmp.Or(a.Title, b.Title)
	a.Author = cmp.Or(a.Author, b.Author)
	a.URL = cmp.Or(a.URL, b.URL)
	a.Language = cmp.Or(a.Language, b.Language)
	if a.Date == "" {
		a.Date, a.DateGuessed = b.Date, b.DateGuessed
	}
}
