package newsboat

import (
	"database/sql"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/sourcegraph/conc/panics"
	_ "modernc.org/sqlite" // the driver
	"modernc.org/sqlite/vfs"

	"parallax/corpus/feed"
	"parallax/corpus/page"
	"parallax/corpus/record"
)

const maxBase = 1 << 30 // bytes

var errTooLong = record.Limit.Of(fmt.Errorf("expected a database of at most %d MiB", maxBase>>20))

// Is reports whether head is the beginning of an SQLite database.
func Is(_ string, head []byte) bool { return strings.HasPrefix(string(head), "SQLite format 3\x00") }

// Read reads in as one database and gives its entries, in the order in which
// newsboat got them.
func Read(in io.Reader, give func(record.Record)) error {
	raw, err := io.ReadAll(io.LimitReader(in, maxBase+1))
	switch {
	case err != nil:
		return fmt.Errorf("reading: %w", err)
	case len(raw) > maxBase:
		return errTooLong
	}
	settle(raw)
	// A database is hostile: what breaks the library is an error of this file, also
	// where it goes astray in memory of its own.
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	if broken := panics.Try(func() { err = read(raw, give) }); broken != nil {
		return record.Damaged.Of(fmt.Errorf("reading the database broke: %v", broken.Value))
	}
	return err
}

// settle has a database that is written with a log beside it be opened without
// that: bytes 18 and 19 of its head say so.
func settle(raw []byte) {
	if len(raw) > 19 {
		raw[18], raw[19] = min(raw[18], 1), min(raw[19], 1)
	}
}

func read(raw []byte, give func(record.Record)) error {
	name, files, err := vfs.New(memory(raw))
	if err != nil {
		return fmt.Errorf("opening the database: %w", err)
	}
	defer files.Close()
	base, err := sql.Open("sqlite", "file:"+baseName+"?mode=ro&immutable=1&vfs="+name+"&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)")
	if err != nil {
		return fmt.Errorf("opening the database: %w", err)
	}
	defer base.Close()
	base.SetMaxOpenConns(1)
	columns, err := columnsOf(base, "rss_item")
	if err != nil {
		return record.Damaged.Of(fmt.Errorf("expected a cache.db of newsboat: %w", err))
	}
	for _, column := range []string{"title", "url", "content"} {
		if !slices.Contains(columns, column) {
			return record.Binary.Of(errors.New("expected a cache.db of newsboat, it is another SQLite database"))
		}
	}
	titles, err := titlesOf(base)
	if err != nil {
		return err
	}
	return entries(base, columns, titles, 2*len(raw), give)
}

// columnsOf are the columns of a table, none when there is no table of that name. A
// view is none: its rows may be anything, and without end.
func columnsOf(base *sql.DB, table string) ([]string, error) {
	rows, err := base.Query(`SELECT c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name = ?`, table)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

// titlesOf are the titles of the feeds by their addresses.
func titlesOf(base *sql.DB) (map[string]string, error) {
	titles := make(map[string]string)
	columns, err := columnsOf(base, "rss_feed")
	if err != nil || !slices.Contains(columns, "rssurl") || !slices.Contains(columns, "title") {
		return titles, err
	}
	rows, err := base.Query(`SELECT rssurl, title FROM rss_feed`)
	if err != nil {
		return nil, fmt.Errorf("reading the feeds: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var at, title sql.NullString
		if err := rows.Scan(&at, &title); err != nil {
			return nil, fmt.Errorf("reading the feeds: %w", err)
		}
		titles[at.String] = record.OneLine(page.Text(title.String))
	}
	return titles, rows.Err()
}

// optional are the columns that not every version has, after those that all have.
var optional = []string{"guid", "author", "feedurl", "pubDate", "deleted", "content_mime_type"}

// entries gives the entries, and counts those that are left out and short. They have
// at most room bytes: pages of a damaged database that point at one another have more.
func entries(base *sql.DB, columns []string, titles map[string]string, room int, give func(record.Record)) error {
	query := "SELECT rowid, title, url, content"
	for _, column := range optional {
		if slices.Contains(columns, column) {
			query += ", " + column
		} else {
			query += ", NULL"
		}
	}
	rows, err := base.Query(query + " FROM rss_item ORDER BY rowid")
	if err != nil {
		return fmt.Errorf("reading the entries: %w", err)
	}
	defer rows.Close()
	found, deleted, short := 0, 0, 0
	for rows.Next() {
		var e entry
		if err := e.scan(rows); err != nil {
			return record.Damaged.Of(fmt.Errorf("reading after %d entries: %w", found, err))
		}
		if room -= e.size(); room < 0 {
			return record.Damaged.Of(fmt.Errorf("damaged: more in it than fits, after %d entries", found))
		}
		if e.deleted.String != "" && e.deleted.String != "0" {
			deleted++
			continue
		}
		found++
		r := e.record(titles)
		if feed.Brief(r.Values[record.Text]) {
			short++
		}
		give(r)
	}
	if deleted > 0 {
		give(record.Record{Warn: record.Cut.OfMany(deleted, fmt.Errorf("entries that newsboat has marked as deleted left out: %d", deleted))})
	}
	if warning := feed.Summaries(short, found); warning != nil {
		give(record.Record{Warn: warning})
	}
	switch err := rows.Err(); {
	case err != nil:
		return fmt.Errorf("reading after %d entries: %w", found, err)
	case found+deleted == 0:
		return record.NoText.Of(errors.New("expected entries, the database has none"))
	}
	return nil
}

// entry is a row of rss_item.
type entry struct {
	number                                                   int64
	title, url, content, guid, author, feedURL, day, deleted sql.NullString
	mime                                                     sql.NullString
}

func (e *entry) scan(rows *sql.Rows) error {
	return rows.Scan(&e.number, &e.title, &e.url, &e.content, &e.guid, &e.author, &e.feedURL, &e.day, &e.deleted, &e.mime)
}

// size is less than what e takes in a database.
func (e *entry) size() int {
	return len(e.title.String) + len(e.url.String) + len(e.content.String) + len(e.guid.String) + 8
}

// record is the article of e.
func (e *entry) record(titles map[string]string) record.Record {
	text := e.content.String
	if e.mime.String != "text/plain" {
		text = page.Text(text)
	}
	source := titles[e.feedURL.String]
	if source == "" {
		source = e.feedURL.String
	}
	return record.Record{Line: int(e.number), Values: record.Values{
		record.ID:     e.guid.String,
		record.Source: source,
		record.Title:  record.OneLine(page.Text(e.title.String)),
		record.Author: record.OneLine(e.author.String),
		record.Date:   date(e.day.String),
		record.URL:    e.url.String,
		record.Text:   text,
	}}
}

// date is seconds since 1970 as a date, "" for those before any feed.
func date(seconds string) string {
	var n int64
	if _, err := fmt.Sscan(seconds, &n); err != nil || n <= 0 || n >= 1<<36 {
		return ""
	}
	return time.Unix(n, 0).UTC().Format(time.RFC3339)
}
