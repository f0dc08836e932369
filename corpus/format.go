package corpus

import (
	"bufio"
	"bytes"
	"path"
	"slices"
	"strings"
	"sync"

	"parallax/corpus/docx"
	"parallax/corpus/feed"
	"parallax/corpus/newsboat"
	"parallax/corpus/object"
	"parallax/corpus/press"
	"parallax/corpus/rtf"
	"parallax/corpus/warc"
)

// format is one form in which articles stand in a file.
type format struct {
	name string   // for people
	exts []string // lower case, with the dot: how such files are usually named

	// is reports whether a file that begins with head is in this form, whatever its
	// name; nil where only a name can tell. It must be sure: what it takes is not
	// read in any other way.
	is func(name string, head []byte) bool

	// read reads a whole file into the part made for it.
	read func(p *part, in *bufio.Reader)

	// stream, when set, reads a file in the goroutine that finds files and has
	// workers share the work; read does the same in one.
	stream func(l *loader, f file, in *bufio.Reader)
}

// headSize is how many first bytes of a file tell its form.
const headSize = 4 << 10

// formats are all forms, those that are surest of themselves first.
func formats() []format {
	return []format{
		{name: "Word document", exts: []string{".docx", ".docm"}, is: docx.Looks, read: readDOCX},
		{name: "Rich Text", exts: []string{".rtf"}, is: rtf.Looks, read: records(press.RTF)},
		{name: "Factiva HTML", is: press.LooksFactivaHTML, read: records(press.FactivaHTML)},
		{name: "Nexis text", is: press.LooksNexis, read: records(press.Nexis)},
		{name: "ProQuest text", is: press.LooksProQuest, read: records(press.ProQuest)},
		{name: "Factiva text", is: press.LooksFactiva, read: records(press.Factiva)},
		{name: "WARC", exts: []string{".warc"}, is: warc.Is, read: readCrawl, stream: streamCrawl},
		{name: "newsboat", is: newsboat.Is, read: records(newsboat.Read)},
		{name: "PDF", exts: []string{".pdf"}, is: looksLikePDF, read: refusePDF},
		{name: "feed", exts: []string{".rss", ".atom"}, is: looksLikeFeed, read: records(feed.Read)},
		{name: "web page", exts: []string{".html", ".htm", ".xhtml", ".shtml"}, is: looksLikePage, read: readPage},
		{name: "JSON Lines", exts: []string{".jsonl", ".ndjson"}, is: isLines, read: readLines, stream: streamLines},
		{name: "JSON", exts: []string{".json"}, is: isObjects, read: readObjects, stream: streamObjects},
		{name: "table", exts: []string{".csv", ".tsv"}, read: readTable},
		{name: "Markdown", exts: []string{".md", ".markdown"}, is: hasFront, read: readMarkdown},
		{name: "text", exts: []string{".txt"}, read: readPlain},
	}
}

// known are formats, made once: every file asks for them.
var known = sync.OnceValue(formats)

// recognised is the form of a file by its first bytes, else by its name, else nil.
// A name that packing is part of has lost that part.
func recognised(name string, head []byte) *format {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	all := known()
	for i := range all {
		if all[i].is != nil && all[i].is(name, head) {
			return &all[i]
		}
	}
	return named(name)
}

// named is the form that the name of a file says, or nil.
func named(name string) *format {
	ext := strings.ToLower(path.Ext(name))
	all := known()
	for i := range all {
		if slices.Contains(all[i].exts, ext) {
			return &all[i]
		}
	}
	return nil
}

// withoutExt is name without the extensions that say how it is packed and its form.
func withoutExt(name string) string {
	name = unpackedName(name)
	if base := strings.TrimSuffix(name, path.Ext(name)); path.Base(base) != "." && !strings.HasSuffix(base, "/") && base != "" {
		return base
	}
	return name
}

// plainFormat is what a file is read as that was asked for by its path and has no
// form that is recognised.
func plainFormat(head []byte) *format {
	all := known()
	switch shape := object.Look(head); {
	case shape.Lines:
		return &all[slices.IndexFunc(all, func(f format) bool { return f.name == "JSON Lines" })]
	case shape.JSON:
		return &all[slices.IndexFunc(all, func(f format) bool { return f.name == "JSON" })]
	}
	return &format{name: "text", read: readPlain}
}

// readDOCX reads a Word document: a delivery of Nexis, or one article.
func readDOCX(p *part, in *bufio.Reader) { records(press.DOCX)(p, in) }
