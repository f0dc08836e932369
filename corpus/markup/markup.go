// Package markup takes the text out of a piece of HTML, as fields of records hold it. It
// knows nothing of pages: what of one is the article is not asked here.
package markup

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// opening is how text that is HTML begins.
var opening = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:<(?:!doctype html|!--|html|body|main|article|section|div|p|h[1-6]|figure|blockquote|ul|ol|table|header|span|strong|b|em|i|a|img|br)(?:\s[^<>]*)?/?>)`)
})

// Is reports whether s is HTML: it begins with an element of a text and has an end of
// one, or is broken into lines by br.
func Is(s string) bool {
	s = strings.TrimSpace(s[:min(len(s), 4<<10)])
	return strings.HasPrefix(s, "<") && opening().MatchString(s) && (strings.Contains(s, "</") || strings.Contains(s, "<br"))
}

// Text is what s says: a line for each block, entities as the letters they stand for, and
// nothing of scripts, styles and comments.
func Text(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	in := html.NewTokenizer(strings.NewReader(s))
	silent := atom.Atom(0) // the element whose text is none
	preformatted := 0
	for {
		switch kind := in.Next(); kind {
		case html.ErrorToken:
			return strings.TrimSpace(b.String())
		case html.TextToken:
			if silent == 0 {
				write(&b, string(in.Text()), preformatted > 0)
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := in.TagName()
			tag := atom.Lookup(name)
			switch {
			case tag == silent && kind == html.EndTagToken:
				silent = 0
			case silent != 0:
			case kind == html.StartTagToken && (tag == atom.Script || tag == atom.Style || tag == atom.Template || tag == atom.Noscript):
				silent = tag
			case tag == atom.Pre && kind == html.StartTagToken:
				preformatted++
				breakLine(&b)
			case tag == atom.Pre:
				preformatted = max(0, preformatted-1)
				breakLine(&b)
			case tag == atom.Br:
				b.WriteByte('\n')
			case isBlock(tag):
				breakLine(&b)
			}
		}
	}
}

// write adds text in which white space is one space, unless it is preformatted.
func write(b *strings.Builder, s string, preformatted bool) {
	if preformatted {
		b.WriteString(s)
		return
	}
	for _, r := range []byte(s) { // all white space is of one byte
		switch r {
		case ' ', '\n', '\t', '\r', '\f':
			if was := b.String(); was != "" && was[len(was)-1] != ' ' && was[len(was)-1] != '\n' {
				b.WriteByte(' ')
			}
		default:
			b.WriteByte(r)
		}
	}
}

// breakLine ends the line that has begun.
func breakLine(b *strings.Builder) {
	if was := b.String(); was != "" && was[len(was)-1] != '\n' {
		b.WriteByte('\n')
	}
}

func isBlock(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote,
		atom.Section, atom.Article, atom.Figure, atom.Figcaption, atom.Table, atom.Tr, atom.Td, atom.Th, atom.Header, atom.Footer, atom.Hr,
		atom.Dl, atom.Dt, atom.Dd, atom.Main, atom.Aside, atom.Address, atom.Body:
		return true
	}
	return false
}
