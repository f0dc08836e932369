package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/quote"
	"parallax/ui/state"
)

// again is a reader opened on the sample corpus with what s has kept.
func again(t *testing.T, s *state.Store, w, h int) *driver {
	t.Helper()
	d := newDriver(t, nil, w, h)
	digest := newDigest(sample())
	d.send(loadedMsg{x: sample(), digest: digest, store: s, last: lastOf(s, digest.names)})
	d.send(restMsg{d.app.rest})
	return d
}

func TestKeptArticle(t *testing.T) {
	s := state.Memory()
	d := again(t, s, 120, 36).press("j", "s")
	if !strings.Contains(d.pointed(), ">*") && !strings.Contains(d.pointed(), "> *") {
		t.Fatalf("no star in the row: %q", d.pointed())
	}
	d.sees("starred; U takes it back").press("t", "text:war aid", "enter").sees("tagged #aid #war")
	d.press("a", "text:ask the desk", "enter", "k", "j").sees("* starred", "#aid", "#war", "+ “ask the desk”")
	subject := state.Article(&sample().Articles[find(t, "001")].Article)
	if s.Value(subject, state.Tags) != "aid,war" || !strings.Contains(s.Value(subject, state.Citation), "Ukrinform") {
		t.Fatalf("kept: %q, %q", s.Value(subject, state.Tags), s.Value(subject, state.Citation))
	}
	d.press("U").sees("taken back").press("k", "j").lacks("ask the desk")
	d.press("ctrl+r", "k", "j").sees("ask the desk").press("s", "k", "j").lacks("* starred")
}

func TestKeptQuotation(t *testing.T) {
	s := state.Memory()
	d := again(t, s, 120, 36).press("2", "j", "a", "text:compare with the transcript", "enter")
	d.press("k", "j").sees("+ “compare with the transcript”")
	q := d.app.quotes.selected()
	if subject := d.app.kept.quotation(sample(), q); s.Value(subject, state.Note) == "" {
		t.Fatalf("no note at %s", subject)
	}
	d.press("j").lacks("compare with the transcript")
}

// TestSeveralSigns: a row shows every sign that holds of it, however narrow it is.
func TestSeveralSigns(t *testing.T) {
	for _, w := range []int{120, 80, 44} {
		d := again(t, state.Memory(), w, 24).press("j", "s", "r", "t", "text:war", "enter", "a", "text:ask", "enter")
		if p := d.pointed(); !strings.Contains(p, "> *") || !strings.Contains(p, "+#✓ ") {
			t.Errorf("at %d: %q", w, p)
		}
	}
	d := again(t, state.Memory(), 80, 24).press("2", "s", "a", "text:ask", "enter")
	if p := d.pointed(); !strings.HasPrefix(p, ">*") || !strings.HasSuffix(p, "+") {
		t.Errorf("%q", p)
	}
	if p := d.press("x").pointed(); !strings.HasPrefix(p, ">x") || !strings.HasSuffix(p, "*+") {
		t.Errorf("selected: %q", p)
	}
}

// TestRead holds that opening reads, that looking at the list does not, and that r
// has the last word.
func TestRead(t *testing.T) {
	s := state.Memory()
	d := again(t, s, 120, 36).press("j", "k")
	subject := state.Article(&sample().Articles[d.app.articles.selected()].Article)
	if s.Value(subject, state.Read) != "" {
		t.Fatal("looking at the list read the article")
	}
	if d.press("enter"); s.Value(subject, state.Read) == "" {
		t.Fatal("opening did not read the article")
	}
	if d.press("r", "j"); s.Value(subject, state.Read) != "" {
		t.Fatal("r did not make it unread for good")
	}
	d.press("U", "q")
	if !strings.Contains(d.pointed(), "✓") {
		t.Fatalf("no sign of having been read: %q", d.pointed())
	}
}

