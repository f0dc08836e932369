package press

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"

	"parallax/corpus/record"
)

// documents is the line that begins an article of Nexis as text: the German and the
// French are too like a sentence to stand without the spaces that centre them.
var documents = pattern(`^\s*(\d+) of (\d+) DOCUMENTS?$|^\s+Dokument (\d+) von (\d+)$|^\s+Document (\d+) de (\d+)$`)

// isDocument reports whether l begins an article.
func isDocument(l string) bool {
	return (strings.HasSuffix(l, " DOCUMENTS") || strings.HasSuffix(l, " DOCUMENT") || strings.Contains(l, " Dok") || strings.Contains(l, " Document ")) &&
		documents().MatchString(l)
}

// What the fields are called, and which stand after the text.
var (
	nexisFields = map[string]record.Field{
		"BYLINE": record.Author, "AUTOR": record.Author, "AUTEUR": record.Author,
		"HEADLINE": record.Title, "TITEL": record.Title, "TITRE": record.Title,
		"LANGUAGE": record.Language, "SPRACHE": record.Language, "LANGUE": record.Language,
		"URL": record.URL,
	}
	nexisHeads = set("BYLINE", "AUTOR", "AUTEUR", "HEADLINE", "TITEL", "TITRE", "SECTION", "RUBRIK", "RUBRIQUE",
		"LENGTH", "LÄNGE", "LONGUEUR", "DATELINE", "HIGHLIGHT", "ENCART", "SERIES", "TYPE", "BODY", "URL")
	nexisTails = set("LOAD-DATE", "UPDATE", "LANGUAGE", "SPRACHE", "LANGUE", "PUBLICATION-TYPE", "DOCUMENT-TYPE",
		"JOURNAL-CODE", "PUBLIKATIONSTYP", "TYPE-PUBLICATION", "ACC-NO", "GRAPHIC", "GRAFIK", "SUBJECT", "DATE-CHARGEMENT")
)

func set(words ...string) map[string]bool {
	all := make(map[string]bool, len(words))
	for _, w := range words {
		all[w] = true
	}
	return all
}

var errNexisText = record.NoText.Of(errors.New("expected a text in the document of Nexis, found none"))

// LooksNexis reports whether a file that begins with head is a delivery of Nexis as
// text.
func LooksNexis(_ string, head []byte) bool {
	if !bytes.Contains(head, []byte(" DOCUMENT")) && !bytes.Contains(head, []byte(" Dok")) && !bytes.Contains(head, []byte(" Document ")) {
		return false
	}
	for l := range strings.Lines(string(head)) {
		if isDocument(strings.TrimRight(l, " \t\r\n\f")) {
			return true
		}
	}
	return false
}

// Nexis reads a delivery of Nexis as text.
func Nexis(in io.Reader, give func(record.Record)) error {
	stated, read := 0, 0
	err := cut(in, isDocument, give, func(a article) {
		if a.mark == "" {
			return // what was asked for, by whom
		}
		read++
		stated = max(stated, statedIn(documents(), a.mark))
		give(nexis(a))
	})
	if read == 0 && err == nil {
		err = errNothing
	}
	counted(stated, read, give)
	return err
}

// statedIn is the second number in s, as form finds it.
func statedIn(form *regexp.Regexp, s string) int {
	n, second := 0, false
	for _, group := range form.FindStringSubmatch(s)[1:] {
		if group == "" {
			continue
		}
		if second {
			n, _ = strconv.Atoi(group)
		}
		second = true
	}
	return n
}

// field is the name and value of the field that b is, or "".
func (b block) field() (name, value string) {
	name, value, found := strings.Cut(b.lines[0], ":")
	name = strings.TrimLeft(name, " \t")
	if !found || !nexisHeads[name] && !nexisTails[name] {
		return "", ""
	}
	return name, record.OneLine(value + " " + strings.Join(b.lines[1:], " "))
}

// nexis is the article of a: paper, date and headline, fields, text, fields.
func nexis(a article) record.Record {
	r := record.Record{Line: a.at}
	start, end := bodyOf(a.blocks)
	var top []block // of the head, without fields
	var first string
	for i, b := range a.blocks {
		name, value := b.field()
		if i >= start && i < end {
			continue
		}
		if f, ok := nexisFields[name]; ok && r.Values[f] == "" {
			r.Values[f] = value
		}
		switch {
		case name == "HIGHLIGHT", name == "ENCART", name == "BODY" && value != "":
			first += value + "\n\n"
		case name == "" && i < start:
			top = append(top, b)
		}
	}
	nexisTop(top, &r.Values)
	r.Values[record.Author] = byline(r.Values[record.Author])
	r.Values[record.Language] = language(r.Values[record.Language])
	r.Values[record.Text] = strings.TrimSpace(first + paragraphs(a.blocks[start:end]))
	if r.Values[record.Text] == "" {
		r.Err = errNexisText
	}
	return r
}

// bodyOf is where the text begins and ends: after the last field of those that
// follow paper, date and headline, and before the first that follows the text.
func bodyOf(blocks []block) (start, end int) {
	end = len(blocks)
	fields := false
	for i, b := range blocks {
		name, _ := b.field()
		switch {
		case nexisHeads[name] && (!fields || i == start):
			start, fields = i+1, true
		case nexisTails[name] && (name != "UPDATE" || i+1 < end && isTail(blocks[i+1])): // a word that texts begin with
			return min(start, i), i
		}
	}
	if !fields { // paper, date and headline at least
		start = min(3, end)
	}
	return start, end
}

func isTail(b block) bool {
	name, _ := b.field()
	return nexisTails[name]
}

// nexisTop reads paper, date and headline.
func nexisTop(top []block, v *record.Values) {
	dated := false
	var title []string
	for _, b := range top {
		switch text := b.text(); {
		case !dated && isDateLine(b.lines[0]):
			v[record.Date], dated = dateIn(b.lines[0]), true
			if more := record.OneLine(strings.Join(b.lines, " ")); strings.Contains(more, "GMT") {
				v[record.Date] = dateIn(more)
			}
		case v[record.Source] == "":
			v[record.Source] = paper(b)
		case dated:
			title = append(title, text)
		}
	}
	if v[record.Title] == "" {
		v[record.Title] = strings.Join(title, " ")
	}
}

// paper is the name in b, without a line of copyright around it.
func paper(b block) string {
	for _, l := range b.lines {
		if l := record.OneLine(l); !strings.HasPrefix(l, "Copyright ") && l != "All Rights Reserved" {
			return l
		}
	}
	return ""
}
