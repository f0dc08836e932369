package page

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parallax/corpus/record"
)

// posting is an article as JSON-LD states it.
type posting struct{ record.Values }

const maxNodes = 1000 // of the JSON-LD of one page: more is a catalogue

// decodeLD is the JSON of a script, nil when it is none even after the usual
// mistakes are mended: raw line ends in strings, comment marks around it.
func decodeLD(s string) any {
	s = strings.TrimSpace(s)
	for _, mark := range []string{"<!--", "//<![CDATA[", "<![CDATA["} {
		s = strings.TrimSpace(strings.TrimPrefix(s, mark))
	}
	for _, mark := range []string{"-->", "//]]>", "]]>", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, mark))
	}
	var v any
	if json.Unmarshal([]byte(s), &v) == nil {
		return v
	}
	if json.Unmarshal([]byte(escaped(s)), &v) != nil {
		return nil
	}
	return v
}

// escaped is JSON with the raw line ends and tabs in its strings escaped.
func escaped(s string) string {
	var b strings.Builder
	quoted, after := false, false // after: a backslash stands before
	for _, r := range s {
		switch {
		case r == '"' && !after:
			quoted = !quoted
		case r == '\n' && quoted:
			b.WriteString(`\n`)
			continue
		case r < ' ' && quoted:
			r = ' '
		}
		after = r == '\\' && !after
		b.WriteRune(r)
	}
	return b.String()
}

// articleOf is the article that states most in graph.
func articleOf(graph []any) posting {
	g := &ld{byID: make(map[string]map[string]any)}
	for _, v := range graph {
		g.add(v, 0)
	}
	var best posting
	most := -1
	for _, node := range g.articles {
		p := g.posting(node)
		if n := p.count(); n > most {
			best, most = p, n
		}
	}
	return best
}

// ld are the nodes of the JSON-LD of a page.
type ld struct {
	byID     map[string]map[string]any
	articles []map[string]any
	seen     int
}

// add adds the nodes of v, which are looked for where pages put them.
func (g *ld) add(v any, depth int) {
	if g.seen++; g.seen > maxNodes || depth > 8 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			g.add(one, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) > 1 {
			g.byID[id] = v
		}
		if isArticle(v["@type"]) {
			g.articles = append(g.articles, v)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			g.add(v[key], depth+1)
		}
	}
}

func isArticle(kind any) bool {
	switch kind := kind.(type) {
	case []any:
		for _, one := range kind {
			if isArticle(one) {
				return true
			}
		}
	case string:
		for _, end := range []string{"Article", "BlogPosting", "Report"} {
			if strings.HasSuffix(kind, end) {
				return true
			}
		}
	}
	return false
}

// posting is what node, an article, states.
func (g *ld) posting(node map[string]any) posting {
	var p posting
	for f, keys := range map[record.Field][]string{
		record.Title:    {"headline", "name", "alternativeHeadline"},
		record.Author:   {"author", "creator"},
		record.Source:   {"publisher", "sourceOrganization"},
		record.Date:     {"datePublished", "dateCreated"},
		record.URL:      {"url", "mainEntityOfPage", "@id"},
		record.Language: {"inLanguage"},
		record.Text:     {"articleBody"},
	} {
		for _, key := range keys {
			if p.Values[f] == "" {
				p.Values[f] = g.value(node[key], f, 0)
			}
		}
	}
	return p
}

// value is what v states of f: a string, the name of a node, or those of a list.
func (g *ld) value(v any, f record.Field, depth int) string {
	switch v := v.(type) {
	case string:
		if f == record.Text {
			return v
		}
		s := record.OneLine(html.UnescapeString(v))
		if f == record.URL && !isAddress(s) && !strings.HasPrefix(s, "/") || f == record.Author && isAddress(s) {
			return ""
		}
		return s
	case []any:
		return g.list(v, f, depth)
	case map[string]any:
		if depth > 4 {
			return ""
		}
		keys := []string{"name", "@value", "legalName"}
		switch f {
		case record.URL:
			keys = []string{"@id", "url"}
		case record.Language:
			keys = []string{"alternateName", "@value", "name"}
		}
		for _, key := range keys {
			if s := g.value(v[key], f, depth+1); s != "" {
				return s
			}
		}
		if id, ok := v["@id"].(string); ok && g.byID[id] != nil {
			return g.value(map[string]any{"name": g.byID[id]["name"]}, f, depth+1)
		}
	}
	return ""
}

func (g *ld) list(all []any, f record.Field, depth int) string {
	var parts []string
	for _, one := range all {
		s := g.value(one, f, depth+1)
		if s == "" {
			continue
		}
		parts = append(parts, s)
		if f != record.Author && f != record.Text || len(parts) == maxNodes {
			break
		}
	}
	if f == record.Text {
		return strings.Join(parts, "\n\n")
	}
	return strings.Join(parts, ", ")
}

// count is how many fields p states; the text counts as all others together.
func (p *posting) count() int {
	n := 0
	for f, s := range p.Values {
		switch {
		case s == "":
		case record.Field(f) == record.Text:
			n += int(record.Fields)
		default:
			n++
		}
	}
	return n
}

// body is the text that p states, its paragraphs apart.
func (p *posting) body() string {
	body := Text(p.Values[record.Text])
	if strings.Contains(body, "\n\n") || !strings.Contains(body, "\n") {
		return body
	}
	return strings.ReplaceAll(strings.ReplaceAll(body, "\r\n", "\n"), "\n", "\n\n")
}

// whole reports whether body, as JSON-LD states it, can stand for the page: it has
// paragraphs, ends as a text ends, and is hardly less than the paragraphs of the
// page, teasers of others among them.
func whole(body string, doc *html.Node) bool {
	if !strings.Contains(body, "\n\n") || !hasBlock(body) {
		return false
	}
	for _, end := range []string{"…", "...", "[…]", "[...]", "…]"} {
		if strings.HasSuffix(body, end) {
			return false
		}
	}
	shown := 0
	for n := doc; n != nil; {
		isP := n.Type == html.ElementNode && n.DataAtom == atom.P
		if isP {
			shown += len(nodeText(n))
		}
		n = following(n, n.FirstChild != nil && !isP)
	}
	return len(body) >= shown*9/10
}
