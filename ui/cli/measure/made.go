//go:build linux

package main

import (
	"bufio"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"time"

	"parallax/corpus"
	"parallax/model/made"
)

// seed is that of every corpus that is measured with.
const seed = 1

// together is how many articles the event has that is opened.
const together = 30

// corpusFile is a corpus in a file.
type corpusFile struct {
	path  string
	bytes int64
}

// mb is its size in millions of bytes.
func (c corpusFile) mb() float64 { return float64(c.bytes) / 1e6 }

// write writes the corpora.
func (b *bench) write() (err error) {
	if b.small, err = b.writeJSON("small", some(5)); err != nil {
		return err
	}
	if b.event, err = b.writeJSON("event", oneEvent()); err != nil {
		return err
	}
	if b.usual, err = b.writeJSON("usual", some(b.articles)); err != nil {
		return err
	}
	b.most = b.usual
	if err = b.writeFeeds(some(b.articles)); err == nil && b.large > 0 {
		b.most, err = b.writeJSON("large", some(b.large))
	}
	return err
}

// some are the first n articles that are made.
func some(n int) iter.Seq[corpus.Article] {
	return func(yield func(corpus.Article) bool) {
		for a := range made.Articles(n, seed) {
			if !yield(a.Article) {
				return
			}
		}
	}
}

// oneEvent are articles of the first event that has enough.
func oneEvent() iter.Seq[corpus.Article] {
	by := map[int][]corpus.Article{}
	for a := range made.Articles(100_000, seed) {
		by[a.Event] = append(by[a.Event], a.Article)
		if len(by[a.Event]) == together {
			return slices.Values(by[a.Event])
		}
	}
	return slices.Values([]corpus.Article(nil))
}

// writeJSON writes articles as parallax reads them.
func (b *bench) writeJSON(name string, articles iter.Seq[corpus.Article]) (corpusFile, error) {
	path := filepath.Join(b.dir, name+".jsonl")
	f, err := os.Create(path)
	if err != nil {
		return corpusFile{}, err
	}
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for a := range articles {
		if err := out.Encode(map[string]string{"id": a.ID, "source": a.Source, "title": a.Title, "date": a.Date, "language": a.Language, "text": a.Text}); err != nil {
			return corpusFile{}, err
		}
	}
	if err := w.Flush(); err != nil {
		return corpusFile{}, err
	}
	stat, err := f.Stat()
	if err != nil {
		return corpusFile{}, err
	}
	return corpusFile{path, stat.Size()}, nil
}

// rss is a feed.
type rss struct {
	XMLName xml.Name `xml:"rss"`
	Version string   `xml:"version,attr"`
	Title   string   `xml:"channel>title"`
	Link    string   `xml:"channel>link"`
	Entries []entry  `xml:"channel>item"`
}

type entry struct {
	Title string `xml:"title"`
	Link  string `xml:"link"`
	GUID  string `xml:"guid"`
	Date  string `xml:"pubDate"`
	Text  string `xml:"description"`
}

// writeFeeds writes the articles as one feed for each source, and the list of the
// feeds that newsboat asks for.
func (b *bench) writeFeeds(articles iter.Seq[corpus.Article]) error {
	feeds := map[string]*rss{}
	var sources []string
	for a := range articles {
		f := feeds[a.Source]
		if f == nil {
			f = &rss{Version: "2.0", Title: a.Source, Link: "http://paper.invalid/"}
			feeds[a.Source], sources = f, append(sources, a.Source)
		}
		f.Entries = append(f.Entries, entry{a.Title, "http://paper.invalid/" + a.ID, a.ID, pubDate(a.Date), a.Text})
	}
	slices.Sort(sources)
	urls, err := os.Create(b.urls())
	if err != nil {
		return err
	}
	defer urls.Close()
	for i, s := range sources {
		out, err := xml.Marshal(feeds[s])
		if err != nil {
			return err
		}
		path := filepath.Join(b.dir, fmt.Sprintf("feed%d.xml", i))
		if err := os.WriteFile(path, append([]byte(xml.Header), out...), 0o600); err != nil {
			return err
		}
		fmt.Fprintf(urls, "file://%s\n", path)
	}
	return nil
}

func (b *bench) urls() string { return filepath.Join(b.dir, "urls") }

// pubDate is a date as feeds write it.
func pubDate(date string) string {
	t, _ := time.Parse(time.RFC3339, date)
	return t.Format(time.RFC1123Z)
}
