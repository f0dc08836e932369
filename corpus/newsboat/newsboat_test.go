package newsboat

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/corpus/record"
)

// schema is that of newsboat 2.
const schema = `
CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL, title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0, is_rtl INTEGER(1) NOT NULL DEFAULT 0, etag VARCHAR(128) NOT NULL DEFAULT "");
CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL, title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL, feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL, unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024), enclosure_type VARCHAR(1024), enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52), deleted INTEGER(1) NOT NULL DEFAULT 0, base VARCHAR(128) NOT NULL DEFAULT "", content_mime_type VARCHAR(255) NOT NULL DEFAULT "");
CREATE TABLE metadata (db_schema_version_major INTEGER NOT NULL, db_schema_version_minor INTEGER NOT NULL);
`

const rows = `
INSERT INTO rss_feed (rssurl, url, title) VALUES ('https://harbour.example/rss', 'https://harbour.example/', 'Harbour &amp; Post');
INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, deleted, content_mime_type) VALUES
 ('g1', 'Ferry strike ends', 'Mona Reyes', 'https://harbour.example/strike', 'https://harbour.example/rss', 1698912000, '<p>The crews went back to work.</p><p>Their union was content.</p>', 1, 0, 'text/html'),
 ('g2', 'Gone', '', 'https://harbour.example/gone', 'https://harbour.example/rss', 1698912000, 'x', 0, 1, ''),
 ('g3', 'A tide', '', 'https://other.example/tide', 'https://other.example/rss', 0, '1 < 2' || char(10) || 'A high <b>tide</b>.', 0, 0, 'text/plain');
`

// base makes a database out of statements.
func base(t testing.TB, statements string) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "cache.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// shown is what Read gives, as the tests compare it.
func shown(raw []byte) string {
	var b strings.Builder
	err := Read(strings.NewReader(string(raw)), func(r record.Record) {
		v := r.Values
		fmt.Fprintf(&b, "%d %s|%s|%s|%s|%s|%s|%q", r.Line, v[record.ID], v[record.Source], v[record.Title], v[record.Author], v[record.Date], v[record.URL], v[record.Text])
		if r.Err != nil || r.Warn != nil {
			fmt.Fprintf(&b, " %v %v", r.Err, r.Warn)
		}
		b.WriteByte('\n')
	})
	return fmt.Sprintf("%s%v\n", &b, err)
}

const want = `1 g1|Harbour & Post|Ferry strike ends|Mona Reyes|2023-11-02T08:00:00Z|https://harbour.example/strike|"The crews went back to work.\n\nTheir union was content."
3 g3|https://other.example/rss|A tide|||https://other.example/tide|"1 < 2\nA high <b>tide</b>."
0 ||||||"" <nil> entries that newsboat has marked as deleted left out: 1
0 ||||||"" <nil> 2 of 2 entries have fewer than 80 words: they may be summaries
<nil>
`

func TestRead(t *testing.T) {
	old := `CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid, title, author, url, feedurl, pubDate INTEGER, content); INSERT INTO rss_item VALUES (7, 'g', 'T', NULL, 'u', 'f', -1, 'c')`
	for _, c := range []struct{ name, statements, want string }{
		{"newsboat", schema + rows, want},
		{"with a log beside it", "PRAGMA journal_mode=WAL;" + schema + rows, want},
		{"newsbeuter", old, "7 g|f|T|||u|\"c\"\n0 ||||||\"\" <nil> 1 of 1 entries have fewer than 80 words: they may be summaries\n<nil>\n"},
		{"without entries", schema, "expected entries, the database has none\n"},
		{"another database", "CREATE TABLE moz_places (id, url)", "expected a cache.db of newsboat, it is another SQLite database\n"},
		{"a view without end", "CREATE VIEW rss_item AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT i AS id, i AS title, i AS url, i AS content FROM n", "expected a cache.db of newsboat, it is another SQLite database\n"},
	} {
		if got := shown(base(t, c.statements)); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// TestCutOff cuts a database and damages it: an error, never a panic.
func TestCutOff(t *testing.T) {
	raw := base(t, schema+rows+strings.Repeat("INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread) SELECT guid, title, author, url, feedurl, pubDate, content, 0 FROM rss_item;", 6))
	for cut := 0; cut < len(raw)-4096; cut += 1999 {
		if got := shown(raw[:cut]); strings.HasSuffix(got, "<nil>\n") {
			t.Errorf("cut at %d of %d and nothing said:\n%.300s", cut, len(raw), got)
		}
	}
	for at := 100; at < len(raw); at += 997 {
		bad := append([]byte{}, raw...)
		for i := at; i < min(at+40, len(bad)); i++ {
			bad[i] ^= 0xff
		}
		shown(bad)
	}
}

// TestNothingWritten reads a database in a directory and looks at what is there then.
func TestNothingWritten(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "cache.db")
	if err := os.WriteFile(path, base(t, schema+rows), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	t.Setenv("TMPDIR", dir)
	in, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := Read(in, func(record.Record) {}); err != nil {
		t.Fatal(err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("%v %v", left, err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(base(f, schema+rows))
	f.Fuzz(func(t *testing.T, raw []byte) { shown(raw) })
}

func BenchmarkRead(b *testing.B) {
	paragraph := "<p>The council sat until midnight, and it voted, said the mayor, on the bridge and on its bill.</p>\n"
	raw := base(b, schema+rows+"UPDATE rss_item SET content = '"+strings.Repeat(paragraph, 40)+"';"+
		strings.Repeat("INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread) SELECT guid, title, author, url, feedurl, pubDate, content, 0 FROM rss_item;", 9))
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		Read(strings.NewReader(string(raw)), func(record.Record) {})
	}
}
