package event

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestJudgeText: what Text writes is read back as the same judge, and what is no
// judge is refused.
func TestJudgeText(t *testing.T) {
	u, err := parseJudge("# a comment\n" + shipped().Text())
	if err != nil {
		t.Fatal(err)
	}
	if len(u.trees) != len(shipped().trees) || u.Text() != shipped().Text() {
		t.Errorf("%d trees of %d, or others", len(u.trees), len(shipped().trees))
	}
	tree := strings.SplitN(u.Text(), "\n", 3)[1]
	for _, bad := range []string{"base", "base x", "branch 1", "tree 1 2 3", strings.Replace(tree, "tree ", "tree 99", 1)} {
		if _, err := parseJudge(bad); err == nil {
			t.Errorf("%.20q is taken for a judge", bad)
		}
	}
}

// TestDirections: more in common never makes one event less likely, more days
// apart never more, whatever the rest of the pair is like.
func TestDirections(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	x := newComparison(atLeisure(), invented(60), nil)
	for range 2000 {
		p := x.pair(r.IntN(60), r.IntN(60))
		for f, way := range direction {
			if way == 0 {
				continue
			}
			more := p
			more[f] += float32(way) * r.Float32() * 3
			if before, after := shipped().chance(&p), shipped().chance(&more); after < before-0.015 {
				t.Fatalf("feature %d from %v to %v: chance from %v to %v", f, p[f], more[f], before, after)
			}
		}
	}
}

// labelled is an invented corpus with its answers.
func labelled(n int) Labelled {
	c := Labelled{Articles: invented(n)}
	for i := range n {
		c.Events = append(c.Events, []string{fmt.Sprint(i / 4)})
	}
	return c
}

// TestLearn: what is learned from one corpus groups another, and is the same each
// time.
func TestLearn(t *testing.T) {
	c := labelled(400)
	few := usualGrowth
	few.trees = 30
	var all []example
	c.views(func(part Labelled, x *comparison, weight float64) { all = append(all, part.examples(x, weight)...) })
	u, again := few.grow(all), few.grow(all)
	if u.Text() != again.Text() {
		t.Error("two runs learn two things")
	}
	sets := u.Sets(invented(200)[100:], nil)
	if len(sets) != 25 {
		t.Errorf("%d events of 25", len(sets))
	}
}

// TestGrain: a coarser grain never tells more events apart than a finer one, and
// there is an end to both.
func TestGrain(t *testing.T) {
	in := []Article{article("", ferryA), article("", bridge), article("", ferryB), article("", harvest), article("", ferryC)}
	last := 0
	for n := Coarsest; n <= Finest; n++ {
		events := len(n.group(atLeisure(), in, nil).Events)
		if events < last {
			t.Errorf("grain %d: %d events, %d before", n, events, last)
		}
		last = events
	}
	if got, want := len((Finest+9).group(atLeisure(), in, nil).Events), last; got != want {
		t.Errorf("beyond the Finest grain are %d events, want %d", got, want)
	}
}

// TestPair: what each kind of evidence is taken from.
func TestPair(t *testing.T) {
	of := func(a, b string) pair {
		x := newComparison(atLeisure(), []Article{article("", a), article("", b)}, nil)
		return x.pair(0, 1)
	}
	for _, c := range []struct {
		why     string
		feature int
		a, b    string
		least   float32
		most    float32
	}{
		{"one text twice", wholeLike, ferryA, ferryA, 0.999, 1.001},
		{"one text twice, word for word", runsPart, ferryA, ferryA, 0.5, 1},
		{"two texts, hardly a run", runsPart, ferryA, harvest, 0, 0},
		{"headlines that share a ferry", headRare, "Ferry sinks\nx", "Ferry saved\nx", 1, 20},
		{"headlines that share nothing", headRare, ferryA, harvest, 0, 0},
		{"the headline stands in the other's text", headInMore, "Brannock trawlers\nThey came.", "Help at sea\nThe trawlers of Brannock came.", 0.99, 1.01},
		{"a figure in both", figures, "x\nSome 4,812 voted.", "y\nThere were 4,812 votes.", 3, 20},
		{"a small number says nothing", figures, "x\nSome 12 voted.", "y\nThere were 12 votes.", 0, 0},
		{"one weekday", weekdays, "x\nIt rained on Monday.", "y\nMonday was wet.", 1, 1},
		{"two weekdays", weekdays, "x\nIt rained on Monday.", "y\nFriday was wet.", 0, 0},
		{"no weekday", weekdays, "x\nIt rained.", "y\nFriday was wet.", 0.5, 0.5},
		{"one day of the year", datesNamed, "x\nIt rained on 4 March.", "y\nMarch 4 was wet.", 1, 1},
		{"two days of the year", datesNamed, "x\nIt rained on 4 March.", "y\nMarch 5 was wet.", 0, 0},
		{"years", yearsApart, "x\nIt rained in 2010 and 2012.", "y\nWet as 2015.", 3, 3},
	} {
		if got := of(c.a, c.b)[c.feature]; got < c.least || got > c.most {
			t.Errorf("%s: %v, want %v to %v", c.why, got, c.least, c.most)
		}
		if got, back := of(c.a, c.b), of(c.b, c.a); got != back {
			t.Errorf("%s: %v one way, %v the other", c.why, got, back)
		}
	}
}
