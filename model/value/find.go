package value

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/text"
)

// piece is a word, or one part of a word with hyphens.
type piece struct {
	corpus.Span
	low     string
	capital bool
	glued   bool // a hyphen or dash ties it to the piece before
}

// finder reads one sentence.
type finder struct {
	s      string
	pieces []piece
	out    []Value
	spans  []corpus.Span // of out, in pieces
	taken  []bool        // by piece: part of a value
}

// Find finds the values that sentence s states, in order; spans are byte offsets
// into s.
func Find(s string) []Value {
	s = text.Blanked(s)
	f := finder{s: s}
	if !strings.ContainsFunc(s, unicode.IsDigit) && !f.mayState() {
		return nil
	}
	f.cut()
	for i := 0; i < len(f.pieces); {
		n := f.date(i)
		if n == 0 {
			n = f.number(i)
		}
		i += max(1, n)
	}
	f.dropStamps()
	f.taken = make([]bool, len(f.pieces))
	for _, s := range f.spans {
		for k := s.Start; k < s.End; k++ {
			f.taken[k] = true
		}
	}
	for i := range f.out {
		f.surround(i)
		f.whose(i)
	}
	return f.out
}

// mayState reports whether a text without digits may state a value.
func (f *finder) mayState() bool {
	l := lexica()
	for w := range text.Words(f.s) {
		for p := range strings.FieldsFuncSeq(strings.ToLower(w.In(f.s)), isHyphen) {
			if l.small[p] > 0 || l.scale[p] > 0 || l.many[p] > 0 || l.month[p] > 0 {
				return true
			}
		}
	}
	return false
}

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

// cut cuts the sentence into pieces.
func (f *finder) cut() {
	for w := range text.Words(f.s) {
		at := w.Start
		for part := range strings.FieldsFuncSeq(w.In(f.s), isHyphen) {
			start := at + strings.Index(f.s[at:w.End], part)
			at = start + len(part)
			r, _ := utf8.DecodeRuneInString(part)
			p := piece{Span: corpus.Span{Start: start, End: at}, low: text.Fold(part), capital: unicode.IsUpper(r)}
			if n := len(f.pieces); n > 0 {
				between := f.s[f.pieces[n-1].End:start]
				p.glued = start > w.Start || between == "–" || between == "—" || between == "−"
			}
			f.pieces = append(f.pieces, p)
		}
	}
}

// at is piece i, or an empty one outside the sentence.
func (f *finder) at(i int) piece {
	if i < 0 || i >= len(f.pieces) {
		return piece{Span: corpus.Span{Start: len(f.s), End: len(f.s)}}
	}
	return f.pieces[i]
}

// between is what stands between piece i and the next.
func (f *finder) between(i int) string {
	if i < 0 {
		return f.s[:f.at(0).Start]
	}
	return f.s[f.at(i).End:f.at(i+1).Start]
}

// near reports whether nothing but a space or hyphen stands between piece i and
// the next.
func (f *finder) near(i int) bool {
	if i < 0 || i+1 >= len(f.pieces) {
		return false
	}
	b := f.between(i)
	return strings.TrimSpace(b) == "" || f.pieces[i+1].glued
}

// add records a value that covers pieces from to (exclusive).
func (f *finder) add(v Value, from, to int) {
	if v.Span.Empty() {
		v.Span = corpus.Span{Start: f.pieces[from].Start, End: f.pieces[to-1].End}
	}
	f.out = append(f.out, v)
	f.spans = append(f.spans, corpus.Span{Start: from, End: to})
}

// aroundPieces is how far to both sides words count as being around a value.
const aroundPieces = 7

// surround sets the words around value i: no names, no numbers, no words of grammar
// or saying.
func (f *finder) surround(i int) {
	v, at := &f.out[i], f.spans[i]
	for k := at.Start - 1; k >= max(0, at.Start-aroundPieces); k-- {
		if s := f.matter(k); s != "" {
			if len(v.Beside) == 0 {
				v.Next = append(v.Next, s)
			}
			v.Beside = append(v.Beside, s)
		}
	}
	behind := false
	for k := at.End; k < min(len(f.pieces), at.End+aroundPieces); k++ {
		s := f.matter(k)
		if s == "" {
			continue
		}
		v.Beside = append(v.Beside, s)
		if len(v.Units) > 0 && s == v.Units[0] {
			continue // what is counted says nothing of what it is counted for
		}
		if counted := slices.Contains(v.Units, s); counted || !behind {
			v.Next, behind = append(v.Next, s), behind || !counted
		}
	}
	if len(v.Units) > 0 && f.at(at.End).glued {
		v.Next = v.Units[1:min(2, len(v.Units))] // "100-seat Senate" is of the Senate
	}
	slices.Sort(v.Beside)
	v.Beside = slices.Compact(v.Beside)
}

// matter is the stem of piece k, "" when it tells nothing of what a value is about.
func (f *finder) matter(k int) string {
	l, p := lexica(), f.pieces[k]
	if f.taken[k] || p.capital || len(p.low) < 3 || l.stop[p.low] || l.slack[p.low] || l.month[p.low] > 0 || l.weekday[p.low] {
		return ""
	}
	return text.Stem(p.low)
}
