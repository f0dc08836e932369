package value

import (
	"slices"
	"strings"

	"parallax/model/text"
)

// whose notes the names that stand nearest value i on either side, the day of the week
// nearest to it, and whether it counts others than those told of before.
func (f *finder) whose(i int) {
	v, at := &f.out[i], f.spans[i]
	before, after := f.nameAt(at.Start-1, -1), f.nameAt(at.End, 1)
	v.Names = append(before, after...)
	slices.Sort(v.Names)
	v.Names = slices.Compact(v.Names)
	for n := 1; n <= aroundPieces && v.Day == ""; n++ {
		for _, k := range [...]int{at.Start - n, at.End + n - 1} {
			if low := f.at(k).low; k >= 0 && lexica().weekday[low] {
				v.Day = low
				break
			}
		}
	}
	others := func(k int) bool {
		low := f.at(k).low
		return k >= 0 && (low == "other" || low == "others" || low == "another")
	}
	v.Others = others(at.Start-1) || others(at.End)
}

// nameAt is the words of the first name from piece k on, in the direction of step,
// within the pieces that count as being around a value.
func (f *finder) nameAt(k, step int) []string {
	var out []string
	for n := 0; n < aroundPieces && k >= 0 && k < len(f.pieces); n, k = n+1, k+step {
		if f.isName(k) {
			out = append(out, text.Stem(f.pieces[k].low))
		} else if len(out) > 0 {
			break
		}
	}
	return out
}

// isName reports whether piece k is a word of a name.
func (f *finder) isName(k int) bool {
	l, p := lexica(), f.pieces[k]
	if !p.capital || f.taken[k] || l.weekday[p.low] || l.month[p.low] > 0 || l.stop[p.low] || len(p.low) < 2 {
		return false
	}
	return !text.Starter(strings.ToUpper(p.low[:1]) + p.low[1:])
}

// mostYears is how many years two dates of one thing may lie apart: of more, one is
// of something else, not wrong.
const mostYears = 15

// elsewhere reports whether two values are surely of different things: each has names
// beside it and none in common, or another day of the week, or one counts the others
// only.
func (v Value) elsewhere(w Value) bool {
	if v.Year != 0 && w.Year != 0 && (v.Year-w.Year > mostYears || w.Year-v.Year > mostYears) {
		return true
	}
	if v.Others != w.Others || v.Day != "" && w.Day != "" && v.Day != w.Day {
		return true
	}
	return len(v.Names) > 0 && len(w.Names) > 0 && !slices.ContainsFunc(v.Names, func(s string) bool { return slices.Contains(w.Names, s) })
}
