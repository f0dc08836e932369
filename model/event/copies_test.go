package event

import (
	"slices"
	"strings"
	"testing"
)

// report is a text long enough to be known again, with a part that each paper may
// have changed.
func report(changed string) string {
	var b strings.Builder
	b.WriteString("Harrow ferry raised\n")
	for _, s := range strings.Split("The ferry Quarrel was raised from forty fathoms off Harrow Point by two salvage barges on Thursday|Divers had passed steel chains under her keel for nine days and lost three of them to the tide|Captain Ines Okoro watched from the harbour wall with the islanders whom she had brought home|The salvage company of Brannock asks four million crowns for the work and a berth for the barges|Minister Leland Voss said that the inquiry would see the hull before any of it was cut apart", "|") {
		b.WriteString(s + ". ")
	}
	for n := range 12 {
		b.WriteString(strings.Join([]string{"Barge", string(rune('a' + n)), "carried winch", string(rune('n' + n)), "and chain of size", string(rune('c' + n)), "to berth"}, " ") + ". ")
	}
	return b.String() + changed
}

func TestTexts(t *testing.T) {
	in := []Article{
		article("2024-05-09", report("Reporting by wire.")), article("2024-03-04", ferryA), article("2024-03-07", report("")),
		article("", report("Read more.")), article("2024-03-04", ferryB),
	}
	x := newComparison(atLeisure(), in, nil)
	got := x.texts()
	if want := []int{2, 1, 2, 2, 4}; !slices.Equal(got.of, want) {
		t.Fatalf("texts are %v, want %v: the first by date stands for its copies", got.of, want)
	}
	if w := got.weights(); w[1] != 1 || w[2] <= 1 || w[2] >= 3 {
		t.Errorf("weights %v: copies count for more than one text, less than as many", w)
	}
	if g := grouped(in); g.Of[0] != g.Of[2] || g.Of[2] != g.Of[3] {
		t.Errorf("copies with other dates are apart: %s", groups(g))
	}
	for _, e := range got.apart([]edge{{0, 1, 1}, {1, 2, 1}, {0, 2, 1}}) {
		if e.a != 1 || e.b != 2 {
			t.Errorf("pair %v is not of two texts", e)
		}
	}
}
