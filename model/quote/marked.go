package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/text"
)

// Sizes, in words, below which a stretch needs more evidence. Of stretches that
// short a sixth to a quarter are titles, nicknames and scare quotes.
const (
	fewWords  = 3 // with a cue in its sentence
	longWords = 6 // without any
)

// marked turns the stretches of a segment into quotations of the cue that governs
// each; first is where the segment's cues stand in f.reported.
func (f *finder) marked(g *segment, cues []cue, first int) {
	for i := range g.tokens {
		k := g.tokens[i].mark
		if k < 0 {
			continue
		}
		st := &f.stretches[k]
		words := text.CountWords(st.inner.In(f.s))
		if words == 0 {
			continue
		}
		if n := speakerLabel(st.inner.In(f.s)); n > 1 && !ByMarks(f.doc.Language) { // "WALLACE: …" inside the marks
			f.labelled(g.line, corpus.Span{Start: st.inner.Start, End: st.inner.Start + n},
				finding{Quotation: Quotation{Span: st.Span, Kind: Direct, Continues: -1}, stretch: k})
			continue
		}
		c := f.governing(g, cues, i)
		if c < 0 && st.single && f.standsAlone(g, i) && !f.heading(g) {
			continue // a heading inside the text that quotes what follows
		}
		if c < 0 && !f.standsAlone(g, i) && words < longWords && !f.setOff(g, i) {
			continue // a scare quote or term
		}
		if words < longWords && c >= 0 && (f.doubtful(g, cues, c, i) || f.behindTag(g, &cues[c], i)) {
			continue
		}
		if f.isTitle(g, i, cues, c) || words < fewWords && c >= 0 && f.naming(g, &cues[c]) {
			continue
		}
		q := finding{Quotation: Quotation{Span: st.Span, Kind: f.kind(g, i), Headline: f.heading(g), Continues: -1}, cue: -1, stretch: k, line: g.line}
		if c >= 0 {
			q.cue = first + c
			f.reported[first+c].used = true
		}
		f.found = append(f.found, q)
	}
}

// governing is the cue that the stretch at token i belongs to, -1 for none. The
// tag right behind it wins, then the nearest cue before it, then a tag at the end.
func (f *finder) governing(g *segment, cues []cue, i int) int {
	best := -1
	for c := range cues {
		if cues[c].form == ':' && cues[c].first == i+1 {
			return c // signed
		}
		if gap := cues[c].from() - i; gap > 0 && gap <= 4 && f.onlyPunctuation(g, i+1, cues[c].from()) {
			if f.isTag(g, &cues[c], i) && !f.inSubject(g, &cues[c], i) {
				return c
			}
		}
	}
	for _, c := range inOrder(cues) {
		if cues[c].last < i && !closedOff(g, &cues[c], i) && (best < 0 || !f.embedded(g, &cues[best], &cues[c])) {
			best = c
		}
	}
	if best >= 0 {
		return best
	}
	for c := len(cues) - 1; c >= 0; c-- {
		if f.inSubject(g, &cues[c], i) {
			continue
		}
		if cues[c].from() > i && f.isHow(g, i+1, cues[c].from()) {
			return c
		}
		if cues[c].from() > i && (g.low(cues[c].from()-1) == "," || cues[c].form == 'a' || g.isMark(cues[c].from()-1) || g.low(cues[c].from()-1) == "—") {
			return c
		}
	}
	return -1
}

// inOrder are the indexes of cues by place; those that only the tagger saw stand
// behind the others in cues.
func inOrder(cues []cue) []int {
	out := make([]int, len(cues))
	for c := range cues {
		out[c] = c
	}
	slices.SortStableFunc(out, func(a, b int) int { return cues[a].first - cues[b].first })
	return out
}

// doubtful reports whether a short stretch inside the article's own words is a scare
// quote, though a cue stands in its sentence: the tagger sees nothing reported
// there and the cue is neither its tag nor right before it.
func (f *finder) doubtful(g *segment, cues []cue, c, i int) bool {
	if g.scores == nil || f.kind(g, i) == Direct || f.heading(g) {
		return false
	}
	if len(f.plain) == 0 {
		f.plain = g.scores.Labels(0, f.plain)
	}
	if f.plain[i] != labelNone {
		return false
	}
	d := i - cues[c].to()
	return d > 2 || d < 0 && cues[c].from()-i > 2
}

// behindTag reports whether a short stretch inside the article's own words stands in what
// is said of the one whose words stand before the tag: “…,” said Holt, who runs a “no
// frills” shop.
func (f *finder) behindTag(g *segment, c *cue, i int) bool {
	return c.form == 'v' && f.kind(g, i) == Mixed && !f.heading(g) && g.isWord(i-1) && c.subject.first > c.last && c.subject.last < i && f.afterStretch(g, c.first-1)
}

// inSubject reports whether the stretch at token i, inside the article's own words,
// is part of who does what the verb cue c right behind it tells: "the hacker known as
// “Rat,” claimed".
func (f *finder) inSubject(g *segment, c *cue, i int) bool {
	return c.form == 'v' && !c.verb.ing && c.first > i && c.first <= i+2 && c.subject.last < i && g.isWord(i-1) && !f.heading(g) && f.kind(g, i) == Mixed
}

