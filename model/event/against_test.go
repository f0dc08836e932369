package event

import (
	"context"
	"reflect"
	"runtime"
	"slices"
	"testing"
)

// TestNearest: what comes nearest to an article is the event with the article that is
// likeliest to tell of the same, however small that event is; where nothing is shared
// there is none.
func TestNearest(t *testing.T) {
	const bridgeAgain = "Maddern toll bridge opens at last\nNine years of quarrels over its price ended on Tuesday when the toll bridge between Maddern and the mainland opened. Transport minister Leland Voss cut the ribbon."
	in := []Article{
		article("2024-03-04", ferryA), article("2024-03-05", ferryB), article("2024-03-06", ferryC), article("2024-03-07", bridge),
		article("2024-03-07", bridgeAgain), article("2025-03-05", ferryB+" The mayor of Brannock thanked them."), article("", harvest),
	}
	g := grouped(in)
	if got := groups(g); got != "0 1 2|3 4|5|6" {
		t.Fatalf("events %s", got)
	}
	for article, want := range map[int]int{1: 2, 2: 1, 3: 0, 4: 0, 5: 0, 6: -1} {
		if got := g.Nearest(article); got != want {
			t.Errorf("article %d comes nearest to event %d, want %d", article, got, want)
		}
	}
	if got := grouped(in[:3]).Nearest(0); got != -1 {
		t.Errorf("where all is one event, event %d comes near", got)
	}
}

// TestNearestApart: of equally likely ones the first comes nearest, what is impossible or
// in the same event never does, and copies share what their text has.
func TestNearestApart(t *testing.T) {
	x := texts{of: []int{0, 1, 2, 3, 4, 1}}
	judged := []edge{{0, 1, 0.3}, {0, 2, 0.9}, {1, 2, 0.3}, {1, 3, 0.2}, {3, 4, 0}}
	if got, want := x.nearestApart(judged, [][]int{{0, 2}, {1}, {3}, {4}}), []int32{1, 0, 1, 1, -1, 0}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestNearestSame: what comes nearest does not depend on the number of cores.
func TestNearestSame(t *testing.T) {
	in := invented(200)
	a := grouped(in)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if b := grouped(in); !slices.Equal(a.nearest, b.nearest) || !slices.ContainsFunc(a.nearest, func(i int32) bool { return i >= 0 }) {
		t.Errorf("%v on all cores, %v on one", a.nearest, b.nearest)
	}
}

// TestAgainst: a people counts with its country, what any article of the event holds is
// not told as the article's own, and the overlap is counted in different words.
func TestAgainst(t *testing.T) {
	g := &Grouping{
		Events: []Event{{Articles: []int{0, 1}, Why: []Anchor{{"Lithuania", []int{1, 1}}, {"Brannock", []int{0, 1}}}}},
		articles: []Article{
			article("", "The trawlers of Lithuania sailed for Harrow Point."),
			article("", "They left Lithuania and Brannock, and Okoro."),
			article("", "The Lithuanian captain Okoro, a Lithuanian, dined with Pryce and Pryce and Voss."),
		},
	}
	got := g.Against(t.Context(), 2, 0)
	if want := []Anchor{{"Lithuania", []int{1, 1, 2}}, {"Brannock", []int{0, 1, 0}}}; !reflect.DeepEqual(got.Anchors, want) {
		t.Errorf("anchors %v, want %v", got.Anchors, want)
	}
	own := map[string]int{}
	for _, a := range got.Own {
		own[a.Words] = a.Counts[0]
	}
	if own["Pryce"] != 2 || own["Voss"] != 1 || own["Okoro"] != 0 || own["Lithuanian"] != 0 {
		t.Errorf("its own are %v", got.Own)
	}
	if got.Nearest != 1 || got.Overlap != 2.0/14 {
		t.Errorf("nearest %d, overlap %v", got.Nearest, got.Overlap)
	}
}

// TestAgainstEnds: nothing is read for a reader who has gone on.
func TestAgainstEnds(t *testing.T) {
	g := grouped(invented(8))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if got := g.Against(ctx, 0, 1); got.Nearest >= 0 || got.Own != nil {
		t.Errorf("got %+v", got)
	}
}
