package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/model"
	"parallax/model/collate"
	"parallax/ui/state"
)

// atRow is a reader in Compare, on the first row that is wanted.
func atRow(t *testing.T, s *state.Store, want func(*collate.Row) bool) *driver {
	t.Helper()
	d := again(t, s, 120, 36).press("3")
	d.onRow(want)
	return d
}

// onRow goes to the first row that is wanted.
func (d *driver) onRow(want func(*collate.Row) bool) {
	d.t.Helper()
	c := &d.app.compare
	for k := range c.rows {
		if want(&c.c.Rows[c.rows[k]]) {
			c.moveTo(k, d.app.pen)
			return
		}
	}
	d.t.Fatal("there is no such row")
}

// rows writes all rows as their cells.
func (d *driver) rows() string {
	var b strings.Builder
	for _, r := range d.app.compare.c.Rows {
		fmt.Fprint(&b, string(rune(r.Mark)), r.Cells, " ")
	}
	return b.String()
}

func shared2(r *collate.Row) bool {
	return r.Mark == collate.Reworded && len(r.Cells[0].Sentences) == 1 && len(r.Cells[1].Sentences) == 1
}

// only is a row that one side alone tells.
func only(side int) func(*collate.Row) bool {
	return func(r *collate.Row) bool { return tellers(*r) == 1 && !r.Cells[side].Silent() }
}

// TestPinRow pins a row and lets go of it.
func TestPinRow(t *testing.T) {
	s := state.Memory()
	d := atRow(t, s, shared2)
	was := d.rows()
	d.press("P").sees("the row is pinned; U takes it back")
	if d.press("j", "k"); !d.app.compare.row().Pinned {
		t.Fatal("the row is not pinned")
	}
	d.sees("P pinned by you", "▌"+string(rune(d.app.compare.row().Mark))+"P")
	if d.rows() != was {
		t.Error("pinning what is one row already changed rows")
	}
	d.press("P").sees("pinned no longer").press("U")
	if !d.app.compare.row().Pinned {
		t.Error("U did not pin it again")
	}
}

// TestCutRow cuts a row, which holds in Coverage, for the next session, and for an
// article that stands elsewhere in the corpus; U and ^R go there and back.
func TestCutRow(t *testing.T) {
	s := state.Memory()
	d := atRow(t, s, shared2)
	was := d.rows()
	all := d.app.compare.sentences(d.app.compare.row())
	facts := func(d *driver) int {
		a := d.app
		return len(newCollation(a.ctx, a.x, a.compare.all[:2], -1, a.kept.pins(a.x, a.compare.all[:2])).coverage.Facts)
	}
	n := facts(d)
	d.press("X").sees("is cut from this row; U takes it back")
	cut := d.rows()
	if d.press("j", "k"); cut == was || !d.app.compare.row().Cut || tellers(*d.app.compare.row()) == 2 && len(all) == 2 {
		t.Fatalf("the row is %+v", d.app.compare.row())
	}
	d.sees("X cut by you")
	if facts(d) == n {
		t.Error("Coverage does not know of the cut")
	}
	if d.press("U").sees("taken back: "); d.rows() != was {
		t.Error("U did not give the rows that were")
	}
	if d.press("ctrl+r"); d.rows() != cut {
		t.Error("^R did not cut again")
	}
	if b := atRow(t, s, func(r *collate.Row) bool { return r.Cut }); b.rows() != cut {
		t.Error("the next session has other rows")
	}
	if x := d.app.x.Collate(t.Context(), d.app.compare.all[:2], nil); fmt.Sprint(x.Rows) == fmt.Sprint(d.app.compare.c.Rows) {
		t.Error("what is printed is not without pins")
	}
	if d.press("X").sees("the program decides again"); d.rows() != was {
		t.Error("X on what was cut did not give the rows that were")
	}
}

// TestJoinRows joins two rows of one article each, one that waits and another.
func TestJoinRows(t *testing.T) {
	d := atRow(t, state.Memory(), only(0))
	c := &d.app.compare
	was, mine := d.rows(), c.sentences(c.row())
	d.press("P").sees("this sentence waits", "▌"+string(rune(c.row().Mark))+"p")
	d.press("P").sees("waits no longer").press("P")
	at := c.cursor
	d.onRow(func(r *collate.Row) bool { return only(0)(r) && &c.c.Rows[c.rows[at]] != r })
	d.press("P").sees("both rows are of one article")
	c.moveTo(at, d.app.pen)
	d.press("P")
	d.onRow(only(1))
	theirs := c.sentences(c.row())
	d.press("P").sees("the two rows are one")
	if got := c.sentences(c.row()); !c.row().Pinned || tellers(*c.row()) != 2 || fmt.Sprint(got) != fmt.Sprint(append(append([]model.Sentence{}, mine...), theirs...)) {
		t.Fatalf("joined %v and %v to %v", mine, theirs, got)
	}
	if d.press("U"); d.rows() != was {
		t.Error("U did not part them")
	}
}

// TestPinThird: of three, the side that the cursor is in leaves the row.
func TestPinThird(t *testing.T) {
	d := again(t, state.Memory(), 160, 36).press("3", "t")
	c := &d.app.compare
	d.onRow(func(r *collate.Row) bool { return tellers(*r) == 3 && r.Mark == collate.Reworded })
	left, gone := c.row().Cells[0].Sentences[0], c.row().Cells[2].Sentences[0]
	d.press("l", "l")
	d.press("X").sees("is cut from this row")
	d.onRow(func(r *collate.Row) bool { return !r.Cells[0].Silent() && r.Cells[0].Sentences[0] == left })
	if r := c.row(); r.Cells[1].Silent() || slices.Contains(r.Cells[2].Sentences, gone) {
		t.Errorf("the row is %v", r.Cells)
	}
}

// TestPinRefused: headlines, rows with nothing to cut, other views.
func TestPinRefused(t *testing.T) {
	d := atRow(t, state.Memory(), func(r *collate.Row) bool { return r.Mark == collate.Headlines })
	d.press("P").sees("headlines always").press("X").sees("headlines always")
	d.onRow(only(1))
	d.press("X").sees("nothing to cut").press("1", "P").sees("that is a key of Compare")
	if len(d.app.kept.store.All()) > 1 { // the first article has been read
		t.Errorf("kept: %v", d.app.kept.store.All())
	}
}

// TestStrangePins: what the state holds of pins may be anything.
func TestStrangePins(t *testing.T) {
	s := state.Memory()
	a := state.Article(&sample().Articles[0].Article)
	for _, subject := range []state.Subject{"pair/", "pair/a+b", state.Pair(a, a), state.Pair(a.Span(0, 9), a.Span(3, 99999999)), state.Pair(a.Span(-5, -9), "article/x/1-2"), a} {
		for _, v := range []string{"1", "0", "9"} {
			if err := s.Put(state.Change{Subject: subject, Field: state.Pin, Value: v}); err != nil {
				t.Fatal(err)
			}
			again(t, s, 120, 36).press("3", "j", "4", "5")
		}
	}
}
