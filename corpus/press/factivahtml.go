package press

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parallax/corpus/record"
)

// words is the line that says how long an article is: date and source follow it.
var words = pattern(`(?i)^[\d,. ]+(?:words|mots|wörter|palabras|parole|palavras|woorden|слов)\b`)

// hours is a line of nothing but a time of day.
var hours = pattern(`^\d{1,2}:\d{2}(?: ?[AP]M)?(?: [A-Z]{2,4})?$`)

// page reads the HTML of a delivery.
type page struct {
	give  func(*factiva)
	now   *factiva
	depth int // of divs and tables, in an article: 0 outside

	text   strings.Builder
	index  bool // in the cell that holds a code
	kind   string
	code   code
	coded  bool     // the article has codes
	others []string // its lines, where it has none: those before the text
}

// factivaPage gives the articles of a page.
func factivaPage(source string, give func(*factiva)) {
	p := page{give: give}
	in := html.NewTokenizer(strings.NewReader(source))
	for {
		switch in.Next() {
		case html.ErrorToken:
			p.end()
			return
		case html.TextToken:
			if p.now != nil {
				p.text.Write(in.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			p.start(in.Token())
		case html.EndTagToken:
			name, _ := in.TagName()
			p.close(atom.Lookup(name))
		}
	}
}

func classOf(t html.Token) string {
	for _, a := range t.Attr {
		if a.Key == "class" {
			return a.Val
		}
	}
	return ""
}

func (p *page) start(t html.Token) {
	class := classOf(t)
	if t.DataAtom == atom.Div && strings.HasPrefix(class, "article ") && strings.HasSuffix(class, "Article") {
		p.end()
		p.now, p.depth = &factiva{}, 1
		return
	}
	if p.now == nil {
		return
	}
	switch t.DataAtom {
	case atom.Div:
		p.flush()
		p.depth++
		p.kind = class
	case atom.Td:
		p.flush()
		p.index = strings.Contains(class, "index")
	case atom.P:
		p.flush()
		p.kind = class
	case atom.Tr, atom.Br, atom.Table, atom.Li:
		p.flush()
	case atom.Span, atom.B:
		if strings.HasSuffix(class, "Headline") {
			p.kind = class
		}
	}
}

func (p *page) close(name atom.Atom) {
	if p.now == nil {
		return
	}
	switch name {
	case atom.Div:
		p.flush()
		if p.depth--; p.depth == 0 {
			p.end()
		}
	case atom.P, atom.Tr, atom.Table, atom.Li:
		p.flush()
	case atom.Td:
		p.flush()
		p.index = false
	}
}

// flush takes what has been read since the last border as one paragraph.
func (p *page) flush() {
	text := record.OneLine(html.UnescapeString(p.text.String()))
	p.text.Reset()
	if text == "" {
		return
	}
	switch {
	case p.index:
		p.code, p.coded = code(text), true
	case p.coded:
		p.now.add(p.code, text)
	case strings.HasSuffix(p.kind, "Headline"):
		p.now.add(codeHeadline, text)
		p.kind = ""
	case p.kind == "author":
		p.now.add(codeByline, text)
	case strings.HasPrefix(text, "Document ") && !strings.Contains(text[len("Document "):], " "):
		p.now.add(codeNumber, text)
	case strings.Contains(p.kind, "articleParagraph"):
		p.now.add(codeLead, text)
	case p.now.values[codeLead] == nil:
		p.others = append(p.others, text)
	}
}

// end ends the article there is.
func (p *page) end() {
	if p.now == nil {
		return
	}
	p.flush()
	if !p.coded {
		p.uncoded()
	}
	p.give(p.now)
	*p = page{give: p.give}
}

// uncoded reads the lines of an article without codes by their order: length, date,
// time, source, its code, page, language, copyright.
func (p *page) uncoded() {
	at := 0
	for at < len(p.others) && !words().MatchString(p.others[at]) {
		at++
	}
	rest := p.others[min(at+1, len(p.others)):]
	if len(rest) > 0 && isDateLine(rest[0]) {
		p.now.add(codeDate, rest[0])
		rest = rest[1:]
	}
	if len(rest) > 0 && hours().MatchString(rest[0]) {
		rest = rest[1:]
	}
	if len(rest) > 0 {
		p.now.add(codeSource, rest[0])
		rest = rest[1:]
	}
	for _, l := range rest {
		if _, ok := languages[strings.ToLower(l)]; ok {
			p.now.add(codeLanguage, l)
			return
		}
	}
}
