package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"parallax/corpus/record"
)

const (
	maxPacked = 128 << 20
	maxXML    = 128 << 20
	maxText   = 64 << 20
	maxCore   = 1 << 20 // bytes of the properties
	maxNested = 32      // text boxes in one another
)

var (
	errPacked = record.Limit.Of(fmt.Errorf("expected a document of at most %d MiB", maxPacked>>20))
	errXML    = record.Limit.Of(fmt.Errorf("expected a document of at most %d MiB of XML", maxXML>>20))
	errText   = record.Limit.Of(fmt.Errorf("expected at most %d MiB of text in a document", maxText>>20))
	errNone   = record.Damaged.Of(errors.New("expected a Word document, found no word/document.xml in it"))
)

// Document is what a file holds.
type Document struct {
	Title      string   // of its properties; "" where they have none
	Paragraphs []string // without those of white space
}

// Looks reports whether a file of that name that begins with head is a Word
// document for certain.
func Looks(name string, head []byte) bool {
	if !bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return false
	}
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".docx") || strings.HasSuffix(name, ".docm") ||
		bytes.Contains(head, []byte("[Content_Types].xml")) && bytes.Contains(head, []byte("word/"))
}

// Read reads a whole document. With an error the paragraphs before it are there.
func Read(in io.Reader) (Document, error) {
	raw, err := io.ReadAll(io.LimitReader(in, maxPacked+1))
	if err != nil {
		return Document{}, fmt.Errorf("reading: %w", err)
	}
	if len(raw) > maxPacked {
		return Document{}, errPacked
	}
	files, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return Document{}, fmt.Errorf("reading the document: %w", err)
	}
	var d Document
	err = errNone
	for _, f := range files.File {
		switch f.Name {
		case "docProps/core.xml":
			d.Title = title(f)
		case "word/document.xml":
			d.Paragraphs, err = paragraphs(f, maxXML, maxText)
		}
	}
	return d, err
}

// title is dc:title of the properties; without, or with some that cannot be read,
// "".
func title(f *zip.File) string {
	in, err := f.Open()
	if err != nil {
		return ""
	}
	defer in.Close()
	var core struct {
		Title string `xml:"http://purl.org/dc/elements/1.1/ title"`
	}
	if xml.NewDecoder(io.LimitReader(in, maxCore)).Decode(&core) != nil {
		return ""
	}
	return strings.TrimSpace(core.Title)
}

// paragraphs are those of f, which may have maxXML bytes and maxText of text.
func paragraphs(f *zip.File, maxXML int64, maxText int) ([]string, error) {
	in, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("reading the document: %w", err)
	}
	defer in.Close()
	limited := &io.LimitedReader{R: in, N: maxXML}
	s := scanner{in: xml.NewDecoder(limited), most: maxText}
	err = s.scan()
	switch {
	case limited.N <= 0:
		err = errXML
	case err != nil && err != errText:
		err = fmt.Errorf("reading the document: %w", err)
	}
	return s.done, err
}
