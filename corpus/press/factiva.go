package press

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"parallax/corpus/charset"
	"parallax/corpus/record"
)

// maxPage is how many bytes a delivery as HTML may have.
const maxPage = 256 << 20

var errPage = record.Limit.Of(fmt.Errorf("expected a delivery of Factiva of at most %d MiB", maxPage>>20))

// code is what Factiva calls a field.
type code string

// The codes that are read: headline, byline, date, source, language, lead, rest and
// number of an article.
const (
	codeHeadline code = "HD"
	codeByline   code = "BY"
	codeDate     code = "PD"
	codeSource   code = "SN"
	codeLanguage code = "LA"
	codeLead     code = "LP"
	codeRest     code = "TD"
	codeNumber   code = "AN"
)

// codes are all there are.
var codes = func() map[code]bool {
	all := make(map[code]bool)
	for c := range strings.FieldsSeq("HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD RF CO IN NS RE IPC IPD PUB AN SE CLM ART CT NGC GC DLN CX HL RIC TI") {
		all[code(c)] = true
	}
	return all
}()

// factiva is one article as its codes tell it.
type factiva struct {
	at     int
	values map[code][]string // in paragraphs
}

// add adds a paragraph to the value of c.
func (f *factiva) add(c code, paragraph string) {
	if paragraph == "" {
		return
	}
	if f.values == nil {
		f.values = make(map[code][]string)
	}
	f.values[c] = append(f.values[c], paragraph)
}

// value is that of c on one line.
func (f *factiva) value(c code) string { return strings.Join(f.values[c], " ") }

// record is the article.
func (f *factiva) record() record.Record {
	r := record.Record{Line: f.at}
	v := &r.Values
	v[record.Title] = f.value(codeHeadline)
	v[record.Author] = byline(f.value(codeByline))
	v[record.Date] = f.value(codeDate)
	v[record.Source] = f.value(codeSource)
	v[record.Language] = language(f.value(codeLanguage))
	if number := f.values[codeNumber]; number != nil { // what follows it is an imprint
		v[record.ID] = strings.TrimPrefix(number[0], "Document ")
	}
	v[record.Text] = strings.Join(append(f.values[codeLead], f.values[codeRest]...), "\n\n")
	if v[record.Text] == "" {
		r.Err = record.NoText.Of(fmt.Errorf("expected a text under LP or TD in article %s of Factiva, found none", v[record.ID]))
	}
	return r
}

var (
	factivaTitle   = pattern(`(?i)<title>\s*Factiva\s*</title>`)
	factivaArticle = pattern(`<div[^>]{0,80} class="article [a-z]{2,8}Article`)
)

// LooksFactivaHTML reports whether a file that begins with head is a page of
// articles that Factiva gave.
func LooksFactivaHTML(_ string, head []byte) bool {
	return bytes.Contains(head, []byte("Factiva")) && factivaTitle().Match(head) ||
		bytes.Contains(head, []byte(`class="article `)) && factivaArticle().Match(head)
}

// FactivaHTML reads a page of articles, with codes or without.
func FactivaHTML(in io.Reader, give func(record.Record)) error {
	raw, err := io.ReadAll(io.LimitReader(in, maxPage+1))
	if err != nil {
		return fmt.Errorf("reading: %w", err)
	}
	if len(raw) > maxPage {
		return errPage
	}
	page, note := charset.HTML(raw, "")
	tell(note, give)
	read := 0
	factivaPage(page, func(f *factiva) {
		read++
		f.at = read
		give(f.record())
	})
	if read == 0 {
		return errNothing
	}
	return nil
}

// coded is the code that a line of a delivery as text begins with, and the rest of
// the line; "" where there is none.
func coded(l string) (code, string) {
	n := 0
	for n < len(l) && l[n] >= 'A' && l[n] <= 'Z' {
		n++
	}
	if n < len(l) && l[n] != ' ' && l[n] != '\t' || !codes[code(l[:min(n, 4)])] {
		return "", ""
	}
	return code(l[:n]), l[n:]
}

// LooksFactiva reports whether a file that begins with head is a delivery of
// Factiva as text: a headline, a count of words, a date and a source by their codes.
func LooksFactiva(_ string, head []byte) bool {
	if !bytes.Contains(head, []byte("HD")) {
		return false
	}
	seen := make(map[code]bool)
	for l := range strings.Lines(string(head)) {
		c, _ := coded(strings.TrimRight(l, " \t\r\n"))
		seen[c] = true
	}
	return seen[codeHeadline] && seen["WC"] && seen[codeDate] && seen[codeSource]
}

// Factiva reads a delivery as text. An article ends with its number.
func Factiva(in io.Reader, give func(record.Record)) error {
	read := 0
	err := cutFactiva(in, give, func(f *factiva) {
		if f.value(codeHeadline) == "" && f.value(codeLead) == "" {
			return // an imprint
		}
		read++
		give(f.record())
	})
	if read == 0 && err == nil {
		err = errNothing
	}
	return err
}
