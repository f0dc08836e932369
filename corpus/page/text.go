package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Text is the text of a piece of HTML, as a feed or an export holds it. One without
// a tag is text already, but for its entities: its lines stay as they are.
func Text(fragment string) string {
	if !tagged(fragment) {
		return strings.TrimSpace(html.UnescapeString(fragment))
	}
	if strings.Count(fragment, "<") > maxTags {
		return flatText(fragment)
	}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(fragment), body)
	if err != nil {
		return flatText(fragment)
	}
	var l lines
	for _, n := range nodes {
		l.node(n)
	}
	return l.String()
}

// tagged reports whether s has anything that looks like a tag.
func tagged(s string) bool {
	for {
		_, rest, ok := strings.Cut(s, "<")
		if !ok || rest == "" {
			return false
		}
		if c := rest[0] | 0x20; c >= 'a' && c <= 'z' || rest[0] == '/' || rest[0] == '!' {
			return true
		}
		s = rest
	}
}

// nodeText is the text of n.
func nodeText(n *html.Node) string {
	var l lines
	l.node(n)
	return l.String()
}

// flatText is the text of source, tag by tag: what is hidden is not known there.
func flatText(source string) string {
	var l lines
	tokens := html.NewTokenizer(strings.NewReader(source))
	for {
		kind := tokens.Next()
		switch kind {
		case html.ErrorToken:
			return l.String()
		case html.TextToken:
			l.text(html.UnescapeString(string(tokens.Raw())))
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := tokens.TagName()
			tag := atom.Lookup(name)
			if kind == html.StartTagToken && unread(tag) {
				skip(tokens, tag)
			}
			l.brk(breakOf(tag))
		}
	}
}

// skip goes to the end of the element tag, whose content is text to the tokenizer,
// when it is such a one.
func skip(tokens *html.Tokenizer, tag atom.Atom) {
	switch tag {
	case atom.Script, atom.Style, atom.Noscript, atom.Title, atom.Textarea, atom.Iframe:
		tokens.Next()
	}
}

// unread reports whether an element holds nothing that is read on the page.
func unread(tag atom.Atom) bool {
	switch tag {
	case atom.Head, atom.Title, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object,
		atom.Embed, atom.Canvas, atom.Audio, atom.Video, atom.Map, atom.Button, atom.Select, atom.Textarea, atom.Input, atom.Datalist, atom.Dialog:
		return true
	}
	return false
}

// Breaks are how many line ends an element has before and after it.
const (
	inLine    = 0
	line      = 1
	paragraph = 2
)

func breakOf(tag atom.Atom) int {
	switch tag {
	case atom.Br, atom.Li, atom.Tr, atom.Dt, atom.Dd, atom.Option:
		return line
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote, atom.Pre, atom.Hr,
		atom.Figure, atom.Figcaption, atom.Caption, atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Ul, atom.Ol, atom.Dl, atom.Article, atom.Section,
		atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Nav, atom.Address, atom.Form, atom.Fieldset, atom.Legend, atom.Details,
		atom.Summary, atom.Center, atom.Hgroup, atom.Menu, atom.Body, atom.Html:
		return paragraph
	}
	return inLine
}

// lines gathers text: white space as a browser shows it, line ends where elements
// begin and end.
type lines struct {
	b     strings.Builder
	ends  int  // line ends due before the next word
	space bool // a space is due before the next word
	pre   int  // depth of elements in which white space stays
}

func (l *lines) String() string { return strings.TrimSpace(l.b.String()) }

// brk has at least n line ends stand before what follows.
func (l *lines) brk(n int) { l.ends = max(l.ends, n) }

// end ends a line; two in a row end a paragraph.
func (l *lines) end() { l.ends = min(l.ends+1, paragraph) }

// node adds n and all in it. A parsed page is never nested deeper than its parser
// allows, so this may call itself.
func (l *lines) node(n *html.Node) {
	var tag atom.Atom
	switch n.Type {
	case html.TextNode:
		l.text(n.Data)
		return
	case html.ElementNode:
		tag = atom.Lookup([]byte(n.Data)) // readability changes Data and not DataAtom
		if unread(tag) || hidden(n) {
			return
		}
	case html.CommentNode, html.DoctypeNode:
		return
	}
	switch tag {
	case atom.Br:
		l.end()
		return
	case atom.Pre:
		l.pre++
		defer func() { l.pre-- }()
	case atom.Td, atom.Th:
		l.space = true
	case atom.Q: // browsers print the marks
		l.text("“")
		defer l.text("”")
	}
	l.brk(breakOf(tag))
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		l.node(child)
	}
	l.brk(breakOf(tag))
}

// text adds s. Only the white space of HTML counts as such: a non-breaking space is
// a sign as others are.
func (l *lines) text(s string) {
	for s != "" {
		i := strings.IndexAny(s, " \t\n\r\f")
		if i != 0 {
			word := s
			if i > 0 {
				word = s[:i]
			}
			l.word(word)
			s = s[len(word):]
			continue
		}
		if l.pre > 0 && s[0] == '\n' {
			l.end()
		}
		l.space = true
		s = s[1:]
	}
}

func (l *lines) word(s string) {
	switch {
	case l.b.Len() == 0:
	case l.ends > 0:
		l.b.WriteString("\n\n"[:l.ends])
	case l.space:
		l.b.WriteByte(' ')
	}
	l.ends, l.space = 0, false
	l.b.WriteString(s)
}

// hidden reports whether n says that it is not shown. What hides a whole page does
// so until a script has run.
func hidden(n *html.Node) bool {
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return false
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			style := strings.ToLower(strings.Join(strings.Fields(a.Val), ""))
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}
