package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/text"
)

// appositions gives people the roles that stand beside their names: "his chief of
// staff, Ada Holt", "Ada Holt, the mayor".
func (f *finder) appositions() {
	for i := range f.names.Mentions {
		m := &f.names.Mentions[i]
		s := f.doc.Sentences[max(0, f.doc.SentenceAt(m.Start))].Span
		if before := strings.TrimRight(f.s[s.Start:min(m.Whole.Start, s.End)], " "); strings.HasSuffix(before, ",") {
			f.addRoles(m.Person, phraseBack(strings.TrimSuffix(before, ",")))
		}
		if after, ok := strings.CutPrefix(f.s[m.End:max(m.End, s.End)], ", "); ok {
			if end := strings.IndexAny(after, ",.;:“\"("); end > 0 && end < 90 {
				if w := strings.Fields(after[:end]); len(w) > 0 && (function(isDeterminer, strings.ToLower(w[0])) || len(w) < 10 && isNoun(aRole, strings.ToLower(w[0]))) {
					f.addRoles(m.Person, w)
				}
			}
		}
	}
}

// phraseBack is the noun phrase that s ends with, back to its determiner; nil when
// there is none within a few words.
func phraseBack(s string) []string {
	w := strings.Fields(s)
	for i := len(w) - 1; i >= 0 && i > len(w)-8; i-- {
		if strings.ContainsAny(w[i], ",;:.”\"") && i < len(w)-1 {
			return nil
		}
		if low := strings.ToLower(w[i]); function(isDeterminer, low) || strings.HasSuffix(low, "’s") || strings.HasSuffix(low, "'s") {
			return w[i+1:]
		}
	}
	return nil
}

// addRoles keeps the role nouns among words, up to the first preposition, for a
// person; what stands behind a preposition is somebody else's.
func (f *finder) addRoles(person int, words []string) {
	p := &f.names.People[person]
	for _, w := range words {
		w = strings.Trim(strings.ToLower(w), ".,")
		if function(isPreposition, w) && w != "of" {
			return
		}
		if rank := w == "vice" || w == "deputy" || w == "former" || w == "acting"; (rank || isNoun(aRole, w)) && !p.HasRole(w) {
			p.Roles = append(p.Roles, w)
		}
		if w == "of" {
			return
		}
	}
}

// nominal resolves a mention that is no name of a person: a role that one of the
// article's people has, an organisation, a document, something taken up again.
func (r *resolver) nominal(i int) (string, How) {
	m, words := r.reported[i].mention, r.wordsOf(&r.reported[i])
	if len(words) == 0 {
		return "", Unresolved
	}
	head := r.headNoun(&r.reported[i])
	indefinite := words[0].Low == "a" || words[0].Low == "an" || words[0].Low == "one" || words[0].Low == "another"
	if from := r.issuer(m); from != "" {
		return from, ByIssuer
	}
	if !indefinite && isNoun(aRole, head) {
		if who := r.byRole(head, words, m.Start); who >= 0 {
			return r.display(who), ByRole
		}
		if r.ownedByPerson(words) || !anyCapital(r.s, words[1:]) {
			return "", Unresolved
		}
	}
	if indefinite || isNoun(anAnonym, head) && !isNoun(aDocument, head) {
		return "", Unresolved
	}
	if r.speaks(head, words) {
		return resolved(r.asNamed(m, words), AsPrinted)
	}
	return resolved(r.takenUp(i, head), ByReference)
}

// words are the words of span.
func (f *finder) words(span corpus.Span) []text.Token { return f.doc.TokensIn(span) }

// head is the folded head noun of a noun phrase: its last word before a
// preposition or relative.
func (f *finder) head(words []text.Token) string {
	h := ""
	for i, w := range words {
		low := w.Low
		if i > 0 && (function(isPreposition, low) || low == "who" || low == "that" || function(isCoordinator, low)) {
			break
		}
		if function(isTime, low) {
			continue
		}
		h = text.Fold(low)
	}
	return h
}

// byRole is the last person before at, or failing that the first in the article,
// who has the role head and fits the other words of the phrase; -1 for nobody.
func (r *resolver) byRole(head string, words []text.Token, at int) int {
	fits := func(person int) bool {
		p := &r.names.People[person]
		if head == "leader" {
			return p.HasRole("leader") || p.HasRole("president") || p.HasRole("prime") || p.HasRole("premier") || p.HasRole("chancellor") || p.HasRole("king")
		}
		if !p.HasRole(head) {
			return false
		}
		for _, rank := range [...]string{"vice", "deputy", "former", "acting"} { // none of these is the one without
			if p.HasRole(rank) != hasWord(words, rank) && (rank != "former" || r.someHas(head, rank)) {
				return false
			}
		}
		for _, w := range words[:len(words)-1] { // "the Ukrainian president" is not the US president
			x := w.In(r.s)
			if c, _ := utf8.DecodeRuneInString(x); unicode.IsUpper(c) && !function(isDeterminer, strings.ToLower(x)) && !p.HasRole(strings.ToLower(x)) && r.someHas(head, strings.ToLower(x)) {
				return false
			}
		}
		return true
	}
	if who := r.inOffice(head, words); who >= 0 && !r.outdone(who, fits) {
		return who
	}
	section := r.doc.LineOf(max(0, r.doc.SentenceAt(at))).Section
	for i := len(r.trail) - 1; i >= 0; i-- {
		if t := &r.trail[i]; t.at < at && t.section == section && fits(t.person) && !t.owner {
			return t.person
		}
	}
	for i := range r.names.People {
		if fits(i) {
			return i
		}
	}
	return -1
}

