package event

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"parallax/model/name"
)

// Judge says how likely it is that two articles tell of the same event: boosted
// regression trees, whose leaves add up to log-odds.
type Judge struct {
	base  float32 // log-odds of a pair of which nothing is known
	trees []tree
}

// depth is how many questions a tree asks.
const depth = 4

const inner, leaves = 1<<depth - 1, 1 << depth

// tree is a complete binary tree: node n asks whether a feature is at most a
// limit and goes to node 2n+1 if so, to 2n+2 if not.
type tree struct {
	feature [inner]uint8
	limit   [inner]float32
	leaf    [leaves]float32
}

// After settled trees log-odds below hopeless never come back.
const settled, hopeless = 40, -4.5

// chance is the probability that a pair is one event.
func (u *Judge) chance(p *pair) float64 {
	sum := u.base
	for k := range u.trees {
		t := &u.trees[k]
		n := 0
		for range depth {
			n = 2*n + 2
			if t.goesLeft(p, (n-2)/2) {
				n--
			}
		}
		if sum += t.leaf[n-inner]; sum < hopeless && k >= settled {
			break
		}
	}
	return logistic(float64(sum))
}

func (t *tree) goesLeft(p *pair, n int) bool { return p[t.feature[n]] <= t.limit[n] }

// logistic is the probability of log-odds.
func logistic(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

// group puts articles into sets of which each is an event; least is the mean
// chance from which groups join. Copies are one text.
func (u *Judge) group(x *comparison, least float64) [][]int {
	t := x.texts()
	near := t.apart(x.near)
	mean := func(i, j int) float64 { return t.mean(i, j, func(a, b int) float64 { return u.like(x, a, b) }) }
	x.work.each(judging, len(near), func(_, n int) { near[n].alike = mean(near[n].a, near[n].b) })
	regroup := func(some []int) [][]int { return link(x.work, some, t.weights(), near, least, mean) }
	sets := x.repair(regroup(t.originals()), mean, regroup)
	x.apart = t.nearestApart(near, sets)
	for k, set := range sets {
		sets[k] = nil
		for _, i := range set {
			sets[k] = append(sets[k], t.copies[i]...)
		}
		slices.Sort(sets[k])
	}
	return sets
}

// like is the chance that two articles are one event; nothing where they share next
// to nothing.
func (u *Judge) like(x *comparison, i, j int) float64 {
	if x.strange(i, j) {
		return 0
	}
	p := x.pair(i, j)
	return u.chance(&p)
}

// Sets are the articles of each event as this judge sees it.
func (u *Judge) Sets(articles []Article, names *name.Registry) [][]int {
	return u.group(newComparison(atLeisure(), articles, names), usual)
}

//go:embed pairs.txt
var pairsText string

// shipped is the judge that comes with the program.
var shipped = sync.OnceValue(func() *Judge {
	u, err := parseJudge(pairsText)
	if err != nil {
		panic("event: internal error: pairs.txt: " + err.Error())
	}
	return u
})

// Text is u as text: a line with the base, then a line a tree: a feature and its
// limit for every node, then the leaves. Comments start with "#".
func (u *Judge) Text() string {
	var b strings.Builder
	number := func(x float32) { b.WriteString(" " + strconv.FormatFloat(float64(x), 'g', 5, 32)) }
	b.WriteString("base")
	number(u.base)
	for k := range u.trees {
		t := &u.trees[k]
		b.WriteString("\ntree")
		for n := range inner {
			fmt.Fprintf(&b, " %d", t.feature[n])
			number(t.limit[n])
		}
		for _, l := range t.leaf {
			number(l)
		}
	}
	return b.String() + "\n"
}

// parseJudge reads what Text writes.
func parseJudge(s string) (*Judge, error) {
	u := &Judge{}
	for line := range strings.Lines(s) {
		words := strings.Fields(line)
		if len(words) == 0 || words[0][0] == '#' {
			continue
		}
		x := make([]float32, len(words)-1)
		for k, w := range words[1:] {
			v, err := strconv.ParseFloat(w, 32)
			if err != nil {
				return nil, fmt.Errorf("read number %d of %q: %w", k+1, words[0], err)
			}
			x[k] = float32(v)
		}
		switch {
		case words[0] == "base" && len(x) == 1:
			u.base = x[0]
		case words[0] == "tree" && len(x) == 2*inner+leaves:
			t := tree{leaf: [leaves]float32(x[2*inner:])}
			for n := range inner {
				if x[2*n] < 0 || x[2*n] >= features {
					return nil, fmt.Errorf("tree %d: no feature %v", len(u.trees), x[2*n])
				}
				t.feature[n], t.limit[n] = uint8(x[2*n]), x[2*n+1]
			}
			u.trees = append(u.trees, t)
		default:
			return nil, fmt.Errorf("read %q: %d numbers", words[0], len(x))
		}
	}
	return u, nil
}
