package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/corpus/watch"
	"parallax/model"
	"parallax/seeds"
)

// sheaf is a corpus in memory that can be changed and opened again.
type sheaf struct {
	t     *testing.T
	files fstest.MapFS
	fail  error
	news  chan watch.News
}

func newSheaf(t *testing.T) *sheaf {
	s := &sheaf{t: t, files: fstest.MapFS{}}
	entries, err := seeds.Files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		b, err := seeds.Files.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		s.files[e.Name()] = &fstest.MapFile{Data: b}
	}
	return s
}

func (s *sheaf) open(ctx context.Context, _ func(corpus.Progress), _ func(*corpus.Corpus)) (*corpus.Corpus, error) {
	if s.fail != nil {
		return nil, s.fail
	}
	return corpus.OpenFS(ctx, s.files, corpus.Options{})
}

func (s *sheaf) watch(context.Context) <-chan watch.News {
	s.news = make(chan watch.News, 1)
	return s.news
}

// read is a reader of the corpus as it is.
func (s *sheaf) read(w, h int) *driver {
	d := newDriver(s.t, nil, w, h)
	d.app.opts.Open, d.app.opts.Watch, d.app.opts.Name = s.open, s.watch, "sheaf"
	d.send(d.app.load.read(s.t.Context(), d.app.opts, nil))
	return d
}

// run has a command done, and all that comes of it.
func (d *driver) run(cmd tea.Cmd) {
	d.t.Helper()
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	case rereadMsg:
		d.send(msg) // what it asks for waits for news
	case progressMsg:
		d.send(msg)
	}
}

// reload presses R and waits until it has been done.
func (d *driver) reload() *driver {
	d.t.Helper()
	d.run(d.send(keyPress("R")))
	return d
}

// text is the file of an article of the sheaf by the beginning of its name.
func (s *sheaf) text(id string) *fstest.MapFile {
	for name, f := range s.files {
		if strings.HasPrefix(name, id) {
			return f
		}
	}
	s.t.Fatalf("no file %s", id)
	return nil
}

// TestReloadText: the article that is read stays, at its words, when the corpus grows
// before it and the text above the cursor changes.
func TestReloadText(t *testing.T) {
	s := newSheaf(t)
	d := s.read(120, 36).press("j", "enter", "]", "]", "]")
	a := d.app
	id, words := a.x.Articles[a.reader.article].ID, a.reader.target.In(a.x.Articles[a.reader.article].Text)
	row := a.reader.cursor - a.reader.top
	if words == "" {
		t.Fatal("no quotation was gone to")
	}
	d.press("m", "k", "c")

	s.files["000_0.txt"] = &fstest.MapFile{Data: []byte("A new one.\n\n“It is first,” Anna Smith said.\n")}
	f := s.text("001")
	f.Data = append([]byte("A line that was not there.\n\n"), f.Data...)
	a.note = ""
	d.send(newsMsg{a.watch, watch.News{New: 1, Changed: 1}})
	if d.sees("1 new, 1 changed: R reloads"); len(a.x.Articles) != 5 {
		t.Fatal("it was read without being asked for")
	}
	d.press("x").reload().sees("read again: 6 articles, 1 new, 1 changed").press("w", "w", "w").lacks("R reloads")
	if got := a.x.Articles[a.reader.article]; got.ID != id || !a.reading || a.reader.target.In(got.Text) != words {
		t.Fatalf("the reader is on %s at %q, not on %s at %q", got.ID, a.reader.target.In(got.Text), id, words)
	}
	if got := a.reader.cursor - a.reader.top; got != row {
		t.Errorf("the cursor is on row %d, it was on %d", got, row)
	}
	if n := len(a.articles.chosen); n != 1 || a.x.Articles[a.articles.chosen[0]].ID != id {
		t.Errorf("%d articles are chosen", n)
	}
	d.press("g", "'", "k")
	if got := a.x.Articles[a.reader.article]; a.reader.target.In(got.Text) != words {
		t.Errorf("the mark leads to %q", a.reader.target.In(got.Text))
	}
	d.reload().sees("6 articles, as they were")
}

// TestReloadLists: filters, selections and the cursors of the lists stay.
func TestReloadLists(t *testing.T) {
	s := newSheaf(t)
	d := s.read(120, 36).press("2", "&", "text:speaker:zelensky", "enter", "j", "x", "j", "x", "j")
	a := d.app
	words := func(q int) string { return a.x.Quotation(q).In(a.x.Articles[a.x.Quotes[q].Article].Text) }
	var chosen []string
	for _, q := range a.quotes.chosen {
		chosen = append(chosen, words(q))
	}
	at, n := words(a.quotes.selected()), len(a.quotes.rows)
	s.files["000_0.txt"] = &fstest.MapFile{Data: []byte("“No,” Anna Smith said.\n\n“Yes,” said Volodymyr Zelensky.\n")}
	d.reload().sees("read again: 6 articles, 1 new")
	if got := words(a.quotes.selected()); got != at {
		t.Errorf("the cursor is on %q, it was on %q", got, at)
	}
	for i, q := range a.quotes.chosen {
		if words(q) != chosen[i] {
			t.Errorf("%q is selected, it was %q", words(q), chosen[i])
		}
	}
	if len(a.quotes.chosen) != 2 || len(a.quotes.rows) != n+1 {
		t.Errorf("%d selected of %d, want 2 of %d", len(a.quotes.chosen), len(a.quotes.rows), n+1)
	}
}

