package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model/text"
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
// word start: a day, "CEO", a given name before a bracket with its short form, a link's
// "Read" more, shouting, what happened to somebody in a headline.
func (f *finder) cut(r *run, start int) {
	if n := len(r.words); n > start+2 && r.words[n-1].is(aGiven) && f.shortForm(r.words[n-1].End) {
		r.words = r.words[:n-1]
	}
	if n := len(r.words); n > start+2 && f.word(r, n-1) == "Read" && strings.HasPrefix(f.s[r.words[n-1].End:], " more") {
		r.words = r.words[:n-1]
	}
	for n := len(r.words); n > start+2 && acronym(f.word(r, n-1)) && !acronym(f.word(r, start)) && !generation(f.word(r, n-1)); n-- {
		r.words = r.words[:n-1]
	}
	for n := len(r.words); n > start+1 && (r.words[n-1].is(notLast) || f.speaksOn(r, n-1) || (n > start+2 || !r.words[start].is(aGiven)) && f.happened(r, n-1)); n-- {
		r.words = r.words[:n-1]
	}
}

// speaksOn reports whether word i of a run is the "I" of whoever goes on to speak, "To
// Ada Holt I owe it", and no king's number.
func (f *finder) speaksOn(r *run, i int) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(f.s[r.words[i].End:], " "))
	return f.word(r, i) == "I" && unicode.IsLower(next)
}

// commonParticiple is how rare, as text.Rarity tells, the verb of a participle is at
// most that is taken for one in a heading.
const commonParticiple = 40

// happened reports whether word i of a run is a participle as headlines have them,
// "Holt Acquitted", and nobody's surname elsewhere in the article.
func (f *finder) happened(r *run, i int) bool {
	low := strings.ToLower(f.word(r, i))
	if !strings.HasSuffix(low, "ed") || r.words[i].is(aGiven) || f.single[f.word(r, i)] > 0 || f.titled[f.word(r, i)] > 0 {
		return false
	}
	stem := text.Stem(low)
	return stem != low && len(stem) > 2 && text.Rarity(stem) <= commonParticiple
}

// generation reports whether w tells a son from his father.
func generation(w string) bool { return w == "II" || w == "III" || w == "IV" }

// initials reports whether w stands for given names: "J.P".
func initials(w string) bool {
	switch strings.ReplaceAll(w, ".", "") {
	case "US", "UN", "EU", "UK", "DC", "LA", "AM", "PM":
		return false
	}
	return len(w) == 3 && w[1] == '.' || len(w) == 4 && w[1] == '.' && w[3] == '.'
}