func TestPlaceIsKept(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		same func(d *driver) any
	}{
		{"list", []string{"j", "j"}, func(d *driver) any { return d.app.articles.selected() }},
		{"text", []string{"j", "enter", "space", "j", "j"}, func(d *driver) any { return [2]int{d.app.reader.article, d.app.reader.at} }},
		{"quotes", []string{"2", "j", "j", "j", "j"}, func(d *driver) any { return d.app.quotes.selected() }},
		{"compare", []string{"j", "3", ".", "j", "j", "j", "j"}, func(d *driver) any { return [3]int{d.app.compare.all[0], d.app.compare.all[1], d.app.compare.cursor} }},
		{"three", []string{"3", "t", "j", "j"}, func(d *driver) any { return [2]int{d.app.compare.n, d.app.compare.cursor} }},
	} {
		s := state.Memory()
		d := again(t, s, 120, 36).press(c.keys...)
		d.send(placeMsg{d.app.pressed})
		b := again(t, s, 100, 30)
		b.sees("where you were")
		if b.app.view != d.app.view || b.app.reading != d.app.reading || c.same(b) != c.same(d) {
			t.Errorf("%s: came back to view %d, %v; was at view %d, %v", c.name, b.app.view, c.same(b), d.app.view, c.same(d))
		}
	}
}

// TestPlaceWaits holds that a reader who is quicker than the corpus stays where
// the keys led, and that no place is kept while keys are pressed.
func TestPlaceWaits(t *testing.T) {
	s := state.Memory()
	d := again(t, s, 120, 36).press("2", "j")
	if d.send(placeMsg{d.app.pressed - 1}); lastOf(s, d.app.digest.names).Subject != "" {
		t.Fatal("a place was kept before the reader rested")
	}
	d.send(placeMsg{d.app.pressed})
	b := newDriver(t, nil, 120, 36).press("3")
	digest := newDigest(sample())
	b.send(loadedMsg{x: sample(), digest: digest, store: s, last: lastOf(s, digest.names)})
	if b.app.view != viewCompare {
		t.Fatalf("the reader was taken to view %d", b.app.view)
	}
}

