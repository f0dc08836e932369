package name

import "strings"

// shortForm reports whether a given name in brackets follows offset at: "(Ted)".
func (f *finder) shortForm(at int) bool {
	in, ok := strings.CutPrefix(f.s[at:], " (")
	if !ok {
		return false
	}
	in, _, ok = strings.Cut(in[:min(len(in), 20)], ")")
	return ok && lexica().words[in].is(aGiven)
}

// once ends a run where a given name comes the second time, as when a link's text
// follows the name it stands for.
func (f *finder) once(r *run) {
	for i := 2; i < len(r.words); i++ {
		for j := range i {
			if f.word(r, i) == f.word(r, j) && r.words[j].is(aGiven) {
				r.words = r.words[:i]
				return
			}
		}
	}
}

// cut takes from the end of a run what is no part of the name that begins with
// word start: a day, "CEO", a given name before a bracket with its short form.
func (f *finder) cut(r *run, start int) {
	if n := len(r.words); n > start+2 && r.words[n-1].is(aGiven) && f.shortForm(r.words[n-1].End) {
		r.words = r.words[:n-1]
	}
	for n := len(r.words); n > start+1 && r.words[n-1].is(notLast); n-- {
		r.words = r.words[:n-1]
	}
}

// initials reports whether w stands for given names: "J.P".
func initials(w string) bool {
	switch strings.ReplaceAll(w, ".", "") {
	case "US", "UN", "EU", "UK", "DC", "LA", "AM", "PM":
		return false
	}
	return len(w) == 3 && w[1] == '.' || len(w) == 4 && w[1] == '.' && w[3] == '.'
}
