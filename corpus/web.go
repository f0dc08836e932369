package corpus

import (
	"bufio"
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"parallax/corpus/page"
	"parallax/corpus/warc"
)

// readPage reads in as a saved page. A table beside it may speak about it as it does
// about a text.
func readPage(p *part, in *bufio.Reader) {
	p.isText = true
	records(page.Read)(p, in)
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

// looksLikePDF reports whether head begins as a PDF does.
func looksLikePDF(_ string, head []byte) bool { return bytes.HasPrefix(head, []byte("%PDF-")) }

func refusePDF(p *part, _ *bufio.Reader) { p.fail(0, refusal("a.pdf", nil)) }

// streamCrawl reads a WARC file; workers share its pages.
func streamCrawl(l *loader, f file, in *bufio.Reader) {
	var batch []warc.Page
	size := 0
	flush := func() {
		pages := batch
		l.add(f, func(p *part) int { return p.pages(pages) })
		batch, size = nil, 0
	}
	crawl(l.part(f), in, func(found warc.Page) bool {
		batch = append(batch, found)
		if size += found.Size(); size >= batchSize {
			flush()
		}
		return l.ctx.Err() == nil
	})
	if len(batch) > 0 {
		flush()
	}
}

// readCrawl reads a WARC file.
func readCrawl(p *part, in *bufio.Reader) {
	crawl(p, in, func(found warc.Page) bool {
		p.pages([]warc.Page{found})
		return true
	})
}

// crawl gives the pages of a WARC file away. What is wrong with the whole stands in p.
func crawl(p *part, in *bufio.Reader, give func(warc.Page) bool) {
	passed, err := warc.Read(in, give)
	if warning := passed.Warning(); warning != nil {
		p.warn(0, warning)
	}
	if err != nil {
		p.fail(0, err)
	}
}

// pages reads pages as articles and returns the number of bytes.
func (p *part) pages(all []warc.Page) int {
	bytes := 0
	for i := range all {
		bytes += all[i].Size()
		p.found(all[i].Record())
	}
	return bytes
}
