package press

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus/record"
)

// delivered is the line of a cover page that counts.
var delivered = pattern(`^(?:Documents?|Dokumente?) \((\d+)\)$`)

// labelled is the name and value of a field of Nexis Uni: after the colon stands a
// space that does not break. Without that space it is a sentence.
func labelled(paragraph string) (name, value string) {
	name, value, found := strings.Cut(paragraph, ":")
	value = strings.TrimLeft(value, " ")
	if first, _ := utf8.DecodeRuneInString(name); !found || len(name) > 40 || !unicode.IsUpper(first) || !strings.HasPrefix(value, "\u00a0") {
		return "", ""
	}
	return name, record.OneLine(value)
}

// What stands alone in a paragraph.
var (
	bodyMarks = set("Body", "Corps", "Inhalt")
	endMarks  = set("End of Document", "Fin du document", "Ende des Dokuments")
	tailMarks = set("Classification", "Graphic", "Klassifizierung")
)

var uniFields = map[string]record.Field{
	"Byline": record.Author, "Author": record.Author, "Auteur": record.Author, "Autor": record.Author,
	"Language": record.Language, "Langue": record.Language, "Sprache": record.Language, "URL": record.URL,
}

// isNexis reports whether the paragraphs are those of Nexis: one that ends a
// document, or one that begins a text among fields.
func isNexis(paragraphs []string) bool {
	body, fields := false, 0
	for _, p := range paragraphs {
		body = body || bodyMarks[record.OneLine(p)]
		if name, _ := labelled(p); name != "" {
			fields++
		}
	}
	return body && (fields > 0 || slices.ContainsFunc(paragraphs, isEnd))
}

func isEnd(paragraph string) bool { return endMarks[record.OneLine(paragraph)] }

// nexisDocuments gives the documents, each of which ends with a line that says so.
func nexisDocuments(paragraphs []string, give func(record.Record)) {
	stated, ends := 0, 0
	var read []record.Record
	for len(paragraphs) > 0 {
		at := slices.IndexFunc(paragraphs, isEnd)
		document := paragraphs
		if at >= 0 {
			ends++
			document, paragraphs = paragraphs[:at], paragraphs[at+1:]
		} else {
			paragraphs = nil
		}
		for _, p := range document {
			if m := delivered().FindStringSubmatch(record.OneLine(p)); m != nil && stated == 0 {
				stated, _ = strconv.Atoi(m[1])
			}
		}
		if len(document) > 0 && (at >= 0 || slices.ContainsFunc(document, func(p string) bool { return bodyMarks[record.OneLine(p)] })) {
			read = append(read, uni(document))
		}
	}
	for i, r := range read {
		if len(read) > 1 {
			r.Line = i + 1
		}
		give(r)
	}
	if stated == 0 {
		stated = ends
	}
	counted(stated, len(read), give)
}

// uni is the article of a document: headline, paper and date before fields, the
// text after a line that says Body, fields.
func uni(document []string) (r record.Record) {
	v := &r.Values
	start := slices.IndexFunc(document, func(p string) bool { return bodyMarks[record.OneLine(p)] })
	if start < 0 {
		start = len(document)
	}
	for i := start - 1; i >= 0; i-- { // backwards: a cover page may stand before
		if name, _ := labelled(document[i]); name != "" || !isDateLine(document[i]) {
			continue
		}
		v[record.Date] = dateIn(document[i])
		if i > 0 {
			v[record.Source] = record.OneLine(document[i-1])
		}
		if i > 1 {
			v[record.Title] = record.OneLine(document[i-2])
		}
		break
	}
	var text []string
	tail := false
	for i, p := range document {
		name, value := labelled(p)
		if name != "" && (i < start || tail || name == "Load-Date" || name == "Language") {
			tail = tail || i > start
			if f, ok := uniFields[name]; ok && v[f] == "" {
				v[f] = value
			}
			if name == "Highlight" && i < start {
				text = append(text, value)
			}
			continue
		}
		tail = tail || i > start && tailMarks[record.OneLine(p)]
		if i > start && !tail {
			text = append(text, p)
		}
	}
	v[record.Author] = byline(v[record.Author])
	v[record.Language] = language(v[record.Language])
	v[record.Text] = strings.Join(text, "\n\n")
	if strings.TrimSpace(v[record.Text]) == "" {
		r.Err = errNexisText
	}
	return r
}
