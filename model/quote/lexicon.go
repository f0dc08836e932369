package quote

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"parallax/model/text"
)

//go:embed cues.txt
var cueList string

//go:embed nouncues.txt
var nounCueList string

//go:embed hedges.txt
var hedgeList string

//go:embed nouns.txt
var nounList string

// verb is what the lexicon knows of a form of a reporting verb.
type verb struct {
	class  string
	clause bool // reports a clause without marks
	that   bool // does so only with "that"
	strict bool // and else tells what was seen or known, and no words
	base   bool // the bare form, which is often a noun
	behind byte // of an adjective, what it stands behind: 'a' for "is", 'm' for "made"
	ing    bool
}

type lexicon struct {
	verbs  map[string]*verb  // by printed form, lower case
	manner *verb             // any other verb that is plainly a tag
	nouns  map[string]string // noun cue -> class
	hedges map[string][][]string
	class  map[string]nounClass // of a folded noun
}

var lexica = sync.OnceValue(func() *lexicon {
	l := &lexicon{
		verbs: map[string]*verb{}, manner: &verb{class: "manner"}, nouns: map[string]string{},
		hedges: map[string][][]string{}, class: map[string]nounClass{},
	}
	for w := range text.WordList(cueList) {
		for _, entry := range w[2:] {
			l.addVerb(w[0], w[1], entry)
		}
	}
	for w := range text.WordList(nounCueList) {
		for _, n := range w[1:] {
			l.nouns[n] = w[0]
		}
	}
	for w := range text.WordList(hedgeList) {
		l.addHedge(w)
	}
	for w := range text.WordList(nounList) {
		for _, n := range w[1:] {
			l.class[text.Fold(n)] |= nounClasses(w[0])
		}
	}
	return l
})

// nounClass is a set of classes of nouns.txt.
type nounClass uint8

const (
	aMedium nounClass = 1 << iota
	aDocument
	anAnonym
	aBody
	aRole
	people
	aRubric
)

// nounClasses is the class that nouns.txt calls by a name.
func nounClasses(name string) nounClass {
	return 1 << slices.Index([]string{"media", "document", "anonymous", "body", "role", "people", "rubric"}, name)
}

// isNoun reports whether the folded noun is in any of the classes, in singular or plural.
func isNoun(classes nounClass, noun string) bool { return lookUp(noun).nouns&classes != 0 }

func (l *lexicon) addVerb(class, use, entry string) {
	lemma, irregular, _ := strings.Cut(entry, "=")
	v := verb{class: class, clause: use != "q", that: use != "c" && use != "q", strict: use == "s"}
	put := func(form string, base, ing bool) {
		if old := l.verbs[form]; old != nil {
			if v.clause && (!old.clause || old.that) {
				old.clause, old.that = true, v.that && (old.that || !old.clause)
			}
			return
		}
		c := v
		c.base, c.ing = base, ing
		l.verbs[form] = &c
	}
	if use == "a" || use == "m" {
		v.behind = use[0]
		put(lemma, true, false)
		return
	}
	put(lemma, !slices.Contains(strings.Split(irregular, ","), lemma), false) // "read" is a past too
	put(third(lemma), false, false)
	past := ""
	for f := range strings.SplitSeq(irregular, ",") {
		if f != "" {
			put(f, false, strings.HasSuffix(f, "ing"))
			past = f
		}
	}
	if past == "" {
		put(regular(lemma, "ed"), false, false)
	}
	put(regular(lemma, "ing"), false, true)
}

func third(v string) string {
	n := len(v)
	switch {
	case strings.HasSuffix(v, "y") && !vowel(v[n-2]):
		return v[:n-1] + "ies"
	case strings.HasSuffix(v, "s"), strings.HasSuffix(v, "sh"), strings.HasSuffix(v, "ch"), strings.HasSuffix(v, "x"), strings.HasSuffix(v, "o"):
		return v + "es"
	}
	return v + "s"
}

// regular is v with the ending ed or ing, its last consonant doubled where English
// doubles it.
func regular(v, ending string) string {
	n := len(v)
	switch {
	case strings.HasSuffix(v, "e") && ending == "ed":
		return v + "d"
	case strings.HasSuffix(v, "e") && !strings.HasSuffix(v, "ee"):
		return v[:n-1] + ending
	case strings.HasSuffix(v, "y") && !vowel(v[n-2]) && ending == "ed":
		return v[:n-1] + "ied"
	case doubles(v):
		return v + v[n-1:] + ending
	}
	return v + ending
}

func doubles(v string) bool {
	switch v {
	case "admit", "submit", "permit", "refer", "infer", "rebut", "quip", "slam", "begin", "put", "rap", "plug", "chat", "rip", "demur", "snap", "crack", "hit", "tip", "dub", "snub", "nod", "sob", "brag", "spin", "win", "stun", "jab", "rib":
		return !strings.HasSuffix(v, "ck")
	}
	return false
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// addHedge files a hedge under its first word, once for each form of "be".
func (l *lexicon) addHedge(words []string) {
	for i := range words {
		words[i] = strings.ToLower(words[i])
	}
	if words[0] != "be" {
		l.hedges[words[0]] = append(l.hedges[words[0]], words[1:])
		return
	}
	for _, b := range []string{"is", "are", "was", "were", "be", "been"} {
		l.hedges[b] = append(l.hedges[b], words[1:])
	}
}

//go:embed words.txt
var wordList string

// class is a set of classes of words.txt.
type class uint16

const (
	isAux class = 1 << iota
	isBe
	isAdverb
	isDeterminer
	isPossessive
	isPreposition
	isClausal
	isBoundary
	isPronoun
	isCoordinator
	isTime
	isNounish
	isTitled
	isOpener
	isWilling
	isPast
)

// function reports whether the lower-case word w is in any of the classes.
func function(classes class, w string) bool { return lookUp(w).class&classes != 0 }

var functionWords = sync.OnceValue(func() map[string]class {
	names := strings.Fields("aux be adverb determiner possessive preposition clausal boundary pronoun coordinator time nounish titled opener willing past")
	words := map[string]class{}
	for w := range text.WordList(wordList) {
		for _, x := range w[1:] {
			words[x] |= 1 << slices.Index(names, w[0])
		}
	}
	return words
})
