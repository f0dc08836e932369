package press

import (
	"errors"
	"io"
	"strings"

	"parallax/corpus/docx"
	"parallax/corpus/record"
	"parallax/corpus/rtf"
)

var errDocument = record.NoText.Of(errors.New("expected a text in the document, found none"))

// DOCX reads a Word document: the articles of a delivery, or one article.
func DOCX(in io.Reader, give func(record.Record)) error {
	d, err := docx.Read(in)
	return document(d.Title, d.Paragraphs, err, give)
}

// RTF reads a document in the Rich Text Format: the articles of a delivery, or one
// article.
func RTF(in io.Reader, give func(record.Record)) error {
	paragraphs, err := rtf.Read(in)
	return document("", paragraphs, err, give)
}

// document reads paragraphs, after which err ended the file.
func document(title string, paragraphs []string, err error, give func(record.Record)) error {
	if isNexis(paragraphs) {
		nexisDocuments(paragraphs, give)
		return err
	}
	text := strings.Join(paragraphs, "\n\n")
	head := []byte(text[:min(len(text), 4<<10)])
	for _, form := range []struct {
		is   func(string, []byte) bool
		read func(io.Reader, func(record.Record)) error
	}{{LooksNexis, Nexis}, {LooksProQuest, ProQuest}, {LooksFactiva, Factiva}} {
		if form.is("", head) {
			return errors.Join(err, form.read(strings.NewReader(text), give))
		}
	}
	if text == "" {
		if err == nil {
			err = errDocument
		}
		return err
	}
	var v record.Values
	v[record.Title], v[record.Text] = record.OneLine(title), text
	give(record.Record{Values: v})
	return err
}
