package report

import (
	"bufio"
	"fmt"
	"html"
	"strings"
)

// printMarkdown writes s as a heading, of the whole or of a part, a table and its
// notes.
func printMarkdown(w *bufio.Writer, s sheet, whole bool) {
	level := "##"
	if whole {
		level = "#"
	}
	fmt.Fprintf(w, "%s %s\n\n", level, escapeMarkdown(s.title))
	heads := make([]string, len(s.columns))
	rules := make([]string, len(s.columns))
	for i, c := range s.columns {
		heads[i], rules[i] = c.name, "---"
		if c.right {
			rules[i] = "---:"
		}
	}
	printMarkdownRow(w, heads)
	fmt.Fprintf(w, "| %s |\n", strings.Join(rules, " | "))
	for _, row := range s.rows {
		printMarkdownRow(w, row)
	}
	for _, note := range s.notes {
		fmt.Fprintf(w, "\n%s\n", escapeMarkdown(note))
	}
}

func printMarkdownRow(w *bufio.Writer, cells []string) {
	for _, cell := range cells {
		fmt.Fprintf(w, "| %s ", escapeMarkdown(cell))
	}
	w.WriteString("|\n")
}

// escapeMarkdown keeps every character of s that could be markup, a cell's end or
// the start of a link as what it is.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune("\\`*_[]<>|~#&$", r),
			r == ':' && strings.HasPrefix(s[i:], "://"),
			r == '.' && strings.HasSuffix(strings.ToLower(s[:i]), "www"),
			i == 0 && strings.ContainsRune("=+-", r):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

const pageHead = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%[1]s</title>
<style>
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100%% }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #8886 }
.n { text-align: right }
</style>
<h1>%[1]s</h1>
`

// printHTML writes sheets as a page that needs nothing else and may load nothing;
// the first gives its title.
func printHTML(w *bufio.Writer, sheets []sheet) {
	fmt.Fprintf(w, pageHead, html.EscapeString(sheets[0].title))
	for i, s := range sheets {
		if i > 0 {
			fmt.Fprintf(w, "<h2>%s</h2>\n", html.EscapeString(s.title))
		}
		printHTMLTable(w, s)
	}
}

func printHTMLTable(w *bufio.Writer, s sheet) {
	w.WriteString("<table>\n")
	heads := make([]string, len(s.columns))
	for i, c := range s.columns {
		heads[i] = c.name
	}
	printHTMLRow(w, "th", s.columns, heads)
	for _, row := range s.rows {
		printHTMLRow(w, "td", s.columns, row)
	}
	w.WriteString("</table>\n")
	for _, note := range s.notes {
		fmt.Fprintf(w, "<p>%s</p>\n", html.EscapeString(note))
	}
}

func printHTMLRow(w *bufio.Writer, tag string, columns []column, cells []string) {
	w.WriteString("<tr>")
	for i, cell := range cells {
		class := ""
		if columns[i].right {
			class = ` class="n"`
		}
		fmt.Fprintf(w, "<%s dir=\"auto\"%s>%s</%s>", tag, class, html.EscapeString(cell), tag)
	}
	w.WriteString("</tr>\n")
}
