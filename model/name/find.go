package name

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/text"
)

// Find finds the people whom the text of an article names.
func Find(s string, doc *text.Document) *Article { return new(Memory).Find(s, doc) }

// Memory is room that articles read one after the other share; what is found lies
// outside of it. The zero value is ready; only one goroutine at a time may use it.
type Memory struct {
	runner runner
	f      finder
}

// Find is as the function Find, with room that m has.
func (m *Memory) Find(s string, doc *text.Document) *Article {
	s = text.Blanked(s)
	m.runner.find(s, doc)
	f, all := &m.f, m.runner.runs
	f.begin(s, doc)
	for i := range all {
		f.once(&all[i])
		if r := &all[i]; len(r.words) == 1 && !r.heading {
			f.single[f.word(r, 0)]++
		}
	}
	for i := range all {
		r := &all[i]
		if r.start, r.gender = f.nameStart(r); r.start > 0 && r.start == len(r.words)-1 {
			f.titled[f.word(r, r.start)]++
		}
	}
	for i := range all {
		all[i].returns = all[i].start < 0 && f.surnameReturns(&all[i])
	}
	for i := range all { // full names first, so that bare surnames find their bearer
		f.fullName(&all[i])
	}
	for i := range all {
		f.shortName(&all[i])
	}
	slices.SortFunc(f.a.Mentions, func(a, b Mention) int { return a.Start - b.Start })
	f.a.Mentions = slices.CompactFunc(f.a.Mentions, func(a, b Mention) bool { return a.Overlaps(b.Span) })
	for i := range f.a.Mentions {
		p := &f.a.People[f.a.Mentions[i].Person]
		p.Mentions++
		if f.a.Mentions[i].Len() > len(p.Family) {
			p.inFull++
		} else if p.inFull == 0 && p.Given != "" && !f.inHeading(f.a.Mentions[i].Start) {
			p.early++
		}
	}
	a := f.a // those of all articles wait for the registry: without the spare room that append made
	a.People, a.Mentions, a.bare = append([]Person(nil), a.People...), append([]Mention(nil), a.Mentions...), append([]corpus.Span(nil), a.bare...)
	return a
}

// begin readies f for an article, with what it has of memory.
func (f *finder) begin(s string, doc *text.Document) {
	f.s, f.doc, f.a, f.named = s, doc, &Article{}, 0
	if f.family == nil {
		f.family, f.single, f.titled = map[string][]int{}, map[string]int{}, map[string]int{}
		return
	}
	clear(f.family)
	clear(f.single)
	clear(f.titled)
}

// inHeading reports whether offset at stands in a heading or in furniture, which may
// name anybody before the text does.
func (f *finder) inHeading(at int) bool {
	k := f.doc.LineOf(max(0, f.doc.SentenceAt(at))).Kind
	return k == text.Headline || k == text.SectionHead || k.Furniture()
}

type finder struct {
	s      string
	doc    *text.Document
	a      *Article
	family map[string][]int // surname -> people
	single map[string]int   // how often a word stands alone as a capitalised run
	titled map[string]int   // how often it does behind a title
	named  uint64           // bits of all names of people: see bit
}

func (f *finder) word(r *run, i int) string { return r.words[i].In(f.s) }

// read finds out who is named in a run.
func (f *finder) read(r *run) {
	r.start, r.gender = f.nameStart(r)
	r.returns = r.start < 0 && f.surnameReturns(r)
}

// nameStart is the index of the run's first word that is part of a person's name
// and what the words before it say of the gender; -1 when the run names nobody.
func (f *finder) nameStart(r *run) (int, Gender) {
	title, gender := -1, Unknown
	for i, w := range r.words {
		if g, ok := f.titleOf(w); ok && !(i > 0 && w.is(aGiven)) {
			title = i
			if g != Unknown {
				gender = g
			}
		}
	}
	start := title + 1
	rest := len(r.words) - start
	from := start
	if rest > 1 && r.words[start].is(aGiven) {
		from++ // "Bill" and "Grace" are names before a name
	}
	if title >= 0 && rest >= 1 && rest <= 5 && !organised(r.words[from:]) {
		if g := f.givenIn(r.words, start); g > start { // "Secretary of State" split: "State John Kerry"
			start = g
		}
		return start, gender
	}
	if g := f.givenIn(r.words, 0); g >= 0 && len(r.words)-g >= 2 && len(r.words)-g <= 5 && !organised(r.words[g+1:]) {
		return g, Unknown
	}
	return -1, Unknown
}

// titleOf reports whether w is a title, with the dot behind it if there is one,
// and whose.
func (f *finder) titleOf(w word) (Gender, bool) {
	if w.is(aDottedTitle) && w.End < len(f.s) && f.s[w.End] == '.' {
		return w.dotted, true
	}
	return w.title, w.is(aTitle)
}

// givenIn is the first word from on that is a given name with a name after it.
func (f *finder) givenIn(words []word, from int) int {
	for i := from; i < len(words)-1; i++ {
		if words[i].is(aGiven) && !(i > 0 && ofPlaces(words[i-1].In(f.s))) {
			return i
		}
	}
	return -1
}