// TestNotKept holds that a directory that cannot be written to is said, once, and
// that what is kept holds for the session.
func TestNotKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := state.Open(filepath.Join(t.TempDir(), "state"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(file, s.Dir()); err != nil {
		t.Fatal(err)
	}
	d := again(t, s, 120, 36)
	flushed := func(key string) {
		d.send(keyPress(key))
		d.send(keptMsg{s.Save()})
	}
	flushed("s")
	d.sees("notes stay in memory only")
	flushed("r")
	d.lacks("memory only").press("j", "k").sees("* starred")
	if err := d.app.leaveState(true); err == nil || !strings.Contains(err.Error(), "2 notes or marks") {
		t.Errorf("at the end %v is told, want that two marks are lost", err)
	}
}

func TestCorrectionsApply(t *testing.T) {
	at := find(t, "003")
	a := &sample().Articles[at]
	c := &corpus.Corpus{Articles: []corpus.Article{a.Article}}
	d := newDigest(sample())
	k := newKept(state.Memory(), d.names)
	s := k.store
	n := a.FirstQuote + len(a.Quotations) - 1
	err := s.Put(state.Change{Subject: k.quotation(sample(), n), Field: state.Speaker, Value: "Somebody Else"},
		state.Change{Subject: k.quotation(sample(), n), Field: state.Kind, Value: "indirect"},
		state.Change{Subject: k.quotation(sample(), a.FirstQuote), Field: state.Kind, Value: notQuoted})
	if err != nil {
		t.Fatal(err)
	}
	x, err := model.Build(t.Context(), c, &model.Options{Corrections: corrections(s, c)})
	if err != nil {
		t.Fatal(err)
	}
	got := x.Articles[0].Quotations
	last := got[len(got)-1]
	if len(got) != len(a.Quotations)-1 || last.Speaker != "Somebody Else" || last.Kind != quote.Indirect {
		t.Fatalf("%d quotations of %d; the last is %v by %q", len(got), len(a.Quotations), last.Kind, last.Speaker)
	}
}

func TestPlaceSaysWhen(t *testing.T) {
	subject := state.Article(&sample().Articles[find(t, "001")].Article)
	for _, c := range []struct {
		value string
		ago   time.Duration
		says  string
	}{
		{`{"view":"articles"}`, 48 * time.Hour, "where you were on"},
		{`{"view":"articles"}`, time.Minute, "where you were"},
		{`{"view":`, time.Minute, ""},
	} {
		d := newDriver(t, nil, 120, 36)
		last := state.Change{Subject: subject, Field: state.Place, Value: c.value, At: time.Now().Add(-c.ago)}
		d.send(loadedMsg{x: sample(), digest: newDigest(sample()), last: last})
		if !strings.HasPrefix(d.app.note, c.says) || c.says == "" && d.app.note != "" {
			t.Errorf("%s after %s: %q", c.value, c.ago, d.app.note)
		}
	}
}

// TestCorrectByHand puts a speaker right, then says that it is no quotation at all, and
// takes both back.
func TestCorrectByHand(t *testing.T) {
	d := again(t, state.Memory(), 120, 36).press("2", "j", "j", "j")
	q := d.app.quotes.selected()
	was, n := sample().Quotation(q).Speaker, len(sample().Quotes)
	correct := func(keys ...string) {
		d.press(keys...)
		d.send(d.app.correct()())
	}
	correct("p", "ctrl+u", "text:Vera Pike", "enter")
	if got := d.app.x.Quotation(q); got.Speaker != "Vera Pike" || got.How != quote.ByHand || d.app.quotes.selected() != q {
		t.Fatalf("quotation %d is by %q, the cursor on %d", q, got.Speaker, d.app.quotes.selected())
	}
	d.sees("Vera Pike")
	d.press("p", "ctrl+u", "text:indirct", "enter").sees(`"indirct" is no kind`).press("ctrl+u", "text:dmy", "tab").sees("Dmytro Kuleba").press("esc")
	correct("p", "ctrl+u", "text:none", "enter")
	if len(d.app.x.Quotes) >= n {
		t.Fatal("it is still a quotation")
	}
	correct("U")
	correct("U")
	if len(d.app.x.Quotes) != n || d.app.x.Quotation(q).Speaker != was {
		t.Fatalf("U gave %d quotations, the speaker %q", len(d.app.x.Quotes), d.app.x.Quotation(q).Speaker)
	}
}

// TestNamedViews keeps a list with its filter under a name, for the next session too.
func TestNamedViews(t *testing.T) {
	s := state.Memory()
	d := again(t, s, 120, 36).press("2", "&", "text:speaker:zelensky kind:direct", "enter", ":", "text:save-view his words", "enter")
	d.sees("view his words: quotes speaker:zelensky kind:direct")
	n := len(d.app.quotes.rows)
	d = again(t, s, 120, 36).press(":", "text:view other", "enter").sees("there are his words")
	d.press(":", "text:view his words", "enter").sees("[2 Quotes]")
	if len(d.app.quotes.rows) != n {
		t.Fatalf("%d quotations, not %d", len(d.app.quotes.rows), n)
	}
	d.press(":", "text:forget-view his words", "enter", ":", "text:view his words", "enter").sees("no view has the name")
	d.press("U", ":", "text:view his words", "enter").lacks("no view has the name")
}

// TestPlaceHidesNothing: what could not be read is said, also to a reader who is taken
// back to the last place.
func TestPlaceHidesNothing(t *testing.T) {
	x := *sample()
	c := *x.Corpus
	c.Problems = []corpus.Problem{{Path: "torn.txt", Err: os.ErrInvalid}}
	c.Found++
	x.Corpus = &c
	subject := state.Article(&x.Articles[find(t, "001")].Article)
	d := newDriver(t, nil, 120, 36)
	d.send(loadedMsg{x: &x, digest: newDigest(&x), last: state.Change{Subject: subject, Field: state.Place, Value: `{"view":"articles"}`, At: time.Now()}})
	d.sees("5 of 6 articles read; 1 not as expected: torn.txt", "where you were", "W 1 left out")
}
