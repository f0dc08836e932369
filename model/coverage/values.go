package coverage

import (
	"cmp"
	"slices"

	"parallax/corpus"
	"parallax/model/collate"
	"parallax/model/value"
)

// Values is a number or date that several sources state of one thing, or two that
// differ.
type Values struct {
	Row      int // index into the rows; of the first of Stated
	Relation value.Relation
	Stated   []Stated // by source; those that agree stand together
}

// Stated is a value in its place.
type Stated struct {
	Source int
	corpus.Span
	Group int // those of one group agree
}

// stated is a value with its sentence.
type stated struct {
	value.Value // span in the text of the source
	source      int
	sentence    int
	row         int
	group       int // index of the first value that this agrees with
}

// values sets the numbers and dates in aligned sentences against each other.
func (m *matrix) values() []Values {
	all := m.stated()
	for i := range all {
		all[i].group = i
	}
	type link struct {
		a, b     int
		relation value.Relation
	}
	var links []link
	byRow := map[int][]int{}
	for i := range all {
		byRow[all[i].row] = append(byRow[all[i].row], i)
	}
	for r := range m.rows {
		for _, l := range m.compareRow(all, byRow[r]) {
			if l.Relation == value.Agree {
				join(all, l.A, l.B)
			} else {
				links = append(links, link{l.A, l.B, l.Relation})
			}
		}
	}
	var out []Values
	for i := range all {
		if all[i].group == i {
			if v := group(all, i); len(v.Stated) > 1 {
				out = append(out, v)
			}
		}
	}
	for _, l := range links {
		a, b := all[l.a].group, all[l.b].group
		if a == b || l.relation == value.Conflict && !m.stands(all, l.a, l.b) {
			continue
		}
		both := Values{Row: all[l.a].row, Relation: l.relation, Stated: append(group(all, a).Stated, group(all, b).Stated...)}
		if !slices.ContainsFunc(out, func(v Values) bool { return sameGroups(v, both) }) {
			out = append(out, both)
		}
	}
	out = append(out, m.dates(all, out)...)
	slices.SortStableFunc(out, func(x, y Values) int {
		return cmp.Or(cmp.Compare(y.Relation, x.Relation), cmp.Compare(x.Row, y.Row))
	})
	return out
}

// mostStated is how many values a sentence states; what states more is a table.
const mostStated = 30

// stated finds the values of all sentences that are in a row.
func (m *matrix) stated() []stated {
	var out []stated
	for s := range m.sources {
		for i, r := range m.rowOf[s] {
			if r < 0 {
				continue
			}
			span := m.sources[s].Doc.Sentences[i].Span
			found := value.Find(span.In(m.sources[s].Text))
			if len(found) > mostStated {
				continue
			}
			for _, v := range found {
				v.Start, v.End = v.Start+span.Start, v.End+span.Start
				out = append(out, stated{Value: v, source: s, sentence: i, row: r})
			}
		}
	}
	return out
}

// compareRow compares the values of one row, every source with every other; the
// indexes of what it returns are into all.
func (m *matrix) compareRow(all []stated, in []int) []value.Match {
	bySource := make([][]int, len(m.sources))
	for _, i := range in {
		bySource[all[i].source] = append(bySource[all[i].source], i)
	}
	plain := func(list []int) []value.Value {
		out := make([]value.Value, len(list))
		for k, i := range list {
			out[k] = all[i].Value
		}
		return out
	}
	var out []value.Match
	for a := range bySource {
		for b := a + 1; b < len(bySource); b++ {
			for _, x := range value.Compare(plain(bySource[a]), plain(bySource[b])) {
				out = append(out, value.Match{A: bySource[a][x.A], B: bySource[b][x.B], Relation: x.Relation})
			}
		}
	}
	return out
}

// join makes the groups of two values one.
func join(all []stated, a, b int) {
	x, y := min(all[a].group, all[b].group), max(all[a].group, all[b].group)
	for i := range all {
		if all[i].group == y {
			all[i].group = x
		}
	}
}

// group is the group whose first value is i, as values that agree.
func group(all []stated, i int) Values {
	v := Values{Row: all[i].row, Relation: value.Agree}
	for k := i; k < len(all); k++ {
		if all[k].group == i {
			v.Stated = append(v.Stated, Stated{Source: all[k].source, Span: all[k].Span, Group: i})
		}
	}
	return v
}

func sameGroups(v, w Values) bool {
	groups := func(v Values) (out []int) {
		for _, s := range v.Stated {
			out = append(out, s.Group)
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	return v.Relation == w.Relation && slices.Equal(groups(v), groups(w))
}

// surePair is the score from which two sentences are surely aligned.
const surePair = 0.6

// stands reports whether a conflict of two values stands: their sentences are
// surely aligned, and neither source states the other's value elsewhere.
func (m *matrix) stands(all []stated, a, b int) bool {
	x, y := &all[a], &all[b]
	for i := range all {
		if other := all[i]; other.source == y.source && other.Against(x.Value) == value.Agree ||
			other.source == x.source && other.Against(y.Value) == value.Agree {
			return false
		}
	}
	pairs := collate.Pairs(m.sources[x.source].Source, m.sources[y.source].Source, m.names)
	return slices.ContainsFunc(pairs, func(p collate.Pair) bool {
		return p.A == x.sentence && p.B == y.sentence && p.Score >= surePair
	})
}

// partOfMonth is how many days "mid-July" has at most.
const partOfMonth = 12

// dates finds the days that one sentence tells roughly and another, elsewhere,
// exactly: "mid-July" and "July 11-12", in sentences with two names in common.
func (m *matrix) dates(all []stated, told []Values) []Values {
	var out []Values
	for i := range all {
		for k := range all {
			x, y := &all[i], &all[k]
			if x.Kind != value.Date || y.Kind != value.Date || !x.Loose || y.Loose || x.group != i || y.group != k || x.row == y.row ||
				y.Low < x.Low-1 || y.High > x.High+1 || x.Against(y.Value) != value.Compatible || x.High-x.Low > partOfMonth || m.sharedNames(x, y) < 2 {
				continue
			}
			both := Values{Row: x.row, Relation: value.Compatible, Stated: append(group(all, i).Stated, group(all, k).Stated...)}
			sources := map[int]bool{}
			for _, s := range both.Stated {
				sources[s.Source] = true
			}
			if len(sources) > 1 && !slices.ContainsFunc(told, func(v Values) bool { return sameGroups(v, both) }) {
				out = append(out, both)
			}
		}
	}
	return out
}

// sharedNames counts the capitalised words that two sentences share.
func (m *matrix) sharedNames(x, y *stated) int {
	names := func(s *stated) map[string]bool {
		doc := m.sources[s.source].Doc
		out := map[string]bool{}
		for i, t := range doc.TokensIn(doc.Sentences[s.sentence].Span) {
			if t.Capital && i > 0 && !s.Span.Overlaps(t.Span) {
				out[m.names.Key(t.Low)] = true
			}
		}
		return out
	}
	a, b, n := names(x), names(y), 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}
