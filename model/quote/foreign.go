package quote

import (
	"parallax/corpus"
	"parallax/corpus/language"
	"parallax/model/text"
)

// ByMarks reports whether an article in a language, as metadata states it or "", has
// its quotations found by quotation marks alone: all words of the lexica are English.
func ByMarks(lang string) bool {
	if lang == "" || lang == "en" {
		return false
	}
	base := language.Base(lang)
	return base != "en" && base != "und" && base != "mul"
}

// byMarks finds what stands between quotation marks, and no speakers: no rule of
// ours knows the language.
func (f *finder) byMarks() Findings {
	for i := range f.doc.Lines {
		if f.doc.Lines[i].Kind.Furniture() {
			continue
		}
		parts := f.segments(i)
		for k := range parts {
			f.marked(&parts[k], nil, 0)
		}
	}
	f.join()
	quotations, _ := f.ordered()
	return Findings{Quotations: quotations}
}

// setOff reports whether the stretch at token i is set off from the article's own
// words as speech is in most languages: behind a colon, or before a comma or dash.
func (f *finder) setOff(g *segment, i int) bool {
	if !ByMarks(f.doc.Language) || text.CountWords(f.inner(g, i).In(f.s)) < fewWords {
		return false
	}
	before, after := g.low(i-1), g.low(i+1)
	return before == ":" || after == "," || after == "—" || after == "–"
}

// inner is what stands between the marks of the stretch at token i.
func (f *finder) inner(g *segment, i int) corpus.Span {
	return f.stretches[g.tokens[i].mark].inner
}
