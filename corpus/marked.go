package corpus

import (
	"bufio"
	"errors"
	"path"
	"slices"
	"strings"

	"parallax/corpus/markdown"
	"parallax/corpus/record"
)

// isMarkdown reports whether the name of a file says that it is Markdown.
func isMarkdown(name string) bool {
	ext := strings.ToLower(path.Ext(unpackedName(name)))
	return ext == ".md" || ext == ".markdown"
}

// hasFront recognises front matter, in Markdown and in text; other names, as those of
// programs, say better what a file is.
func hasFront(name string, head []byte) bool {
	ext := strings.ToLower(path.Ext(name))
	return (isMarkdown(name) || ext == ".txt" || ext == "") && markdown.HasFront(head)
}

// aboutCorpus are the names of files that lie beside texts and tell of them. Never
// written to.
var aboutCorpus = []string{"readme", "license", "licence", "changelog", "changes", "contributing", "code_of_conduct", "notes", "todo", "security", "authors"}

// readMarkdown reads in as one article: what front matter states, and the text without
// marks.
func readMarkdown(p *part, in *bufio.Reader) {
	head, _ := in.Peek(headSize)
	if base := strings.ToLower(withoutExt(path.Base(p.name))); !p.asked && slices.Contains(aboutCorpus, base) && !markdown.HasFront(head) {
		p.warn(0, record.Passed.Of(errors.New("passed over: without front matter it is taken for a note about the texts; name the file to read it")))
		return
	}
	p.isText = true
	raw, note, err := readRaw(in)
	if err != nil {
		p.fail(0, err)
		return
	}
	p.note(note)
	v, err := markdown.Read(raw, p.names, isMarkdown(p.name))
	if err != nil {
		p.warn(0, err)
	}
	text, err := decodeText(v[record.Text])
	if err != nil {
		if errors.Is(err, errEmpty) && strings.TrimSpace(raw) != "" {
			err = record.NoText.Of(errors.New("expected a text below the front matter, found none"))
		}
		p.fail(0, err)
		return
	}
	p.whole(&v, text)
}
