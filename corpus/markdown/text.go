package markdown

import (
	"fmt"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"parallax/corpus/page"
	"parallax/corpus/record"
)

// maxMarked is how long a text may be whose marks are taken out, in bytes.
const maxMarked = 1 << 20

// Read reads s, the whole of a file. marked is false for one that is no Markdown but has
// front matter. The error says what was not understood; nothing is lost by it.
func Read(s string, names *record.Names, marked bool) (v record.Values, err error) {
	sign, front, body := cutFront(s)
	if sign != "" {
		err = fields(sign, front, names, &v)
	}
	switch {
	case !marked:
	case len(body) > maxMarked || tooDeep(body):
		err = fmt.Errorf("the marks of Markdown stand in the text, for it is long or deep")
	default:
		body = visible(body)
	}
	v[record.Text] = body
	return v, err
}

// mostSigns is how many signs may stand between two empty lines: to find what they mean
// takes time that grows with their square.
const mostSigns = 1000

// tooDeep reports whether s has signs that nest in a number that no text has.
func tooDeep(s string) bool {
	signs, run, blank := 0, 0, true
	for i := range len(s) {
		switch s[i] {
		case '[', ']', '>', '*', '_', '!', '`', '~', '<', '(', '&', '\\', '|':
			signs++
			run++
		case '\n':
			if blank {
				signs = 0
			}
			blank = true
			continue
		case ' ', '\t', '\r', '-', '+':
			run++
			if run > mostSigns {
				return true
			}
			continue
		default:
			run = 0
		}
		if blank = false; signs > mostSigns {
			return true
		}
	}
	return false
}

// parser knows the marks; it is made once, and for all goroutines.
var parser = sync.OnceValue(goldmark.DefaultParser)

// visible is what a reader of the page sees.
func visible(s string) string {
	source := []byte(s)
	root := parser().Parse(text.NewReader(source))
	w := writer{source: source}
	return w.blocks(root, "\n\n")
}

type writer struct{ source []byte }

// blocks are the blocks within n, with between between them.
func (w *writer) blocks(n ast.Node, between string) string {
	var all []string
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if s := w.block(child); strings.TrimSpace(s) != "" {
			all = append(all, s)
		}
	}
	return strings.Join(all, between)
}

func (w *writer) block(n ast.Node) string {
	switch n := n.(type) {
	case *ast.Blockquote:
		return "> " + strings.ReplaceAll(w.blocks(n, "\n\n"), "\n", "\n> ")
	case *ast.List:
		return w.list(n)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		return strings.TrimRight(w.lines(n), "\n")
	case *ast.HTMLBlock:
		return page.Text(w.lines(n))
	case *ast.Heading, *ast.Paragraph, *ast.TextBlock:
		var b strings.Builder
		w.inline(&b, n)
		return strings.TrimSpace(b.String())
	}
	return ""
}

func (w *writer) list(n *ast.List) string {
	var all []string
	number := n.Start
	for entry := n.FirstChild(); entry != nil; entry = entry.NextSibling() {
		sign := string(rune(n.Marker))
		if n.IsOrdered() {
			sign = fmt.Sprintf("%d%c", number, n.Marker)
			number++
		}
		all = append(all, sign+" "+w.blocks(entry, "\n"))
	}
	return strings.Join(all, "\n")
}

// lines are the lines of a block as they stand.
func (w *writer) lines(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(w.source))
	}
	if h, ok := n.(*ast.HTMLBlock); ok && h.HasClosure() {
		b.Write(h.ClosureLine.Value(w.source))
	}
	return b.String()
}

// inline writes what is within a block.
func (w *writer) inline(b *strings.Builder, n ast.Node) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Text:
			b.Write(written(child.Value(w.source), n.Kind() == ast.KindCodeSpan))
			switch {
			case child.HardLineBreak():
				b.WriteByte('\n')
			case child.SoftLineBreak():
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(child.Value)
		case *ast.AutoLink:
			b.Write(child.Label(w.source))
		case *ast.RawHTML:
			if tag := strings.ToLower(string(child.Segments.Value(w.source))); strings.HasPrefix(tag, "<br") {
				b.WriteByte('\n')
			}
		case *ast.Image:
		default:
			w.inline(b, child)
		}
	}
}

// written is text as it is meant: "\*" and "&amp;" are one letter each, but in code.
func written(s []byte, code bool) []byte {
	if code {
		return s
	}
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(s)))
}
