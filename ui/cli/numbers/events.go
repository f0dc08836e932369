package main

import (
	"encoding/json"
	"math"
	"path/filepath"
	"strings"

	"parallax/ui/report"
)

// leastRepeated is how many events of several articles a set has at least for its
// scores to say anything.
const leastRepeated = 10

// eventScores are the scores of one set, as shares.
type eventScores struct {
	Set       string
	Articles  int // that have an event
	Others    int // that have none
	Events    int
	Repeated  int // events of two articles and more
	Precision float64
	Recall    float64
	F1        float64 // of those two: B-cubed
	Pairs     float64 // F1 of pairs
	Found     float64 // of the repeated, those found with half of what either has
}

// happened is an article with its label.
type happened struct {
	ID    string
	Event json.RawMessage
}

// events are those of a label: none, one or several.
func (h happened) events() []string {
	var one string
	var several []string
	if json.Unmarshal(h.Event, &one) == nil && one != "" {
		return []string{one}
	}
	_ = json.Unmarshal(h.Event, &several)
	return several
}

func scoreEvents(path string) (*eventScores, error) {
	gold, err := labelled[happened](path)
	if err != nil {
		return nil, err
	}
	groups, err := printed[struct{ Articles []string }](path, report.Events)
	if err != nil {
		return nil, err
	}
	of := map[string][]string{}
	for _, h := range gold {
		of[h.ID] = h.events()
	}
	var found [][]string
	for _, g := range groups {
		found = append(found, g.Articles)
	}
	e := compareEvents(of, found)
	e.Set = strings.TrimSuffix(filepath.Base(path), "_dev.jsonl.gz")
	return e, nil
}

// compareEvents scores groups of articles against the events that each tells of: B-cubed
// (Bagga and Baldwin 1998) and pairs, over (article, event). An article of several events
// counts once for each, in the group of those it is in that fits it best; one that has
// none costs precision in a group of those that have one; one that no group has is alone.
func compareEvents(of map[string][]string, groups [][]string) *eventScores {
	s := &eventScores{}
	size := map[string]int{}
	for _, events := range of {
		for _, e := range events {
			size[e]++
		}
		if len(events) > 0 {
			s.Articles++
		} else {
			s.Others++
		}
	}
	t := tally{size: size, best: map[string]float64{}}
	t.add(place(of, size, groups))
	s.Events = len(size)
	all, half := 0, 0
	for e, n := range size {
		all += n * (n - 1) / 2
		if n > 1 {
			s.Repeated++
			if t.best[e] >= 0.5 {
				half++
			}
		}
	}
	s.Precision, s.Recall = rounded(t.precision/float64(max(t.placed, 1))), rounded(t.recall/float64(max(t.placed, 1)))
	s.F1 = harmonic(s.Precision, s.Recall)
	s.Pairs = harmonic(share(t.same, t.joined), share(t.same, all))
	s.Found = share(half, s.Repeated)
	return s
}

// group is what was placed in a group: how many articles by event, which articles more
// than once, and how many that tell of none.
type group struct {
	held   map[string]int
	placed map[string]int // by article
	others int
}

// place puts every article, once for each of its events, into a group.
func place(of map[string][]string, size map[string]int, groups [][]string) []*group {
	in := map[string][]int{}
	over, labelled := make([]map[string]int, len(groups)), make([]int, len(groups))
	out := make([]*group, len(groups))
	for g, articles := range groups {
		over[g], out[g] = map[string]int{}, &group{held: map[string]int{}, placed: map[string]int{}}
		for _, a := range articles {
			in[a] = append(in[a], g)
			for _, e := range of[a] {
				over[g][e]++
			}
			if len(of[a]) > 0 {
				labelled[g]++
			}
		}
	}
	for a, events := range of {
		for _, e := range events {
			best := -1
			fit := func(g int) float64 { return 2 * float64(over[g][e]) / float64(labelled[g]+size[e]) }
			for _, g := range in[a] {
				if best < 0 || fit(g) > fit(best) || fit(g) == fit(best) && over[g][e] > over[best][e] {
					best = g
				}
			}
			if best < 0 {
				best = len(out)
				out = append(out, &group{held: map[string]int{}, placed: map[string]int{}})
				in[a] = []int{best}
				over, labelled = append(over, map[string]int{e: 1}), append(labelled, 1)
			}
			out[best].held[e]++
			out[best].placed[a]++
		}
		if len(events) == 0 && len(in[a]) > 0 {
			least := in[a][0]
			for _, g := range in[a] {
				if labelled[g] < labelled[least] {
					least = g
				}
			}
			out[least].others++
		}
	}
	return out
}

// tally adds up.
type tally struct {
	size                 map[string]int
	precision, recall    float64
	placed, same, joined int
	best                 map[string]float64 // by event, the likeness of the group most like it
}

func (t *tally) add(groups []*group) {
	for _, g := range groups {
		n, own := 0, 0
		for _, k := range g.placed {
			n, own = n+k, own+k*(k-1)/2
		}
		for e, k := range g.held {
			t.placed += k
			t.precision += float64(k*k) / float64(n+g.others)
			t.recall += float64(k*k) / float64(t.size[e])
			t.same += k * (k - 1) / 2
			t.best[e] = max(t.best[e], float64(k)/float64(n+g.others+t.size[e]-k))
		}
		t.joined += n*(n-1)/2 - own + n*g.others
	}
}

// digits are what a share is kept with.
const digits = 1e5

func rounded(x float64) float64 { return math.Round(x*digits) / digits }

func harmonic(p, r float64) float64 { return rounded(2 * p * r / max(p+r, 1e-9)) }

func share(n, of int) float64 { return rounded(float64(n) / float64(max(of, 1))) }
