package corpus

import (
	"bytes"
	"errors"
	"path"
	"slices"
	"strings"

	"parallax/corpus/record"
)

// Form is a form in which articles are read, for people.
type Form struct {
	Name string
	Exts []string // how such files are usually named: ".csv"
}

// Forms are all forms that are read.
func Forms() []Form {
	var all []Form
	for _, f := range formats() {
		if len(f.exts) == 0 || refusal("x"+f.exts[0], nil) == nil { // some are known only to be refused
			all = append(all, Form{f.name, f.exts})
		}
	}
	return all
}

// Opens is what is read, on one line: "JSON Lines (.jsonl, .ndjson), text (.txt)".
func Opens() string {
	var parts []string
	for _, f := range Forms() {
		if len(f.Exts) > 0 {
			parts = append(parts, f.Name+" ("+strings.Join(f.Exts, ", ")+")")
		} else {
			parts = append(parts, f.Name)
		}
	}
	return strings.Join(parts, ", ")
}

// Reads reports whether a file in a directory is read that has this name and begins
// with head: what packs others is taken to hold some that are.
func Reads(name string, head []byte) bool {
	bare := unpackedName(name)
	return bare != name || recognised(bare, head) != nil || slices.Contains(packs, strings.ToLower(path.Ext(name)))
}

// packs are the extensions of what holds other files. Never written to.
var packs = []string{".gz", ".zst", ".zip", ".tar", ".tgz"}

// refused are forms that people have and that are not read, and how to make one of
// them that is. Never written to.
var refused = []struct {
	exts  []string
	magic string
	says  string
}{
	{[]string{".pdf"}, "%PDF-", "expected text, a PDF does not say where its paragraphs are: convert it with pdftotext and open the .txt"},
	{[]string{".eml", ".mbox", ".msg"}, "", "mail is not read; save the text of the message as .txt"},
	{[]string{".doc", ".odt"}, "", "this form of document is not read; save it as text or .docx"},
	{[]string{".xls", ".xlsx", ".ods"}, "", "a spreadsheet is not read; save it as .csv"},
	{[]string{".epub", ".mobi"}, "", "a book is not read; save its text as .txt"},
}

// refusal is why a file of this name that begins with head is not read even when it
// is asked for; nil where nothing speaks against it.
func refusal(name string, head []byte) error {
	ext := strings.ToLower(path.Ext(name))
	for _, r := range refused {
		if slices.Contains(r.exts, ext) || r.magic != "" && bytes.HasPrefix(head, []byte(r.magic)) {
			return record.Binary.Of(errors.New(r.says))
		}
	}
	return nil
}
