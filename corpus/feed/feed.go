package feed

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/rss"
	"github.com/sourcegraph/conc/panics"

	"parallax/corpus/page"
	"parallax/corpus/record"
)

const (
	maxFeed = 128 << 20 // bytes

	fewest = 80 // words that an entry has which surely holds more than a summary
)

var (
	errTooLong = record.Limit.Of(fmt.Errorf("expected a feed of at most %d MiB", maxFeed>>20))
	errEmpty   = record.NoText.Of(errors.New("expected entries, the feed has none"))
	errEntry   = record.NoText.Of(errors.New("expected an entry with a text or a title, found neither"))
)

// Read reads in as one feed and gives its entries.
func Read(in io.Reader, give func(record.Record)) error {
	raw, err := io.ReadAll(io.LimitReader(in, maxFeed+1))
	switch {
	case err != nil && len(raw) == 0:
		return fmt.Errorf("reading: %w", err)
	case len(raw) > maxFeed:
		return errTooLong
	}
	f, wrong := parse(raw)
	if wrong != nil {
		if f = cutOff(raw); f == nil {
			return record.Damaged.Of(fmt.Errorf("expected RSS, Atom or JSON Feed: %w", wrong))
		}
		wrong = record.Damaged.Of(fmt.Errorf("cut off after %d entries: %w", len(f.Items), wrong))
	}
	if err != nil {
		wrong = fmt.Errorf("reading: %w", err)
	}
	short := 0
	for i, entry := range f.Items {
		r := recordOf(f, i, entry)
		if Brief(r.Values[record.Text]) {
			short++
		}
		give(r)
	}
	if warning := Summaries(short, len(f.Items)); warning != nil {
		give(record.Record{Warn: warning})
	}
	if len(f.Items) == 0 && wrong == nil {
		return errEmpty
	}
	return wrong
}

// Brief reports whether text may be no more than a summary. One that is not there is
// none.
func Brief(text string) bool {
	n := len(strings.Fields(text))
	return n > 0 && n < fewest
}

// Summaries says that so many of all entries are brief, nil for none.
func Summaries(short, all int) error {
	if short == 0 {
		return nil
	}
	return record.Short.OfMany(short, fmt.Errorf("%d of %d entries have fewer than %d words: they may be summaries", short, all, fewest))
}

// parse has gofeed read raw. A feed is hostile and gofeed a library: what breaks it
// is an error.
func parse(raw []byte) (f *gofeed.Feed, err error) {
	parser := gofeed.NewParser()
	parser.KeepOriginalFeed = true // the universal form has not the source of an entry
	if broken := panics.Try(func() { f, err = parser.Parse(bytes.NewReader(raw)) }); broken != nil {
		return nil, record.Damaged.Of(fmt.Errorf("parsing broke: %v", broken.Value))
	}
	return f, err
}

// cutOff is the feed as far as the last entry that is whole, nil if there is none.
func cutOff(raw []byte) *gofeed.Feed {
	for _, ends := range [][2]string{{"</item>", "</channel></rss>"}, {"</item>", "</rdf:RDF>"}, {"</entry>", "</feed>"}} {
		i := bytes.LastIndex(raw, []byte(ends[0]))
		if i < 0 {
			continue
		}
		whole := append(bytes.Clone(raw[:i+len(ends[0])]), ends[1]...)
		if f, err := parse(whole); err == nil {
			return f
		}
	}
	return nil
}

// recordOf is the article of entry i of f.
func recordOf(f *gofeed.Feed, i int, entry *gofeed.Item) record.Record {
	r := record.Record{Line: i + 1}
	text := page.Text(entry.Content)
	if text == "" {
		text = page.Text(entry.Description)
	}
	r.Values = record.Values{
		record.ID:       strings.TrimSpace(entry.GUID),
		record.Source:   source(f, i),
		record.Title:    record.OneLine(page.Text(entry.Title)),
		record.Author:   authors(f, entry),
		record.Date:     date(entry),
		record.URL:      entry.Link,
		record.Language: f.Language,
		record.Text:     text,
	}
	if text == "" && r.Values[record.Title] == "" {
		r.Err = errEntry
	}
	return r
}

// source is the feed that entry i of f came from first, else f.
func source(f *gofeed.Feed, i int) string {
	name := ""
	switch original := f.OriginalFeed().(type) {
	case *rss.Feed:
		if s := original.Items[i].Source; s != nil {
			name = s.Title
		}
	case *atom.Feed:
		if s := original.Entries[i].Source; s != nil {
			name = s.Title
		}
	}
	if name = record.OneLine(page.Text(name)); name != "" {
		return name
	}
	return record.OneLine(page.Text(f.Title))
}

// authors are the names of those who wrote entry, else, where the form says that
// they count for each entry, of those who write f.
func authors(f *gofeed.Feed, entry *gofeed.Item) string {
	people := entry.Authors
	if len(people) == 0 && f.FeedType != "rss" {
		people = f.Authors
	}
	var names []string
	for _, p := range people {
		if p == nil {
			continue
		}
		if name := record.OneLine(page.Text(p.Name)); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

func date(entry *gofeed.Item) string {
	if entry.Published != "" {
		return entry.Published
	}
	return entry.Updated
}
