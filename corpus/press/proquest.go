package press

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"parallax/corpus/record"
)

// isRule reports whether l is the line before and after each article.
func isRule(l string) bool {
	l = strings.TrimLeft(l, " \t\ufeff")
	return len(l) >= 60 && strings.Trim(l, "_") == ""
}

var (
	// numbered is the line that some deliveries begin an article with.
	numbered = pattern(`^\s*Document (\d+) of (\d+)$`)
	// published is what older ones say of paper and date in one: "Paper; Place
	// [Place]14 Dec 2019: 13."
	published = pattern(`^([^;\[]+).*?(\d\d? [^\s\d]+ \d\d\d\d)`)
)

// isNumbered reports whether l is numbered.
func isNumbered(l string) bool { return strings.Contains(l, "Document ") && numbered().MatchString(l) }

// proquestFields are the names of fields; those that are an article's own have one
// of ours.
var proquestFields = map[string]record.Field{
	"Title": record.Title, "Author": record.Author, "Publication title": record.Source,
	"Publication date": record.Date, "Language of publication": record.Language, "Language": record.Language,
	"Document URL": record.URL, "ProQuest document ID": record.ID, "Full text": record.Text, "Full Text": record.Text,

	"Abstract": -1, "Publication info": -1, "Links": -1, "Subject": -1, "Location": -1, "People": -1,
	"Company / organization": -1, "Lexile score": -1, "First page": -1, "Pages": -1, "Number of pages": -1,
	"Publication year": -1, "Year": -1, "Section": -1, "Publisher": -1, "Place of publication": -1,
	"Country of publication": -1, "Publication subject": -1, "Source type": -1, "Document type": -1,
	"Copyright": -1, "Last updated": -1, "Database": -1, "ISSN": -1, "e-ISSN": -1, "Identifier / keyword": -1,
	"Identifiers / keywords": -1, "Classification": -1, "Volume": -1, "Issue": -1, "Dateline": -1, "Column": -1,
	"Document feature": -1, "Credit": -1, "Alternate title": -1, "Accession number": -1, "Edition": -1,
	"Source": -1, "Sections": -1, "Business indexing term": -1, "Publication note": -1, "CODEN": -1,
}

// proquestOnly are fields that nothing else has by that name.
var proquestOnly = set("Publication info", "Publication title", "ProQuest document ID", "Full text", "Full Text", "Document URL")

var errProQuestText = record.NoText.Of(errors.New("expected a full text in the document of ProQuest, it holds none"))

var errAbstract = record.Short.Of(errors.New("the delivery holds no full text of it; its abstract is read"))

// LooksProQuest reports whether a file that begins with head is a delivery of
// ProQuest as text.
func LooksProQuest(_ string, head []byte) bool {
	if !bytes.Contains(head, bytes.Repeat([]byte("_"), 60)) {
		return false
	}
	ruled := false
	for l := range strings.Lines(string(head)) {
		l = strings.TrimRight(l, " \t\r\n")
		name, _ := (block{[]string{l}}).proquest()
		if ruled && (isNumbered(l) || proquestOnly[name]) {
			return true
		}
		ruled = ruled || isRule(l)
	}
	return false
}

// ProQuest reads a delivery of ProQuest as text.
func ProQuest(in io.Reader, give func(record.Record)) error {
	stated, read := 0, 0
	err := cut(in, isRule, give, func(a article) {
		fields := 0
		for _, b := range a.blocks {
			if name, _ := b.proquest(); name != "" {
				fields++
			}
			if isNumbered(b.lines[0]) {
				stated = max(stated, statedIn(numbered(), b.lines[0]))
				fields++
			}
		}
		if a.mark == "" || fields < 2 {
			return // a list of contents, an imprint
		}
		read++
		give(proquest(a))
	})
	if read == 0 && err == nil {
		err = errNothing
	}
	counted(stated, read, give)
	return err
}

// proquest is the name and value of the field that b is, or "".
func (b block) proquest() (name, value string) {
	name, value, ok := strings.Cut(strings.TrimPrefix(b.lines[0], "\ufeff"), ":")
	if _, known := proquestFields[name]; !ok || !known {
		return "", ""
	}
	return name, strings.TrimSpace(strings.Join(append([]string{value}, b.lines[1:]...), "\n"))
}

// proquest is the article of a: a headline, fields, the text among them.
func proquest(a article) record.Record {
	r := record.Record{Line: a.at}
	v := &r.Values
	var abstract, imprint, headline string
	tail := len(a.blocks)
	for tail > 0 && a.blocks[tail-1].isField() {
		tail--
	}
	for i := 0; i < len(a.blocks); i++ {
		name, value := a.blocks[i].proquest()
		f, own := proquestFields[name]
		switch {
		case name == "" && headline == "" && i < 2 && !isNumbered(a.blocks[i].lines[0]):
			headline = a.blocks[i].text()
		case name == "":
		case f == record.Text && v[f] == "":
			for ; i+1 < tail; i++ {
				value += "\n\n" + strings.Join(a.blocks[i+1].lines, "\n")
			}
			v[f] = strings.TrimSpace(value)
		case name == "Abstract":
			abstract = value
		case name == "Publication info":
			imprint = record.OneLine(value)
		case own && f >= 0 && v[f] == "":
			v[f] = record.OneLine(value)
		}
	}
	proquestRest(v, headline, imprint)
	if none(v[record.Text]) {
		v[record.Text], r.Warn = abstract, errAbstract
		if none(abstract) {
			r.Warn, r.Err = nil, errProQuestText
		}
	}
	return r
}

func (b block) isField() bool {
	name, _ := b.proquest()
	return name != "" && proquestFields[name] != record.Text
}

// proquestRest fills fields from where older deliveries have them.
func proquestRest(v *record.Values, headline, imprint string) {
	if v[record.Title] == "" {
		v[record.Title] = headline
	}
	if m := published().FindStringSubmatch(imprint); m != nil {
		if v[record.Source] == "" {
			v[record.Source] = strings.TrimSpace(m[1])
		}
		if v[record.Date] == "" {
			v[record.Date] = m[2]
		}
	}
	paper, _, _ := strings.Cut(v[record.Source], ";")
	if name, edition, ok := strings.Cut(paper, ","); ok && strings.Contains(strings.ToLower(edition), "edition") {
		paper = name
	}
	v[record.Source] = strings.TrimSpace(paper)
	v[record.Language] = language(v[record.Language])
}

// none reports whether a field says that it has nothing to say.
func none(s string) bool {
	switch strings.ToLower(strings.TrimRight(record.OneLine(s), ".")) {
	case "", "none available", "not available", "none", "undefined":
		return true
	}
	return false
}