// inOffice is the person of the article whom the corpus knows by the office that words
// are and no more: "the president", "the US president". -1 for nobody.
func (r *resolver) inOffice(head string, words []text.Token) int {
	for _, w := range words[:len(words)-1] {
		switch w.Low {
		case "the", "us", "u.s", "u.s.", "american", "republican", "democratic", "sitting", "current":
		default:
			return -1
		}
	}
	return r.registry.Holder(r.names, head)
}

// outdone reports whether the article names somebody more often than person who whom
// fits says the phrase may mean as well.
func (r *resolver) outdone(who int, fits func(person int) bool) bool {
	for i := range r.names.People {
		if i != who && r.names.People[i].Mentions > r.names.People[who].Mentions && fits(i) {
			return true
		}
	}
	return false
}

func hasWord(words []text.Token, low string) bool {
	return slices.ContainsFunc(words, func(w text.Token) bool { return w.Low == low })
}

// someHas reports whether any person of the article has both roles.
func (r *resolver) someHas(a, b string) bool {
	for i := range r.names.People {
		if p := &r.names.People[i]; p.HasRole(a) && p.HasRole(b) {
			return true
		}
	}
	return false
}

// issuer is who issued a document: "a statement on Tuesday from the mission to
// the E.U." is the mission's.
func (r *resolver) issuer(m corpus.Span) string {
	words := r.words(m)
	document := false
	for i, w := range words {
		low := w.Low
		if isNoun(aDocument, text.Fold(low)) {
			document = true
		}
		if document && (low == "from" || low == "by") && i+1 < len(words) {
			rest := corpus.Span{Start: words[i+1].Start, End: m.End}
			if who := r.headPerson(rest); who >= 0 {
				return r.display(who)
			}
			if w := r.words(rest); anyCapital(r.s, w) {
				return r.asNamed(rest, w)
			}
		}
	}
	return ""
}

// asNamed is the printed mention without a determiner before it or a possessive
// ending behind it.
func (r *resolver) asNamed(m corpus.Span, words []text.Token) string {
	k := skipDeterminer(words)
	if k >= len(words) {
		return ""
	}
	t := strings.Join(strings.Fields(r.s[words[k].Start:m.End]), " ")
	for _, e := range [...]string{"'s", "’s", "’", "'"} {
		if c, ok := strings.CutSuffix(t, e); ok {
			return c
		}
	}
	if n := strings.Index(t, ", "); n > 0 {
		t = t[:n]
	}
	return t
}

func skipDeterminer(words []text.Token) int {
	if low := words[0].Low; low == "the" || low == "this" || low == "that" {
		return 1
	}
	return 0
}

func anyCapital(s string, words []text.Token) bool {
	for i, w := range words {
		x := w.In(s)
		if c, _ := utf8.DecodeRuneInString(x); unicode.IsUpper(c) && !function(isTime, strings.ToLower(x)) && !(i == 0 && (text.Starter(x) || len(words) > 0 && function(isDeterminer, strings.ToLower(x)))) {
			return i > 0 || !plainStart(s, w)
		}
	}
	return false
}

// plainStart reports whether a capitalised word begins a sentence and may be
// capitalised for that alone: it is a plural or a known noun.
func plainStart(s string, w text.Token) bool {
	before := strings.TrimRight(s[:w.Start], " ")
	if before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?\n”\"") {
		return false
	}
	low := text.Fold(w.In(s))
	return isNoun(aRole, low) || isNoun(anAnonym, low) || isNoun(aDocument, low) || isNoun(aMedium, low) || strings.HasSuffix(low, "s") && isNoun(aRole, strings.TrimSuffix(low, "s"))
}

func (r *resolver) ownedByPerson(words []text.Token) bool {
	return len(r.names.In(corpus.Span{Start: words[0].Start, End: words[len(words)-1].End})) > 0
}

// owned reports whether a phrase has a possessor: "the president's schedule".
func (r *resolver) owned(words []text.Token) bool {
	for _, w := range words {
		if x := w.In(r.s); strings.HasSuffix(x, "'s") || strings.HasSuffix(x, "’s") {
			return true
		}
	}
	return false
}

// takenUp resolves "the report", "the mission": the last source named before with
// that head, or for an outlet's product the last outlet named as a source.
func (r *resolver) takenUp(i int, head string) string {
	media := isNoun(aMedium, head)
	for j := i - 1; j >= 0; j-- {
		p := &r.reported[j]
		if p.speaker == "" || !p.used && p.form != 'a' || r.whoIs(p) >= 0 {
			continue
		}
		if r.headNoun(p) == head || holdsWord(p.speaker, head) {
			return p.speaker
		}
		if media && !function(isPronoun, strings.ToLower(p.mention.In(r.s))) && anyCapital(r.s, r.wordsOf(p)) {
			return p.speaker
		}
	}
	return ""
}

// holdsWord reports whether name has word, in lower case, between spaces or its ends.
func holdsWord(name, word string) bool {
	return len(name) >= len(word) && strings.Contains(" "+strings.ToLower(name)+" ", " "+word+" ")
}
