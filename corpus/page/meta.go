package page

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parallax/corpus/record"
)

// statements are what a page states of its article, before any is preferred.
type statements struct {
	article   posting           // of JSON-LD
	meta      map[string]string // the first value of each meta element, by its name in lower case
	title     string            // of the <title>
	canonical string
	language  string // of the <html>
	saved     string // the address that a browser or SingleFile wrote when it saved the page
	served    string // the address that it was served at
}

// metaNames are the names under which meta elements state a field; the first that
// is not empty counts.
var metaNames = [record.Fields][]string{
	record.Source:   {"og:site_name", "application-name"},
	record.Title:    {"og:title", "twitter:title", "dc.title", "headline"},
	record.Author:   {"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"},
	record.Date:     {"article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "dc.date.issued", "dc.date", "dcterms.created", "date"},
	record.URL:      {"og:url"},
	record.Language: {"og:locale", "content-language", "dc.language"},
}

// stated gathers what doc states.
func stated(doc *html.Node, served string) statements {
	s := statements{meta: make(map[string]string), served: served}
	var graph []any
	for n := doc; n != nil; n = following(n, n.FirstChild != nil) {
		switch {
		case n.Type == html.CommentNode:
			if s.saved == "" {
				s.saved = savedAddress(n.Data)
			}
		case n.Type != html.ElementNode:
		case n.DataAtom == atom.Script:
			if strings.EqualFold(strings.TrimSpace(attr(n, "type")), "application/ld+json") && n.FirstChild != nil {
				graph = append(graph, decodeLD(n.FirstChild.Data))
			}
		default:
			s.element(n)
		}
	}
	s.article = articleOf(graph)
	return s
}

// element takes what an element other than a script states.
func (s *statements) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		s.language = attr(n, "lang")
		if s.language == "" {
			s.language = attr(n, "xml:lang")
		}
	case atom.Title:
		if s.title == "" && n.Namespace == "" && n.FirstChild != nil {
			s.title = record.OneLine(n.FirstChild.Data)
		}
	case atom.Link:
		if s.canonical == "" && slices.Contains(strings.Fields(strings.ToLower(attr(n, "rel"))), "canonical") {
			s.canonical = attr(n, "href")
		}
	case atom.Meta:
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			for _, name := range strings.Fields(strings.ToLower(attr(n, key))) {
				if s.meta[name] == "" {
					s.meta[name] = record.OneLine(attr(n, "content"))
				}
			}
		}
	case atom.Time:
		if s.meta["datepublished"] == "" && strings.EqualFold(attr(n, "itemprop"), "datePublished") {
			s.meta["datepublished"] = attr(n, "datetime")
		}
	}
}

// values are the fields as they are preferred: JSON-LD, meta elements, the page.
func (s *statements) values() record.Values {
	v := s.article.Values
	v[record.Text] = ""
	for f, names := range metaNames {
		for _, name := range names {
			if v[f] == "" && !(record.Field(f) == record.Author && isAddress(s.meta[name])) {
				v[f] = s.meta[name]
			}
		}
	}
	if v[record.Title] == "" {
		v[record.Title] = s.title
	}
	if s.article.Values[record.Language] == "" && s.language != "" {
		v[record.Language] = s.language
	}
	v[record.Language] = strings.ReplaceAll(v[record.Language], "_", "-")
	v[record.URL] = ""
	v[record.Title] = withoutSite(v[record.Title], s.meta["og:site_name"], v[record.Source])
	if isAddress(v[record.Source]) {
		v[record.Source] = ""
	}
	if at := s.address(); at != nil {
		v[record.URL] = at.String()
		if v[record.Source] == "" {
			v[record.Source] = strings.TrimPrefix(at.Hostname(), "www.")
		}
	}
	return v
}

// withoutSite is a title without the name of the site that many pages end it with.
func withoutSite(title string, names ...string) string {
	for _, name := range names {
		if name == "" || len(title) <= len(name) {
			continue
		}
		at := len(title) - len(name)
		front := strings.TrimRight(title[:at], " ")
		rest := strings.TrimRight(front, "|-–—»:·•")
		if strings.EqualFold(title[at:], name) && len(rest) < len(front) && strings.HasSuffix(rest, " ") {
			return strings.TrimSpace(rest)
		}
	}
	return title
}

// address is where the article stands on the web, or nil: the first that is stated
// and whole, others completed by where the page was saved or served.
func (s *statements) address() *url.URL {
	var base *url.URL
	for _, at := range []string{s.saved, s.served} {
		if base == nil {
			base = webAddress(nil, at)
		}
	}
	for _, at := range []string{s.article.Values[record.URL], s.canonical, s.meta["og:url"]} {
		if whole := webAddress(base, at); whole != nil {
			return whole
		}
	}
	return base
}

// webAddress is s as an address on the web, or nil.
func webAddress(base *url.URL, s string) *url.URL {
	if s = strings.TrimSpace(s); s == "" {
		return nil
	}
	at, err := url.Parse(s)
	if err != nil {
		return nil
	}
	if base != nil {
		at = base.ResolveReference(at)
	}
	if at.Hostname() == "" || at.Scheme != "http" && at.Scheme != "https" {
		return nil
	}
	return at
}

// isAddress reports whether a name is the address of a profile.
func isAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// savedAddress is the address in the comment that SingleFile ("url: …") or a
// browser ("saved from url=(0042)…") puts at the top of a page that it saves.
func savedAddress(comment string) string {
	if _, rest, ok := strings.Cut(comment, "saved from url=("); ok {
		if _, at, ok := strings.Cut(rest, ")"); ok {
			return strings.TrimSpace(at)
		}
	}
	if !strings.Contains(comment, "SingleFile") {
		return ""
	}
	for row := range strings.Lines(comment) {
		if at, ok := strings.CutPrefix(strings.TrimSpace(row), "url:"); ok {
			return strings.TrimSpace(at)
		}
	}
	return ""
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
