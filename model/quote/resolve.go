package quote

import (
	"slices"
	"strings"

	"parallax/model/name"
)

// ref is one place outside quotation marks where a person is meant, by name or by
// pronoun.
type ref struct {
	at, sentence, section int
	person                int
	subject               bool // stands where a subject does
	speaks                bool // is the subject of a cue
	owner                 bool // in the possessive: "Holt's aide"
}

// resolve finds out whom the mentions of all cues mean, and gives the quotations
// their cue, mention, venue and speaker.
func (f *finder) resolve() {
	r := &f.resolver
	r.finder, r.trail, r.pronoun, r.speaking = f, r.trail[:0], r.pronoun[:0], r.speaking[:0]
	for i := range f.reported {
		if p := &f.reported[i]; p.used || p.form == 'a' {
			r.speaking = append(r.speaking, f.speakingAt(p))
		}
	}
	slices.Sort(r.speaking)
	f.appositions()
	r.walk()
	for i := range f.reported {
		if p := &f.reported[i]; p.used || p.form == 'a' { // nobody asks for the others
			p.speaker, p.how = r.speaker(i)
		}
	}
	for i := range f.found {
		q := &f.found[i]
		if q.cue < 0 && q.Continues < 0 && q.stretch >= 0 {
			q.Mention = f.within(q).Short()
			if q.Mention.Empty() {
				q.Mention = f.signed(q.line).Short()
			}
			if !q.Mention.Empty() {
				if m := f.names.At(q.Mention.Span()); m != nil {
					q.Speaker, q.How = f.display(m.Person), ByName
				}
			}
			continue
		}
		c := q.cue
		for j := i; c < 0 && f.found[j].Continues >= 0; c = f.found[j].cue {
			j = int(f.found[j].Continues)
			if f.found[j].cue < 0 && !f.found[j].Mention.Empty() {
				q.Speaker, q.How = f.found[j].Speaker, f.found[j].How
			}
		}
		if c < 0 {
			continue
		}
		p := &f.reported[c]
		q.Speaker, q.How, q.Tone = p.speaker, p.how, p.tone()
		q.Venue, q.Cue, q.Mention, q.Chain = p.venue.Short(), p.cue.Short(), p.mention.Short(), p.chain.Short()
	}
}

// tone is the class of the cue; "according to" is neutral.
func (p *reported) tone() Tone {
	if p.verb == nil {
		return neutral
	}
	return toneNamed(p.verb.class)
}

// display is the name under which person i of the article is shown.
func (f *finder) display(i int) string {
	if f.registry == nil {
		return f.names.People[i].Full
	}
	if f.shown[i] == "" {
		f.shown[i] = f.registry.Name(f.names, i)
	}
	return f.shown[i]
}

// ofGender is the person that a pronoun of gender g was found to mean: nobody when
// the corpus knows the one whose name is shown to be of the other.
func (f *finder) ofGender(i int, g name.Gender) (string, How) {
	if f.registry != nil && !f.registry.Gender(f.names, i).Fits(g) {
		return "", Unresolved
	}
	return f.display(i), ByPronoun
}

// resolver walks through an article and keeps who was meant where.
type resolver struct {
	*finder
	trail    []ref
	pronoun  []meant // in text order
	speaking []int   // offsets of mentions that are subjects of cues, in order
}

// meant is a pronoun that was found to mean somebody.
type meant struct{ at, person int }

// isSpeaking reports whether a mention at offset at is the subject of a cue.
func (r *resolver) isSpeaking(at int) bool {
	_, ok := slices.BinarySearch(r.speaking, at)
	return ok
}

// meantAt is the person that the pronoun at offset at was found to mean, if any.
func (r *resolver) meantAt(at int) (person int, ok bool) {
	i, ok := slices.BinarySearchFunc(r.pronoun, at, func(m meant, at int) int { return m.at - at })
	if !ok {
		return 0, false
	}
	return r.pronoun[i].person, true
}

// walk meets names and pronouns in text order and resolves each pronoun by what
// came before it.
func (r *resolver) walk() {
	m, k, words := 0, 0, r.doc.Tokens
	for i := range r.doc.Sentences {
		s, line := r.doc.Sentences[i].Span, r.doc.LineOf(i)
		if line.Kind.Furniture() {
			continue
		}
		for k < len(words) && words[k].Start < s.Start {
			k++
		}
		first := k
		for ; k < len(words) && words[k].End <= s.End; k++ {
			w := &words[k]
			for m < len(r.names.Mentions) && r.names.Mentions[m].End <= w.Start {
				m++
			}
			named := m < len(r.names.Mentions) && r.names.Mentions[m].Start == w.Start
			if c := w.Low[0]; !named && c != 'h' && c != 's' {
				continue
			}
			low := withoutClitic(w.Low)
			switch {
			case !named && low != "he" && low != "she", r.quoted(w.Start):
			case named:
				before := ""
				if k > first {
					before = withoutClitic(words[k-1].Low)
				}
				r.trail = append(r.trail, r.named(&r.names.Mentions[m], before, i, line.Section))
			default:
				if p := r.nearest(gender(low), i, line.Section); p >= 0 {
					r.pronoun = append(r.pronoun, meant{w.Start, p})
					r.trail = append(r.trail, ref{at: w.Start, sentence: i, section: line.Section, person: p, subject: true, speaks: r.isSpeaking(w.Start)})
				}
			}
		}
	}
}

