package ui

import (
	"encoding/csv"
	"strconv"
	"strings"
	"unicode"
)

// commandLine is the command that shows again what the view shows, as a shell takes
// it; "" at a server, whose corpus is not at a path of the reader's.
func (a *App) commandLine() string {
	if a.opts.Shared != nil {
		return ""
	}
	words := []string{"parallax"}
	flag := func(name, value string) {
		if value != "" {
			words = append(words, name, value)
		}
	}
	switch a.view {
	case viewCompare:
		words = append(words, "compare")
		flag("--articles", a.ids(a.compare.all[:a.compare.n]))
		flag("--view", "rows")
	case viewCoverage:
		words = append(words, "compare")
		flag("--articles", a.ids(a.coverage.articles))
		flag("--view", "coverage")
	case viewNames:
		words = append(words, "compare")
		flag("--articles", a.ids(a.names.articles))
		flag("--view", "names")
	case viewQuotes:
		words = append(words, "quotes")
		flag("--where", a.filter().Text())
	default:
		words = append(words, "articles")
		flag("--where", a.filter().Text())
	}
	if a.x.Grain != 0 {
		flag("--grain", strconv.Itoa(int(a.x.Grain)))
	}
	if a.opts.Model.SpellingsApart {
		flag("--spellings", "apart")
	}
	words = append(words, a.opts.Flags...)
	for _, p := range a.opts.Paths {
		if strings.HasPrefix(p, "-") && p != "-" {
			p = "./" + p
		}
		words = append(words, p)
	}
	for i, w := range words {
		words[i] = shellWord(w)
	}
	return strings.Join(words, " ")
}

// ids are the ids of articles as --articles takes them: one line of CSV.
func (a *App) ids(articles []int) string {
	var ids []string
	for _, i := range articles {
		ids = append(ids, a.x.Articles[i].ID)
	}
	if len(ids) == 0 {
		return ""
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	_ = w.Write(ids) // into memory
	w.Flush()
	return strings.TrimSuffix(b.String(), "\n")
}

// shellWord is s as a shell takes it for one word.
func shellWord(s string) string {
	special := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("/._-+,:@%", r)
	}
	if s != "" && !strings.ContainsFunc(s, special) {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
