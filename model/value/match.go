package value

import (
	"slices"
)

// Match is a value of one text set against one of another.
type Match struct {
	A, B     int // indexes into the two lists
	Relation Relation
}

// Compare sets the values of two passages that tell the same thing against each
// other: those that agree first, then those that can both be true, each value once.
// What is left conflicts only where each side has one value of its kind and unit
// left, a word that stands next to both is the same, and nothing beside them says that
// they are of two things. In order of A.
func Compare(a, b []Value) []Match {
	var out []Match
	usedA, usedB := make([]bool, len(a)), make([]bool, len(b))
	take := func(i, j int, r Relation) {
		usedA[i], usedB[j] = true, true
		out = append(out, Match{i, j, r})
	}
	for _, want := range []Relation{Agree, Compatible} {
		for i := range a {
			for j := range b {
				if !usedA[i] && !usedB[j] && a[i].Against(b[j]) == want && (want == Agree || a[i].about(b[j])) {
					take(i, j, want)
				}
			}
		}
	}
	for i := range a {
		if j := loneRival(a, b, usedA, usedB, i); j >= 0 && a[i].next(b[j]) && !a[i].elsewhere(b[j]) && !tells(b, a[i]) && !tells(a, b[j]) {
			take(i, j, Conflict)
		}
	}
	slices.SortFunc(out, func(x, y Match) int { return x.A - y.A })
	return out
}

// loneRival is the one value left in b that a[i] is against, when a[i] is the only
// one left in a that it is against; else -1.
func loneRival(a, b []Value, usedA, usedB []bool, i int) int {
	if usedA[i] {
		return -1
	}
	rival := -1
	for j := range b {
		if usedB[j] || a[i].Against(b[j]) == Unrelated {
			continue
		}
		if rival >= 0 || a[i].Against(b[j]) != Conflict {
			return -1
		}
		rival = j
	}
	if rival < 0 {
		return -1
	}
	for k := range a {
		if k != i && !usedA[k] && a[k].Against(b[rival]) != Unrelated {
			return -1
		}
	}
	return rival
}

// tells reports whether one of vs agrees with v.
func tells(vs []Value, v Value) bool {
	return slices.ContainsFunc(vs, func(w Value) bool { return v.Against(w) == Agree })
}

// next reports whether a word next to v is next to w too.
func (v Value) next(w Value) bool {
	return slices.ContainsFunc(v.Next, func(s string) bool { return slices.Contains(w.Next, s) })
}

// about reports whether the words around two values have one in common.
func (v Value) about(w Value) bool {
	for i, j := 0, 0; i < len(v.Beside) && j < len(w.Beside); {
		switch {
		case v.Beside[i] < w.Beside[j]:
			i++
		case v.Beside[i] > w.Beside[j]:
			j++
		default:
			return true
		}
	}
	return false
}
