package quote

import (
	"slices"
	"strings"
	"unicode"

	"parallax/corpus"
	"parallax/model/text"
)

// sourced reports whether cue i says from whom the article has something, rather
// than what somebody did: its words are in marks, or its verb reports a clause, and
// its subject is somebody or something that speaks.
func (f *finder) sourced(i int, told []telling) bool {
	p, t := &f.reported[i], &told[i]
	if p.form == 'a' && !t.marked || p.verb == nil {
		return f.mayTell(p)
	}
	if !f.mayTell(p) {
		return false
	}
	if f.permits(p) {
		return t.that // "granted him leave"
	}
	if t.marked {
		return true
	}
	switch p.verb.class {
	case "claiming":
		return t.that || !f.beforePreposition(p) // "the man charged with theft"
	case "stance", "announcing", "praising", "describing":
		low := strings.ToLower(p.cue.In(f.s))
		return t.that || strings.HasSuffix(low, " for") || strings.HasSuffix(low, " on") // not "opposed the law", "threatened to leave"
	case "denying":
		return t.that || p.verb.clause || p.verb.that // not "rejected the law"
	case "believing":
		return !t.infinitive // "hopes to sell"
	}
	return true
}

// telling is what is known of the words that a cue reports.
type telling struct {
	marked     bool // some of them stand in marks, or are somebody's without
	that       bool // they begin with "that"
	infinitive bool // they begin with "to"
}

// tellings are the words that each cue reports.
func (f *finder) tellings() []telling {
	f.tellsOf = fit(f.tellsOf, len(f.reported))
	out := f.tellsOf
	clear(out)
	for k := range f.found {
		q := &f.found[k]
		if q.cue < 0 {
			continue
		}
		t := &out[q.cue]
		if q.Kind != Indirect || q.holds > 0 {
			t.marked = true
		}
		cue := f.reported[q.cue].cue
		if q.Start >= cue.End {
			between, first := f.doc.TokensIn(corpus.Span{Start: cue.End, End: q.Start}), f.first(q.Span)
			for i := range between {
				t.that = t.that || between[i].Low == "that"
			}
			last := between
			if len(first) > 0 {
				last = first
				t.that = t.that || first[0].Low == "that"
			}
			t.infinitive = t.infinitive || len(last) > 0 && last[len(last)-1].Low == "to"
		}
	}
	return out
}

// first is the first word of span.
func (f *finder) first(span corpus.Span) []text.Token {
	words := f.doc.TokensIn(span)
	return words[:min(1, len(words))]
}

// permits reports whether a cue's verb means that somebody lets something happen:
// "allowing employees to leave".
func (f *finder) permits(p *reported) bool {
	for _, w := range f.words(p.cue) {
		if strings.HasPrefix(w.Low, "allow") || strings.HasPrefix(w.Low, "grant") || strings.HasPrefix(w.Low, "accept") {
			return true
		}
	}
	return false
}

// mayTell reports whether the subject of a cue may be a source. One without a name
// is, with a verb of saying; with another only where its head is a noun for those
// who speak, or a pronoun.
func (f *finder) mayTell(p *reported) bool {
	words := f.wordsOf(p)
	if !lettered(words) || len(words) > longestSource || f.statesItself(words) {
		return false
	}
	if f.whoIs(p) >= 0 {
		return true
	}
	head := f.headNoun(p)
	if len(words) == 1 {
		switch w := words[0]; {
		case function(isPronoun, w.Low):
			return w.Low != "it" || p.speaker != "" || p.verb != nil && p.verb.class == "neutral"
		case function(isAdverb|isPreposition|isDeterminer, w.Low) || adjective(w.Low):
			return false // "New claims", "vehement demands"
		}
	}
	if isNoun(aMedium|aDocument|anAnonym|aBody|aRole|people, head) {
		return true
	}
	if p.form == 'a' || p.verb == nil || f.says(p) {
		return true
	}
	return p.speaker != "" && anyCapital(f.s, words)
}

// says reports whether the verb of a cue means saying and nothing else, so that its
// subject speaks whatever it is.
func (f *finder) says(p *reported) bool {
	return slices.ContainsFunc(f.words(p.cue), func(w text.Token) bool {
		switch w.Low {
		case "said", "say", "says", "saying", "told", "tell", "tells", "wrote", "writes", "added", "adds", "tweeted":
			return true
		}
		return false
	})
}

// beforePreposition reports whether a preposition follows the cue at once.
func (f *finder) beforePreposition(p *reported) bool {
	k := f.wordAfter(p.cue.End)
	return k < len(f.doc.Tokens) && f.doc.Tokens[k].Low != "that" && function(isPreposition, f.doc.Tokens[k].Low)
}

// lettered reports whether one of words has a letter: "27 states" cut to "27" has none.
func lettered(words []text.Token) bool {
	return slices.ContainsFunc(words, func(w text.Token) bool { return strings.ContainsFunc(w.Low, unicode.IsLetter) })
}

// longestSource is how many words the subject of a cue has at most: more are a
// clause that was taken for one.
const longestSource = 14

// statesItself reports whether words hold an auxiliary verb outside of a relative
// clause: they are a clause of their own.
func (f *finder) statesItself(words []text.Token) bool {
	for i, w := range words {
		switch {
		case i > 0 && (w.Low == "who" || w.Low == "which" || w.Low == "that"):
			return false
		case i > 0 && function(isAux, w.Low) && !strings.HasPrefix(w.Low, "'") && !w.Capital:
			return true
		}
	}
	return false
}

// adjective reports whether a word that stands alone for a subject is none: it was
// cut from the noun behind it.
func adjective(low string) bool {
	switch low {
	case "new", "other", "recent", "vast", "first-time", "following", "previous", "former", "latest", "next", "last", "early", "late", "private", "public", "federal":
		return true
	}
	return strings.HasSuffix(low, "ly")
}
