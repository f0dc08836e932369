package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/collate"
	"parallax/ui/keymap"
)

// maxCopy is the most that is copied, in bytes: what fits into the 100,000
// bytes that terminals take in one sequence.
const maxCopy = 74_994

// cite names an article, and the line in its file when number is not 0.
func cite(a *model.Article, number int) string {
	var parts []string
	for _, s := range []string{a.Source, quoted(title(a)), a.Author, dated(a), link(a)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	where := a.ID
	if number > 0 {
		where += fmt.Sprintf(", line %d", number)
	}
	if len(parts) == 0 {
		return where
	}
	return strings.Join(parts, ", ") + " (" + where + ")"
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "“" + s + "”"
}

// picked is something to copy: words of an article, or with no words the article.
type picked struct {
	article *model.Article
	text    string
	line    int // in the article's file, 0 for none
	speaker string
	silent  bool // the article does not tell what others do
}

// pickSpan is a span of an article with the line it begins in.
func pickSpan(a *model.Article, s corpus.Span, speaker string) picked {
	number, doc := 0, a.Doc.Document()
	if i := doc.SentenceAt(s.Start); i >= 0 {
		number = doc.LineOf(i).Number
	}
	return picked{article: a, text: oneLine(s.In(a.Text)), line: number, speaker: speaker}
}

// pickCell is what an article tells in a row or a fact.
func pickCell(a *model.Article, sentences []int) picked {
	if len(sentences) == 0 {
		return picked{article: a, silent: true}
	}
	p := newPassage(a, collate.Cell{Sentences: sentences})
	return picked{article: a, text: oneLine(p.text), line: p.line()}
}

// excerpt is the words with their source, for pasting.
func (p picked) excerpt() string {
	by := cite(p.article, p.line)
	switch {
	case p.silent:
		return "(not in " + by + ")\n"
	case p.text == "":
		return by + "\n"
	case p.speaker != "":
		by = p.speaker + ", in: " + by
	}
	return p.text + "\n— " + by + "\n"
}

// pick is what the cursor is on, or all that was selected, and what it is.
func (a *App) pick() (what string, all []picked) {
	switch {
	case a.view == viewQuotes:
		for _, q := range a.quotes.picked() {
			k := a.x.Quotation(q)
			all = append(all, pickSpan(a.quotes.article(q), k.Span, who(a.quotes.article(q).Text, k)))
		}
		return count(len(all), "quotation"), all
	case a.view == viewCompare:
		if r := a.compare.row(); r != nil {
			for i, cell := range r.Cells {
				all = append(all, pickCell(a.compare.articleAt(i), cell.Sentences))
			}
		}
		return "row", all
	case a.view == viewCoverage:
		if f := a.coverage.fact(); f != nil {
			for i, t := range f.Tellings {
				all = append(all, pickCell(&a.x.Articles[a.coverage.articles[i]], t.Sentences))
			}
		}
		return "fact", all
	case a.view == viewNames:
		return "", nil
	case a.reading:
		return a.reader.pick()
	}
	for _, i := range a.articles.picked() {
		all = append(all, picked{article: &a.x.Articles[i]})
	}
	return count(len(all), "article"), all
}

// pick is the sentence or the quotation that the cursor is on.
func (r *reader) pick() (what string, all []picked) {
	if r.article < 0 {
		return "", nil
	}
	a := &r.x.Articles[r.article]
	if q := r.quotation(); q != nil && q.Span == r.target {
		return "quotation", []picked{pickSpan(a, q.Span, q.Speaker)}
	}
	if i := r.sentence(); i >= 0 {
		return "sentence", []picked{pickSpan(a, a.Doc.Document().Sentences[i].Span, "")}
	}
	return "", nil
}

// copy asks in which form what the cursor is on, or what was selected, is wanted.
func (a *App) copy() {
	what, all := a.pick()
	again := a.commandLine()
	a.menu = menu{choices: map[string]func() tea.Cmd{}}
	if len(all) > 0 {
		a.menu = a.copyMenu(what, all)
	}
	if again != "" {
		if a.menu.says == "" {
			a.menu.says = "copy:"
		}
		a.menu.says += "   l command line"
		a.menu.choices["l"] = func() tea.Cmd { return a.send("the command line that shows this again", asLine(again)) }
	}
	if len(a.menu.choices) == 0 {
		a.note = "there is nothing to copy here; " + a.pen.Key(keymap.Open) + " goes to a place that can be copied"
	}
}

// copyMenu asks in which form what was picked is wanted.
func (a *App) copyMenu(what string, all []picked) menu {
	send := func(form string, of func(picked) string) func() tea.Cmd {
		return func() tea.Cmd { return a.send(what+form, joined(all, of)) }
	}
	whole := send(", with its source", picked.excerpt)
	if len(all) > 1 {
		whole = send(", with their sources", picked.excerpt)
	}
	return menu{
		says: "copy " + what + ":  y with source   t words only   u link   c citation",
		choices: map[string]func() tea.Cmd{
			"y": whole, "q": whole, "enter": whole,
			"t": send(", the words", func(p picked) string { return asLine(p.text) }),
			"u": send(", the link", func(p picked) string { return asLine(link(p.article)) }),
			"c": send(", the citation", func(p picked) string { return asLine(cite(p.article, p.line)) }),
		},
	}
}

// asLine is s as a line, or nothing.
func asLine(s string) string {
	if s == "" {
		return ""
	}
	return s + "\n"
}

// joined is what of says of all, each once; what has several lines stands apart.
func joined(all []picked, of func(picked) string) string {
	var parts []string
	apart := ""
	for _, p := range all {
		if s := of(p); s != "" && !slices.Contains(parts, s) {
			parts = append(parts, s)
			if strings.Count(s, "\n") > 1 {
				apart = "\n"
			}
		}
	}
	return strings.Join(parts, apart)
}