func (r *resolver) named(m *name.Mention, before string, sentence, section int) ref {
	rest := r.s[m.End:]
	if m.Whole.Start < m.Start { // the word before the title decides
		before = lastWord(r.s[r.doc.Sentences[sentence].Start:m.Whole.Start])
	}
	return ref{
		at: m.Start, sentence: sentence, section: section, person: m.Person,
		subject: !function(isPreposition|isDeterminer, before) && !governs(before, secondLast(r.s[r.doc.Sentences[sentence].Start:m.Whole.Start])),
		speaks:  r.isSpeaking(m.Start) || r.isSpeaking(m.Whole.Start),
		owner:   strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") || strings.HasPrefix(rest, "’ ") || strings.HasPrefix(rest, "' "),
	}
}

// quoted reports whether offset at stands inside quotation marks.
func (f *finder) quoted(at int) bool {
	k := f.stretchAfter(at + 1)
	return k > 0 && f.stretches[k-1].End > at
}

// reach is how many sentences back a pronoun looks, and the weights of what
// makes a candidate likely, in sentences; chosen on development articles.
const (
	reach         = 10
	subjectWeight = 1.6
	speaksWeight  = 0.7
	againWeight   = 1.5
	ownerWeight   = -0.8
)

// nearest is the person a pronoun of gender g in a sentence means: of those named
// before it in its section, the nearest, subjects and speakers first; -1 for nobody.
func (r *resolver) nearest(g name.Gender, sentence, section int) int {
	best, score := -1, -1e9
	for i := len(r.trail) - 1; i >= 0; i-- {
		t := &r.trail[i]
		if sentence-t.sentence > reach || t.section != section {
			break
		}
		if !r.names.People[t.person].Gender.Fits(g) {
			continue
		}
		s := -float64(sentence - t.sentence)
		if t.subject {
			s += subjectWeight
		}
		if t.speaks {
			s += speaksWeight
			if t.sentence == sentence {
				s += againWeight // "According to Holt, …, she said"
			}
		}
		if t.owner {
			s += ownerWeight
		}
		if r.names.People[t.person].Gender == g {
			s += 0.5
		}
		if s > score {
			best, score = t.person, s
		}
	}
	return best
}

// speaker resolves the mention of cue i.
func (r *resolver) speaker(i int) (string, How) {
	p := &r.reported[i]
	m := p.mention
	if m.Empty() {
		return "", Unresolved
	}
	words := ""
	if m.Len() <= len("critics") { // no pronoun is longer
		words = strings.ToLower(m.In(r.s))
	}
	switch words {
	case "he", "she", "his", "her":
		g := name.Male
		if words == "she" || words == "her" {
			g = name.Female
		}
		if who, ok := r.meantAt(m.Start); ok {
			return r.ofGender(who, g)
		}
		if words == "his" || words == "her" {
			s := r.doc.SentenceAt(m.Start)
			if who := r.before(m.Start).nearest(g, s, r.doc.LineOf(s).Section); who >= 0 {
				return r.ofGender(who, g)
			}
		}
		return "", Unresolved
	case "who":
		return resolved(r.antecedent(m.Start), ByRelative)
	case "they", "we", "i", "you", "it", "which", "that", "this", "their", "its", "some", "many", "others", "critics":
		return "", Unresolved
	}
	if p.form == ':' && strings.ToUpper(m.In(r.s)) == m.In(r.s) {
		return r.byLabel(m)
	}
	if all, how, ok := r.joint(m); ok {
		return all, how
	}
	if who := r.whoIs(p); who >= 0 {
		if p := r.names.At(m); p != nil && p.Len() <= len(r.names.People[who].Family) {
			return r.display(who), BySurname
		}
		return r.display(who), ByName
	}
	return r.nominal(i)
}

// resolved is name with how it was found, or nothing when name is empty.
func resolved(name string, how How) (string, How) {
	if name == "" {
		return "", Unresolved
	}
	return name, how
}

// before is r as it stood at offset at.
func (r *resolver) before(at int) *resolver {
	c := *r
	n := len(c.trail)
	for n > 0 && c.trail[n-1].at >= at {
		n--
	}
	c.trail = c.trail[:n]
	return &c
}
