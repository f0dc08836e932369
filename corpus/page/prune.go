package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parallax/corpus/record"
)

const maxAttr = 4 << 10 // bytes of an attribute; SingleFile puts whole pictures into them

// prune takes out of doc what is never text of an article, its title as the heading
// of the page, and what makes readability slow. It returns how many scripts there
// were.
func prune(doc *html.Node, title string) (scripts int) {
	var next *html.Node
	for n := doc; n != nil; n = next {
		next = following(n, n.FirstChild != nil)
		if n.Type == html.CommentNode || n.Type == html.ElementNode && (heavy(n) || hidden(n) || isTitle(n, title)) {
			if n.DataAtom == atom.Script {
				scripts++
			}
			next = following(n, false)
			n.Parent.RemoveChild(n)
			continue
		}
		for i := range n.Attr {
			if a := &n.Attr[i]; len(a.Val) > maxAttr || strings.HasPrefix(a.Val, "data:") {
				a.Val = ""
			}
		}
	}
	return scripts
}

// heavy reports whether an element goes before readability sees it.
func heavy(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object, atom.Canvas, atom.Noscript, atom.Nav, atom.Dialog:
		return true
	}
	return attr(n, "role") == "navigation"
}

// isTitle reports whether n is a heading that says the title over again: metadata
// has it already.
func isTitle(n *html.Node, title string) bool {
	return n.DataAtom == atom.H1 && title != "" && strings.EqualFold(record.OneLine(nodeText(n)), title)
}

// following is the node after n in the order of the page, inside n when in is set.
func following(n *html.Node, in bool) *html.Node {
	if in {
		return n.FirstChild
	}
	for ; n != nil; n = n.Parent {
		if n.NextSibling != nil {
			return n.NextSibling
		}
	}
	return nil
}
