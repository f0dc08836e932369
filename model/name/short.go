package name

import (
	"strings"
	"unicode/utf8"
)

// shortName records a run that names a person by surname, title and surname, or
// a given name that only one person of the article has.
func (f *finder) shortName(r *run) {
	start, gender := r.start, r.gender
	if start >= 0 && len(r.words)-start > 1 {
		if r.heading {
			f.inRun(r)
		}
		return // a full name, already recorded
	}
	if start < 0 {
		if r.returns {
			return
		}
		start = 0
		if len(r.words) > 1 {
			f.inRun(r)
			return
		}
	}
	w := f.word(r, start)
	titled := start > 0
	if who := f.bearer(w, gender, r.words[start].Start); who >= 0 && !(titled && f.introduced(who, r, start)) {
		f.mention(who, r, start, start+1)
		return
	}
	if !titled && !r.heading && len(r.words) == 1 && !r.words[0].is(aStarter|aPlace|anOrganisation|notFirst) && !function(r.before) && len(w) > 2 && w != strings.ToUpper(w) {
		f.a.bare = append(f.a.bare, r.words[0].Span)
	}
	if titled && utf8.RuneCountInString(w) > 1 && !r.words[start].is(anOrganisation) {
		f.a.People = append(f.a.People, Person{Family: w, Full: w, Gender: gender, first: r.words[0].Start})
		f.family[w] = append(f.family[w], len(f.a.People)-1)
		f.named |= bit(w)
		f.mention(len(f.a.People)-1, r, start, start+1)
	}
}

// oftenAlone is how often a surname stands alone, or behind a title, in an article
// about its bearer.
const oftenAlone = 3

// introduced reports whether person who, who bears the surname that a run gives an
// office with, is someone else: the article names him first behind this place, and
// never with that office. News names in full who it names first, but for those whom
// everybody knows and it names often.
func (f *finder) introduced(who int, r *run, start int) bool {
	p := &f.a.People[who]
	if p.Given == "" || p.first < r.words[start].Start || f.single[p.Family]+f.titled[p.Family] < oftenAlone {
		return false
	}
	for i := range start {
		if w := strings.ToLower(strings.Trim(f.word(r, i), ".")); offices(w) && !p.HasRole(w) {
			return true
		}
	}
	return false
}

// offices reports whether one person at a time is called by a title, so that a
// surname with it means one person.
func offices(title string) bool {
	switch title {
	case "president", "premier", "chancellor", "king", "queen", "pope", "prime", "governor", "gov", "mayor":
		return true
	}
	return false
}

// inRun looks for a known surname at the end of a longer run ("Ukraine Zelensky",
// "Democrat Clinton") whose words before it are no name.
func (f *finder) inRun(r *run) {
	if r.heading {
		for i := range r.words {
			if who := f.bearer(f.word(r, i), Unknown, r.words[i].Start); who >= 0 {
				from := i
				if i > 0 && strings.EqualFold(f.a.People[who].Family, f.s[r.words[i-1].Start:r.words[i].End]) {
					from-- // "Del Campo" where a heading begins
				} else if f.a.People[who].Family != f.word(r, i) {
					continue
				}
				if i > 0 && f.a.People[who].Given == f.word(r, i-1) {
					from--
				}
				f.mention(who, &run{words: r.words[from : i+1]}, 0, i+1-from)
			}
		}
		return
	}
	last := len(r.words) - 1
	if organised(r.words) && !roleNoun(strings.ToLower(f.word(r, last-1))) {
		return
	}
	if who := f.bearer(f.word(r, last), Unknown, r.words[last].Start); who >= 0 && f.a.People[who].Given != f.word(r, last) {
		f.mention(who, r, last, last+1)
	}
}

// bearer is the person whom the bare word w names: the bearer of that surname or,
// failing that, the only one of that given name; -1 for nobody. Of two bearers of
// a surname the gender of a title decides, else who was named more, else first.
func (f *finder) bearer(w string, gender Gender, at int) int {
	best := -1
	if f.named&bit(w) == 0 {
		return best
	}
	for _, i := range f.family[w] {
		p := &f.a.People[i]
		if !p.Gender.Fits(gender) {
			continue
		}
		if best < 0 || f.weight(i, at) > f.weight(best, at) {
			best = i
		}
	}
	if best >= 0 {
		return best
	}
	for i := range f.a.People {
		if p := &f.a.People[i]; p.Given == w && p.Family != "" {
			if best >= 0 {
				return -1
			}
			best = i
		}
	}
	return best
}

// bit is the place of w in a set of 64: most capitalised words are nobody's name,
// and the set of all names tells it of most of them at once.
func bit(w string) uint64 {
	if w == "" {
		return 0
	}
	return 1 << ((uint(w[0]) + uint(w[len(w)-1])*5 + uint(len(w))*11) % 64)
}

// namedInSection reports whether an article of several sections names person i in
// full in the one of offset at, before it.
func (f *finder) namedInSection(i, at int) bool {
	if len(f.doc.Sections) < 2 {
		return false
	}
	for k := range f.doc.Sections {
		if s := f.doc.Sections[k].Span; s.Start <= at && at < s.End {
			for _, m := range f.a.Mentions {
				if m.Person == i && m.Start >= s.Start && m.Start < at && m.Len() > len(f.a.People[i].Family) {
					return true
				}
			}
		}
	}
	return false
}

// weight ranks the bearers of one surname: who is named in full in the section
// counts most, then full mentions, the first named first.
func (f *finder) weight(i, at int) int {
	n := 0
	for _, m := range f.a.Mentions {
		if m.Person == i && (m.Len() > len(f.a.People[i].Family) || f.a.People[i].Given == "") {
			n += 2
		}
	}
	if f.a.People[i].first < at {
		n++
	}
	if f.namedInSection(i, at) {
		n += 1000
	}
	return n
}
