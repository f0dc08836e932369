package page

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability"
	"github.com/sourcegraph/conc/panics"
	"golang.org/x/net/html"

	"parallax/corpus/charset"
	"parallax/corpus/record"
)

const (
	// MaxPage is the length in bytes that a page may have.
	MaxPage = 64 << 20

	maxTags  = 250_000  // tags beyond which no main text is sought: it would take minutes and gigabytes
	maxHead  = 1 << 20  // bytes of a page that is read as text in which fields are looked for
	maxWork  = 64 << 20 // bytes of text, each counted as often as elements stand around it: what readability takes time by
	minBlock = 40       // bytes that at least one line of an article has: eight words, or fourteen signs of Han
)

var (
	errTooLong  = record.Limit.Of(fmt.Errorf("expected a page of at most %d MiB", MaxPage>>20))
	errScripts  = record.NoText.Of(errors.New("expected an article, the page holds only scripts: open it in a browser and save it once its text is there (SingleFile does)"))
	errNoText   = record.NoText.Of(errors.New("expected an article, the page holds no text"))
	errNoBlock  = record.NoText.Of(errors.New("expected an article, the page has no paragraph: a list of links, pictures or a notice"))
	errManyTags = record.Limit.Of(fmt.Errorf("more than %d tags: main text not looked for, all text of the page taken", maxTags))
	errHeavy    = record.Limit.Of(errors.New("too much text nested too deep: main text not looked for, all text of the page taken"))
	errDeep     = record.Limit.Of(errors.New("elements nested too deep: main text not looked for, all text of the page taken"))
)

// Read reads in as one page and gives its article.
func Read(in io.Reader, give func(record.Record)) error {
	raw, err := io.ReadAll(io.LimitReader(in, MaxPage+1))
	switch {
	case err != nil:
		return fmt.Errorf("reading: %w", err)
	case len(raw) > MaxPage:
		return errTooLong
	}
	give(Article(raw, "", ""))
	return nil
}

// Article is the article of the page raw. The contentType it was served as and the
// address it was served at count where the page states neither; both may be "".
func Article(raw []byte, contentType, at string) record.Record {
	source, note := charset.HTML(raw, contentType)
	r := extracted(source, at)
	if note != "" && r.Warn == nil {
		r.Warn = record.Encoding.Of(errors.New(note))
	}
	return r
}

// extracted is the article of a page in UTF-8.
func extracted(source, at string) record.Record {
	if strings.TrimSpace(source) == "" {
		return record.Record{Err: errNoText}
	}
	if strings.Count(source, "<") > maxTags {
		return flatArticle(source, at, errManyTags)
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return flatArticle(source, at, errDeep)
	}
	found := stated(doc, at)
	r := record.Record{Values: found.values()}
	scripts := prune(doc, r.Values[record.Title])
	body := found.article.body()
	visible := nodeText(doc)
	switch {
	case whole(body, doc):
		r.Values[record.Text] = body
	case visible == "":
		r.Values[record.Text], r.Err = orErr(body, emptyReason(scripts))
	case work(doc, 1) > maxWork:
		r.Values[record.Text], r.Warn = visible, errHeavy
	default:
		r.Values[record.Text], r.Err = mainText(doc, &found, visible, &r.Values)
	}
	return r
}

// mainText is the text of the article of doc, which it takes apart: what readability
// finds, the body that JSON-LD states when that is much more, or all that is visible
// when readability finds nothing. A title that is not stated is put into v.
func mainText(doc *html.Node, found *statements, visible string, v *record.Values) (string, error) {
	body := found.article.body()
	title, text := readable(doc, found.address())
	if v[record.Title] == "" {
		v[record.Title] = title
	}
	switch {
	case len(text) < len(body)/2:
		return body, nil
	case hasBlock(text):
		return text, nil
	case hasBlock(visible) && text == "":
		return visible, nil
	}
	return orErr(body, errNoBlock)
}

// work is how much text readability goes through in n, over and over for each
// element around it.
func work(n *html.Node, depth int) int {
	sum := 0
	if n.Type == html.TextNode {
		sum = len(n.Data) * depth
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		sum += work(child, depth+1)
	}
	return sum
}

func orErr(text string, err error) (string, error) {
	if text != "" {
		return text, nil
	}
	return "", err
}

func emptyReason(scripts int) error {
	if scripts > 0 {
		return errScripts
	}
	return errNoText
}

// readable is what readability takes for the title and the main text of doc, ""
// when it finds none.
func readable(doc *html.Node, at *url.URL) (title, text string) {
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	// A page is hostile and readability a library: what breaks it costs this page
	// its main text only.
	panics.Try(func() {
		article, err := parser.ParseAndMutate(doc, at)
		if err != nil {
			return
		}
		title = strings.Join(strings.Fields(article.Title), " ")
		if article.Node != nil {
			text = nodeText(article.Node)
		}
	})
	return title, text
}

// hasBlock reports whether text has a line that is long enough for a sentence.
func hasBlock(text string) bool {
	for line := range strings.Lines(text) {
		if len(line) >= minBlock {
			return true
		}
	}
	return false
}

// flatArticle is a page that no tree can be made of, as all its text from top to
// bottom, with the fields that its head states.
func flatArticle(source, at string, why error) record.Record {
	head := source[:min(len(source), maxHead)]
	if i := strings.Index(strings.ToLower(head), "<body"); i >= 0 && i < len(head) {
		head = head[:i]
	}
	var v record.Values
	if doc, err := html.Parse(strings.NewReader(head)); err == nil {
		found := stated(doc, at)
		v = found.values()
	}
	v[record.Text] = flatText(source)
	if v[record.Text] == "" {
		return record.Record{Err: errNoText}
	}
	return record.Record{Values: v, Warn: why}
}