// TestReloadCompare: what is compared stays, at the same row; an article of the event
// that is new can be brought, and one that is gone is no longer compared.
func TestReloadCompare(t *testing.T) {
	s := newSheaf(t)
	d := s.read(120, 36).press("j", "3", "]", "]", "]")
	a := d.app
	words := func() string {
		at, span, _ := a.compare.current()
		return a.x.Articles[at].ID + ": " + span.In(a.x.Articles[at].Text)
	}
	was := words()
	copied := slices.Clone(s.text("001").Data)
	s.files["000_0.txt"] = &fstest.MapFile{Data: append([]byte("Another outlet has it so.\n\n"), copied...)}
	d.reload().sees("6 articles, 1 new")
	if words() != was {
		t.Errorf("the row is of %q, it was of %q", words(), was)
	}
	if i := slices.IndexFunc(a.x.Articles, func(b model.Article) bool { return b.ID == "000_0" }); !slices.Contains(a.compare.all, i) {
		t.Error("the new article of the event cannot be brought")
	}
	for name := range s.files {
		if strings.HasPrefix(name, "001") {
			delete(s.files, name)
		}
	}
	d.reload().sees("1 gone")
	for _, i := range a.compare.all {
		if strings.HasPrefix(a.x.Articles[i].ID, "001") {
			t.Error("an article is compared that is gone")
		}
	}
	for _, keys := range []string{"1", "2", "3", "4", "5", "enter", "q"} {
		d.press(keys)
		if bad := wellFormed(d, 120, 36); bad != "" {
			t.Fatalf("after %s: %s", keys, bad)
		}
	}
}

// TestReloadWaits: nothing happens under the hands of who is typing, and a corpus that
// cannot be read again leaves the one that is there.
func TestReloadWaits(t *testing.T) {
	s := newSheaf(t)
	d := s.read(120, 36)
	a := d.app
	before := a.x
	cmd := d.send(keyPress("R"))
	d.press("a", "text:a note")
	d.run(cmd)
	if a.x != before {
		t.Fatal("the corpus changed while a note was typed")
	}
	if d.press("enter"); a.x == before {
		t.Fatal("it did not change afterwards")
	}
	d.sees("read again")
	if a.kept.of(a.current(), "note") != "a note" {
		t.Error("the note is lost")
	}
	before, s.fail = a.x, errors.New("the disk is gone")
	if d.reload().sees("the disk is gone", "what was read before is still here"); a.x != before {
		t.Fatal("it was replaced")
	}
	s.fail, s.files = nil, fstest.MapFS{}
	if d.reload().sees("still here: nothing to read in sheaf"); a.x != before {
		t.Fatal("it was replaced by nothing")
	}
	a.opts.Paths = []string{"-"}
	d.reload().sees("standard input cannot be read a second time")
}

// TestStaleAnswers: what was asked of the corpus before it was read again is dropped.
func TestStaleAnswers(t *testing.T) {
	s := newSheaf(t)
	d := s.read(120, 36)
	a := d.app
	old, watched := a.x, a.watch
	corrected, collated := correctedMsg{old, a.digest}, collatedMsg{newCollation(t.Context(), old, []int{0, 1}, -1, nil), old}
	for name := range s.files {
		if !strings.HasPrefix(name, "003") {
			delete(s.files, name)
		}
	}
	d.reload().sees("1 article, 4 gone")
	now := a.x
	for _, msg := range []tea.Msg{corrected, collated, regroupedMsg{old, a.digest}, reasonsMsg{x: old, article: 3}, newsMsg{watched, watch.News{New: 7}}} {
		d.send(msg)
	}
	if d.lacks("7 new"); a.x != now {
		t.Fatal("the corpus from before is back")
	}
	if bad := wellFormed(d, 120, 36); bad != "" {
		t.Error(bad)
	}
}

// TestMoves holds that a place is known again by its words.
func TestMoves(t *testing.T) {
	build := func(texts ...string) *model.Index {
		c := &corpus.Corpus{}
		for i, text := range texts {
			c.Articles = append(c.Articles, corpus.Article{ID: string(rune('a' + i)), Text: text})
		}
		x, err := model.Build(t.Context(), c, nil)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	was := build("One is here. Two is here. Two is here. Three is there.", "Gone.")
	now := build("Nought came. One is here. Two is here. Two is here. Four is there.")
	m := newMoves(was, now)
	if m.fresh != 0 || m.changed != 1 || m.gone != 1 || m.article(1) != -1 {
		t.Errorf("%+v", m)
	}
	text, new := was.Articles[0].Text, now.Articles[0].Text
	for _, words := range []string{"One is", "wo is here. Three", "is here. Two is here. Two"} {
		at := strings.Index(text, words)
		if got := m.offset(0, at); got != strings.LastIndex(new, words[:min(len(words), 10)]) && got != strings.Index(new, words) {
			t.Errorf("%q is at %d: %q", words, got, new[got:])
		}
	}
	if got := m.offset(0, strings.Index(text, "Three")); got > len(new) {
		t.Errorf("what is gone is at %d of %d", got, len(new))
	}
	if got := m.offset(0, len(text)); got > len(new) {
		t.Errorf("the end is at %d of %d", got, len(new))
	}
}