// naming reports whether cue c gives a thing its name or grade and tells nobody's
// words: "is called", "was rated", "known as".
func (f *finder) naming(g *segment, c *cue) bool {
	if c.form != 'v' {
		return false
	}
	if g.low(c.first) == "known" && g.low(c.first+1) == "as" {
		return true
	}
	passive := g.fn(c.first-1, isBe) || g.fn(c.first, isBe)
	names := begins(g.low(c.first), "call", "dub", "term", "label")
	return passive && (c.subject.empty() && names || g.verb(c.last) == nil)
}

// isTag reports whether the cue right behind the stretch at token i is its tag. A
// cue that opens its own quotation ("A," she said. / B and she said, "C") is one
// too: the words before it are its.
func (f *finder) isTag(g *segment, c *cue, i int) bool {
	if c.form == 'n' || c.form == ':' {
		return false
	}
	if c.verb != nil && c.verb.ing && c.subject.empty() {
		return false
	}
	in := strings.TrimRightFunc(f.stretches[g.tokens[i].mark].inner.In(f.s), unicode.IsSpace)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(in, "’'”\""))
	return strings.ContainsRune(",?!.—–…-", last) || g.low(i+1) == "," || g.low(i+1) == "—" || g.low(i+1) == "–" || c.form == 'a' || i == 0 && c.from() == i+1
}

// embedded reports whether cue d stands in the clause that cue c reports, so that
// what d reports is told by c: "Holt said that Reed expects …".
func (f *finder) embedded(g *segment, c, d *cue) bool {
	if !c.clause || d.from() < c.after || !d.chain.empty() && d.chain == c.subject {
		return false
	}
	for k := c.after; k <= d.from() && k < len(g.tokens); k++ {
		w, next := g.low(k), g.low(k+1)
		if w == ";" || g.isMark(k) && f.kind(g, k) == Direct || w == "," && (next == "but" || next == "while" || next == "as" || next == "though" || next == "although" || next == "adding" || k == d.first-1) ||
			w == "," && next == "and" && g.low(k+2) != "that" {
			return false
		}
	}
	return true
}

// isHow reports whether the tokens say "is how", "was what" and no more.
func (f *finder) isHow(g *segment, from, to int) bool {
	if to-from < 2 || !g.fn(from, isBe) {
		return false
	}
	w := g.low(to - 1)
	return to-from == 2 && (w == "how" || w == "what")
}

func (f *finder) onlyPunctuation(g *segment, from, to int) bool {
	for k := from; k < to; k++ {
		if g.isWord(k) || g.isMark(k) {
			return false
		}
	}
	return true
}

// closedOff reports whether what cue c reports ended before the stretch at token i,
// at a semicolon.
func closedOff(g *segment, c *cue, i int) bool {
	for k := c.to() + 1; k < i; k++ {
		if g.low(k) == ";" {
			return true
		}
	}
	return false
}

// standsAlone reports whether the stretch at token i is a sentence of its own.
func (f *finder) standsAlone(g *segment, i int) bool {
	for k := range g.tokens {
		if k != i && (g.isWord(k) || g.isMark(k)) {
			return false
		}
	}
	return true
}

// kind tells direct from mixed by how the stretch is set off: direct speech stands
// between sentence starts, commas, colons and ends; mixed words run on from the
// article's own.
func (f *finder) kind(g *segment, i int) Kind {
	if i > 0 {
		switch w := g.low(i - 1); {
		case w == ",", w == ":", w == "—", w == "–", w == "-", w == ";", w == ".", w == "(", g.isMark(i - 1):
		default:
			return Mixed
		}
	}
	in := strings.TrimRightFunc(f.stretches[g.tokens[i].mark].inner.In(f.s), unicode.IsSpace)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(in, "’'"))
	if strings.ContainsRune(",?!.—–…-;", last) || i+1 >= len(g.tokens) || !g.isWord(i+1) {
		return Direct
	}
	return Mixed
}

// isTitle reports whether the stretch at token i is the title of a work or a
// nickname: every longer word is capitalised and nothing sets it off as speech.
func (f *finder) isTitle(g *segment, i int, cues []cue, c int) bool {
	in := f.stretches[g.tokens[i].mark].inner.In(f.s)
	if f.heading(g) || f.standsAlone(g, i) && strings.ContainsAny(in[len(in)-1:], ".?!") {
		return false
	}
	words, capitals, long := 0, 0, 0
	for w := range text.Words(in) {
		words++
		r, _ := utf8.DecodeRuneInString(w.In(in))
		if unicode.IsUpper(r) || unicode.IsDigit(r) {
			capitals++
		}
		if w.Len() > 3 {
			long++
			if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !function(isPreposition, strings.ToLower(w.In(in))) {
				return false
			}
		}
	}
	if words == 0 || capitals*2 < words || words == 1 && capitals == 1 && long == 1 && c >= 0 && (cues[c].to() == i-1 || g.low(i-1) == ",") {
		return false
	}
	if before := g.low(i - 1); words <= 12 && (capitals == words || words > 2) {
		if function(isTitled, before) || strings.HasSuffix(before, "'s") && i > 0 {
			return true
		}
	}
	if strings.ContainsAny(in, "?!") || words > 8 {
		return false
	}
	if c >= 0 && (g.low(i-1) == ":" || g.low(i-1) == "," && cues[c].to() >= i-3) {
		return false // said, “Never Again.”
	}
	if c >= 0 && cues[c].from() > i && cues[c].from() <= i+2 {
		return words > 1 && capitals == words && !strings.HasSuffix(strings.TrimSpace(in), ",")
	}
	return words > 1 || i > 0 && g.isWord(i-1) && g.tokens[i-1].capital
}
