package quote

import "parallax/corpus"

// venue finds where the words were said or written, behind a verb cue or at the
// front of its sentence: "in a tweet", "on his Telegram channel", "In an interview
// with the Journal". The span leaves the preposition out.
func (f *finder) venue(g *segment, c *cue) corpus.Span {
	for k := c.to() + 1; k < len(g.tokens) && k < c.to()+7 && g.isWord(k); k++ {
		if v := f.venueAt(g, k); !v.Empty() {
			return v
		}
	}
	if w := g.low(0); w == "speaking" || w == "writing" || w == "appearing" || w == "testifying" {
		return f.venueAt(g, 1)
	}
	return f.venueAt(g, 0)
}

// venueAt reads a venue that starts with the preposition at token k.
func (f *finder) venueAt(g *segment, k int) corpus.Span {
	switch g.low(k) {
	case "in", "on", "at", "during", "via", "to":
	default:
		return corpus.Span{}
	}
	if !g.isWord(k+1) || g.fn(k+1, isTime) {
		return corpus.Span{}
	}
	for j := k + 1; j < len(g.tokens) && j < k+6 && g.isWord(j); j++ {
		w := g.low(j)
		if g.fn(j, isPreposition) && w != "on" || g.fn(j, isBoundary|isAux) {
			break
		}
		if place(w) {
			return corpus.Span{Start: g.tokens[k+1].Start, End: g.tokens[f.venueEnd(g, j)].End}
		}
	}
	return corpus.Span{}
}

// venueEnd goes on from the noun at token j over "with the Journal", "on the
// Telegram messaging app".
func (f *finder) venueEnd(g *segment, j int) int {
	switch g.low(j + 1) {
	case "with", "on", "to", "for", "channel", "app", "post":
	default:
		return j
	}
	if g.fn(j+2, isTime) || !g.isWord(j+2) {
		return j
	}
	last := j
	for k := j + 1; k < len(g.tokens) && k < j+8 && g.isWord(k) && !g.fn(k, isBoundary) && !g.fn(k, isTime); k++ {
		if k > j+1 && g.fn(k, isPreposition) {
			break
		}
		last = k
	}
	return last
}

// place reports whether w names a place for words: a medium, a document, an event
// where people speak.
func place(w string) bool {
	switch w {
	case "interview", "interviews", "twitter", "facebook", "telegram", "instagram", "youtube", "podcast", "speech", "remarks", "conference", "briefing",
		"rally", "debate", "hearing", "appearance", "media", "testimony", "op-ed", "column", "blog", "letter", "statement", "email", "e-mail", "tweet",
		"tweets", "post", "video", "memo", "address", "monologue", "cnn", "fox", "msnbc", "nbc", "abc", "cbs", "radio", "tv", "television", "communique", "communiqué":
		return true
	}
	return false
}