// ofPlaces reports whether w begins the name of a place that is named after somebody:
// "St. Louis", "Fort Lee".
func ofPlaces(w string) bool {
	switch w {
	case "St", "Saint", "San", "Santa", "Fort", "Camp", "Mount", "Lake", "Port", "Cape", "Point":
		return true
	}
	return false
}

// organised reports whether one of words tells an organisation, a work or a place.
func organised(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.is(anOrganisation) })
}

// fullName records the person a run names with given name and surname.
func (f *finder) fullName(r *run) {
	start, gender := r.start, r.gender
	if r.returns {
		start = 0
	}
	if start < 0 || r.heading {
		return // headings capitalise what is no name
	}
	n := len(r.words)
	if f.cut(r, start); len(r.words) < n {
		f.read(r)
	}
	if n = len(r.words); n-start < 2 || n-start == 2 && r.words[n-1].is(aPlace) {
		return
	}
	p := f.person(r, start)
	if gender != Unknown {
		p.Gender = gender
	}
	f.add(p, r, start)
}

// person reads the words of a run from start on as a name.
func (f *finder) person(r *run, start int) Person {
	words := r.words[start:]
	end := len(words)
	p := Person{first: words[0].Start}
	if w := words[end-1].In(f.s); end > 2 && (w == "Jr" || w == "Sr" || w == "II" || w == "III" || w == "IV") {
		p.Suffix = w
		end--
	}
	fam := end - 1
	for fam > 1 && particle(words[fam-1].In(f.s)) {
		fam--
	}
	p.Given = words[0].In(f.s)
	p.Family = f.s[words[fam].Start:words[end-1].End]
	p.Full = f.s[words[0].Start:words[len(words)-1].End]
	if at := words[len(words)-1].End; strings.HasSuffix(p.Suffix, "r") && at < len(f.s) && f.s[at] == '.' {
		p.Full += "."
	}
	p.Gender = words[0].given
	return p
}

// add records a mention of p, merging p with the person already known by the
// same surname and a fitting given name.
func (f *finder) add(p Person, r *run, start int) {
	f.named |= bit(p.Given) | bit(p.Family)
	who := -1
	for _, i := range f.family[p.Family] {
		if q := &f.a.People[i]; q.Suffix != p.Suffix && q.Given != "" {
			continue // father and son
		} else if q.Given == p.Given || fitsInitial(q.Given, p.Given) || q.Gender.Fits(p.Gender) && fitsShort(text.Fold(q.Given), text.Fold(p.Given)) || q.Given == "" {
			who = i
			if len(p.Full) > len(q.Full) {
				q.Given, q.Full, q.Suffix = p.Given, p.Full, p.Suffix
			}
			if q.Gender == Unknown {
				q.Gender = p.Gender
			}
			break
		}
	}
	if who < 0 {
		who = len(f.a.People)
		f.a.People = append(f.a.People, p)
		f.family[p.Family] = append(f.family[p.Family], who)
		if i := strings.LastIndexByte(p.Family, ' '); i >= 0 { // "del Campo" is found by "Campo" too
			last := p.Family[i+1:]
			f.family[last] = append(f.family[last], who)
			f.named |= bit(last)
		}
	}
	f.mention(who, r, start, len(r.words))
}

func (f *finder) mention(who int, r *run, start, end int) {
	p := &f.a.People[who]
	first := 0
	for first < start && (r.words[first].is(aStarter) || small(strings.ToLower(f.word(r, first)))) {
		first++ // "While President Holt": the first word is none of the title
	}
	for i := first; i < start; i++ {
		p.addRoles(f.word(r, i))
	}
	if roleNoun(r.before) || r.before == "former" || r.before == "vice" || r.before == "deputy" || r.before == "acting" {
		p.addRoles(r.before)
	}
	f.a.Mentions = append(f.a.Mentions, Mention{
		Span:   corpus.Span{Start: r.words[start].Start, End: r.words[end-1].End},
		Whole:  corpus.Span{Start: r.words[first].Start, End: r.words[end-1].End},
		Person: who,
	})
}

func fitsInitial(a, b string) bool {
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	return utf8.RuneCountInString(strings.Trim(short, ".")) == 1 && strings.HasPrefix(long, strings.Trim(short, "."))
}

// roleNoun reports whether w, folded, is a noun that stands before the name of
// whom it describes: "spokesperson Wang Wenbin".
func roleNoun(w string) bool {
	if w == "" {
		return false
	}
	r, n := utf8.DecodeRuneInString(w)
	var title [24]byte
	b := append(utf8.AppendRune(title[:0], unicode.ToUpper(r)), w[n:]...)
	return lexica().words[string(b)].is(aTitle)
}

// function reports whether the folded word before keeps a capitalised word from
// being a person's surname: "the Gray", "in Gray".
func function(before string) bool {
	switch before {
	case "the", "a", "an", "in", "at", "from", "across", "near", "outside", "into":
		return true
	}
	return false
}
