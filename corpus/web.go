package corpus

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"parallax/corpus/feed"
	"parallax/corpus/page"
)

// webFormats are the forms of the web that are told by their content.
func webFormats() []format {
	return []format{
		{name: "feed", exts: []string{".rss", ".atom"}, is: looksLikeFeed, read: records(feed.Read)},
		{name: "web page", exts: []string{".html", ".htm", ".xhtml", ".shtml"}, is: looksLikePage, read: records(page.Read)},
	}
}

// looksLikePage reports whether head begins as an HTML page does.
func looksLikePage(_ string, head []byte) bool {
	root := rootOf(head)
	return bytes.EqualFold(root, []byte("html"))
}

// rootOf is the name of the first element of an HTML or XML document, "" when head
// has none; "<!doctype html" counts as one.
func rootOf(head []byte) []byte {
	for {
		head = bytes.TrimLeft(head, " \t\r\n\f")
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			_, rest, ok := bytes.Cut(head[4:], []byte("-->"))
			if !ok {
				return nil
			}
			head = rest
		case bytes.HasPrefix(head, []byte("<?")):
			_, rest, ok := bytes.Cut(head, []byte(">"))
			if !ok {
				return nil
			}
			head = rest
		case len(head) > 9 && bytes.EqualFold(head[:9], []byte("<!doctype")):
			name := bytes.Fields(head[9:])
			if len(name) > 0 && bytes.EqualFold(bytes.TrimRight(name[0], ">"), []byte("html")) {
				return []byte("html")
			}
			_, rest, ok := bytes.Cut(head, []byte(">"))
			if !ok {
				return nil
			}
			head = rest
		case bytes.HasPrefix(head, []byte("<")):
			end := bytes.IndexAny(head, " \t\r\n\f/>")
			if end < 0 {
				return nil
			}
			return head[1:end]
		default:
			return nil
		}
	}
}

// looksLikeFeed reports whether head begins as RSS, Atom, RDF or JSON Feed does.
func looksLikeFeed(_ string, head []byte) bool {
	switch root := strings.ToLower(string(rootOf(head))); root {
	case "rss", "rdf:rdf":
		return true
	case "feed", "atom:feed":
		return bytes.Contains(head, []byte("/Atom")) || bytes.Contains(head, []byte("/atom"))
	}
	return jsonFeed.Match(head)
}

// jsonFeed matches the version that makes JSON a feed. Other keys may stand before.
var jsonFeed = regexp.MustCompile(`^\s*\{[\s\S]*"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version\\?/`)

// isXML reports whether head is XML of a kind that none of the forms is.
func isXML(head []byte) bool {
	return bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")) && len(rootOf(head)) > 0
}

func otherXML(head []byte) error {
	return fmt.Errorf("expected RSS, Atom or another form of articles, it is XML that begins with <%s>", rootOf(head))
}
