package name

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shortForm reports whether a given name in brackets follows offset at: "(Ted)".
func (f *finder) shortForm(at int) bool {
	in, ok := strings.CutPrefix(f.s[at:], " (")
	if !ok {
		return false
	}
	in, _, ok = strings.Cut(in[:min(len(in), 20)], ")")
	return ok && lexica().words[in].is(aGiven)
}

// once ends a run where the name begins a second time, as when a link's text follows
// the name it stands for: "Ada Holt [Ada Holt]", "Holt [Ada HoltMore news]".
func (f *finder) once(r *run) {
	for i := 2; i < len(r.words); i++ {
		for j := range i {
			w := f.word(r, j)
			if f.word(r, i) == w && r.words[j].is(aGiven) {
				r.words = r.words[:i]
				return
			}
			if glued(f.word(r, i), w) {
				r.words = r.words[:j+1]
				return
			}
		}
	}
}

// glued reports whether w is the name before it run together with another word.
func glued(w, name string) bool {
	rest, ok := strings.CutPrefix(w, name)
	next, _ := utf8.DecodeRuneInString(rest)
	return ok && len(name) > 3 && unicode.IsUpper(next)
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
