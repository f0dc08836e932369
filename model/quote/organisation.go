package quote

import (
	"strings"

	"parallax/model/text"
)

// speaks reports whether a noun phrase with the given head names an organisation, a
// body or a document that can speak: its head is a name or one of those nouns.
func (r *resolver) speaks(head string, words []text.Token) bool {
	words = words[skipDeterminer(words):]
	if len(words) == 0 || r.describes(words) || r.plainWord(words) || len(words) == 1 && function(isTime, words[0].Low) {
		return false
	}
	if low := words[0].Low; !words[0].Capital && (strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "ing")) {
		return false // "required the agency to …": a verb, no name
	}
	if words[0].Capital && r.pluralGroup(words) {
		return false
	}
	for _, w := range words {
		if text.Fold(w.Low) == head && w.Capital && len(words) <= longestName && anyCapital(r.s, words) {
			return true
		}
	}
	if isNoun(aDocument, head) {
		return r.owned(words)
	}
	return anyCapital(r.s, words) && len(words) <= longestName && (isNoun(aBody, head) || isNoun(aMedium, head))
}

// describes reports whether a phrase tells who speaks instead of naming them: it
// begins with a word of number or possession, or holds a verb or many plain words.
func (r *resolver) describes(words []text.Token) bool {
	plain := 0
	for i, w := range words {
		switch v := lexica().verbs[w.Low]; {
		case w.Capital:
		case function(isAux, w.Low), v != nil && !v.base && i > 0, function(isBoundary|isPronoun, w.Low):
			return true
		case !function(isPreposition|isDeterminer|isCoordinator, w.Low):
			plain++
		}
	}
	return plain > fewPlain
}

// fewPlain is how many words of an organisation's name may be in lower case:
// "Kharkiv’s regional military administration".
const fewPlain = 3

// plainWord reports whether a phrase begins with a word of number or possession, or
// is one word that is no name but capitalised for its place: "Increasingly", "Some".
func (r *resolver) plainWord(words []text.Token) bool {
	first := words[0]
	if function(isPossessive|isPronoun|isAux|isBoundary|isTime, first.Low) || text.Starter(first.In(r.s)) && !function(isPreposition, first.Low) && first.Low != "the" {
		return true
	}
	switch first.Low {
	case "other", "much", "various", "neither", "former", "top", "some", "several", "many", "most", "examples", "these", "two", "three", "four", "five", "dozens", "hundreds", "thousands":
		return true
	}
	if last := words[len(words)-1]; len(words) > 1 {
		low := text.Fold(words[len(words)-2].Low)
		capitals := 0
		for _, w := range words {
			if w.Capital {
				capitals++
			}
		}
		// "higher prices Russia" is no phrase; "newspaper Kommersant" is one
		return capitals == 1 && last.Capital && !isNoun(aMedium, low) && !isNoun(aBody, low) && !isNoun(aRole, low)
	}
	if isNoun(aRubric, first.Low) || first.Low == "nobody" || first.Low == "elsewhere" {
		return true
	}
	return function(isAdverb, first.Low) || strings.HasSuffix(first.Low, "ly") || strings.HasPrefix(first.In(r.s), "R-") || strings.HasPrefix(first.In(r.s), "D-") || strings.ContainsAny(strings.TrimSuffix(first.Low, "'s"), "'’")
}

// pluralGroup reports whether a phrase begins with a plural noun that more words
// describe: "Researchers at", "Data from", "Residents in".
func (r *resolver) pluralGroup(words []text.Token) bool {
	if len(words) < 2 {
		return false
	}
	low, next := words[0].Low, words[1].Low
	plural := strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") || low == "data" || low == "people" || low == "police" || low == "research"
	if low == "centers" || low == "doctors" || low == "citizens" || low == "physicians" || low == "reporters" || low == "united" {
		return false // begin the names of organisations
	}
	return plural && function(isPreposition, next)
}

// longestName is how many words the name of an organisation may have; more are a
// description.
const longestName = 8
