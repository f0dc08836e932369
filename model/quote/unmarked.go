package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/text"
)

// transcript reads a line of a transcript without marks, "WALLACE: …" or "Q: …":
// the words are unmarked speech of whom the label names. It reports whether the
// line is one.
func (f *finder) transcript(line int) bool {
	l := f.doc.Lines[line]
	n := speakerLabel(l.In(f.s))
	if n == 0 || f.stretchIn(l.Span) {
		return false
	}
	words := corpus.Span{Start: l.Start + n + 1, End: l.End}
	for words.Start < words.End && (f.s[words.Start] == ' ' || strings.HasPrefix(f.s[words.Start:], "\u00a0")) {
		_, m := utf8.DecodeRuneInString(f.s[words.Start:])
		words.Start += m
	}
	if len(f.doc.TokensIn(words)) == 0 {
		return false
	}
	f.labelled(line, corpus.Span{Start: l.Start, End: l.Start + n}, finding{Quotation: Quotation{Span: words, Kind: Unmarked, Continues: -1}, stretch: -1})
	return true
}

// labelled adds q, said by whom the label in span names.
func (f *finder) labelled(line int, label corpus.Span, q finding) {
	f.reported = append(f.reported, reported{
		cue: corpus.Span{Start: label.End, End: label.End + 1}, mention: label, form: ':', verb: &verb{class: "neutral"}, line: line, used: true,
	})
	q.cue, q.line = len(f.reported)-1, line
	f.found = append(f.found, q)
}

// speakerLabel is the length of the label of a transcript that t begins with: one
// to four words in capitals, or Q or A, before a colon; 0 for none.
func speakerLabel(t string) int {
	n := strings.IndexByte(t, ':')
	if n <= 0 || n > 40 || n+2 >= len(t) || len(strings.Fields(t[:n])) > 4 {
		return 0
	}
	if t[:n] == "Q" || t[:n] == "A" {
		return n
	}
	for w := range strings.FieldsSeq(strings.ToLower(t[:n])) {
		if isNoun(aRubric, w) || function(isAux|isDeterminer|isPronoun|isBoundary|isPreposition, w) {
			return 0
		}
	}
	letters := 0
	for _, r := range t[:n] {
		if unicode.IsLetter(r) {
			if !unicode.IsUpper(r) {
				return 0
			}
			letters++
		} else if !strings.ContainsRune(" .'’-", r) {
			return 0
		}
	}
	if letters < 3 || !unicode.IsSpace(rune(t[n+1])) {
		return 0
	}
	return n
}

// byLabel is the person whom the label of a transcript names in capitals, else the
// label itself; Q and A name nobody.
func (r *resolver) byLabel(m corpus.Span) (string, How) {
	label := m.In(r.s)
	if len(label) == 1 {
		return "", Unresolved
	}
	words := strings.Fields(label)
	for i := range r.names.People {
		if strings.EqualFold(r.names.People[i].Family, words[len(words)-1]) {
			return r.display(i), BySurname
		}
	}
	for _, p := range r.reported { // a longer label before it
		if l := p.mention.In(r.s); p.form == ':' && p.mention.Start < m.Start && strings.HasSuffix(l, " "+label) {
			return l, AsPrinted
		}
	}
	return label, AsPrinted
}

func (f *finder) stretchIn(span corpus.Span) bool {
	k := f.stretchAfter(span.Start)
	return k < len(f.stretches) && f.stretches[k].Start < span.End
}

// fewFirstPersons is how often an article may say "we" or "I" outside quotation
// marks before that is its own voice and no sign of unmarked speech.
const fewFirstPersons = 3

const firstPerson = "we our us i my we're i'm"

// freeSpeech finds unmarked quotations: a sentence in the first person, without
// marks, in the paragraph of an indirect quotation by a speaker and right behind
// what it or another such sentence told.
func (f *finder) freeSpeech() {
	var first []int // sentences in the first person
	for _, w := range f.selves {
		t := &f.doc.Tokens[w]
		i := f.sentenceOf(w)
		if i < 0 || len(first) > 0 && first[len(first)-1] == i || t.Low == "us" && t.Capital {
			continue
		}
		if s := f.doc.Sentences[i].Span; f.doc.LineOf(i).Kind == text.Body && !f.stretchIn(s) && !f.quoted(s.Start) {
			first = append(first, i)
		}
		if len(first) > fewFirstPersons {
			return
		}
	}
	for _, i := range first {
		if j := f.spokenBefore(i); j >= 0 {
			f.found = append(f.found, finding{
				Quotation: Quotation{Span: f.doc.Sentences[i].Span, Kind: Unmarked, Continues: int32(j)},
				cue:       -1, stretch: -1, line: f.doc.Sentences[i].Line,
			})
		}
	}
}

// spokenBefore is the indirect quotation with a source that stands in the paragraph
// of sentence i before it, when nothing in sentence i is reported already.
func (f *finder) spokenBefore(i int) int {
	s := f.doc.Sentences[i]
	best := -1
	for j := range f.found {
		q := &f.found[j]
		if q.Overlaps(s.Span) {
			return -1
		}
		if q.line == s.Line && q.End <= s.Start && q.cue >= 0 && !f.reported[q.cue].mention.Empty() && (best < 0 || f.found[best].Start < q.Start) {
			best = j
		}
	}
	return best
}
