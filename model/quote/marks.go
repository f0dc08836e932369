package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
)

// stretch is text between quotation marks, marks included.
type stretch struct {
	corpus.Span
	inner  corpus.Span // without the marks
	closed bool        // has a closing mark
	single bool        // single marks, as in headlines
}

// markByte tells the first bytes of quotation marks and of the brackets of tags.
// No other byte can be part of one, and none of these is inside another character.
var markByte = func() (t [256]bool) {
	for _, mark := range strings.Fields(`" ' < > “ ” „ ‟ ‘ ’ « » ‹ › ＂`) {
		t[mark[0]] = true
	}
	return t
}()

// appendMarks appends to out the stretches between quotation marks in the line that span covers.
// Nested marks belong to the stretch around them. A mark turned the wrong way is
// read by what it touches; one that never closes ends with the line, or where a
// tag like ", he said" ends it and a new opening mark follows.
func appendMarks(out []stretch, s string, line corpus.Span) []stretch {
	open := corpus.Span{Start: -1} // the opening mark
	tag := false                   // inside <...>
	for i := line.Start; i < line.End; {
		if !markByte[s[i]] {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:line.End])
		switch {
		case r == '<' && strings.IndexByte(s[i:line.End], '>') > 0:
			tag = true
		case r == '>':
			tag = false
		case tag:
		default:
			if m := doubleMark(s, i, line.End); m > 0 {
				opens := markOpens(s, line, i, m) && !(r == '“' && open.Start >= 0 && (strings.HasPrefix(s[open.Start:], "„") || behindWord(s, line, i, m)))
				switch {
				case open.Start < 0 && (opens || !canClose(s, line, i)):
					open = corpus.Span{Start: i, End: i + m}
				case open.Start >= 0 && opens && !strings.ContainsRune("”»›", r) && reopens(s, line, open, i):
					out = append(out, cutShort(s, open, i))
					open = corpus.Span{Start: i, End: i + m}
				case open.Start >= 0:
					out = append(out, stretch{corpus.Span{Start: open.Start, End: i + m}, corpus.Span{Start: open.End, End: i}, true, false})
					open.Start = -1
				}
				i += m
				continue
			}
			if open.Start < 0 {
				if end := singleStretch(s, line, i); end > 0 {
					_, m := utf8.DecodeLastRuneInString(s[:end])
					out = append(out, stretch{corpus.Span{Start: i, End: end}, corpus.Span{Start: i + n, End: end - m}, true, true})
					i = end
					continue
				}
			}
		}
		i += n
	}
	if open.Start >= 0 && open.End < line.End {
		end, closed := line.End, false
		if t := lastTag(s[open.End:line.End]); t > 0 {
			end, closed = open.End+t, true
		}
		out = append(out, stretch{corpus.Span{Start: open.Start, End: end}, corpus.Span{Start: open.End, End: end}, closed, false})
	}
	return out
}

// doubleMark is the length of the double quotation mark at i, 0 if there is none.
// Two or more apostrophes in a row are one mark (the New York Times prints ”).
func doubleMark(s string, i, end int) int {
	r, n := utf8.DecodeRuneInString(s[i:end])
	switch r {
	case '"', '“', '”', '„', '«', '»', '‹', '›', '‟', '＂':
		return n
	case '\'', '’', '‘':
		m := n
		for i+m < end {
			q, k := utf8.DecodeRuneInString(s[i+m : end])
			if q != '\'' && q != '’' && q != '‘' {
				break
			}
			m += k
		}
		if m > n {
			return m
		}
	}
	return 0
}

// markOpens reports whether the double mark at i, m bytes long, opens by its
// shape or, where the shape tells nothing or stands wrong, by what it touches.
func markOpens(s string, line corpus.Span, i, m int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[line.Start:i])
	after, _ := utf8.DecodeRuneInString(s[i+m : line.End])
	free := i == line.Start || unicode.IsSpace(before) || strings.ContainsRune("([{—–-/", before)
	touches := i+m < line.End && !unicode.IsSpace(after)
	r, _ := utf8.DecodeRuneInString(s[i:])
	switch r {
	case '“', '„', '«', '‹', '‟':
		return touches || !free
	case '”', '»', '›':
		return free && touches && (unicode.IsLetter(after) || unicode.IsDigit(after))
	}
	return free && touches
}

// behindWord reports whether the mark at i, m bytes long, touches what is before it and
// nothing behind it, as a closing mark does: “It leaks,“ he said.
func behindWord(s string, line corpus.Span, i, m int) bool {
	after, _ := utf8.DecodeRuneInString(s[i+m : line.End])
	return canClose(s, line, i) && (i+m == line.End || unicode.IsSpace(after))
}

// canClose reports whether the mark at i could close something: it touches what
// is before it.
func canClose(s string, line corpus.Span, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[line.Start:i])
	return i > line.Start && !unicode.IsSpace(before)
}

// reopens reports whether an opening mark at i, with another still open, begins a
// new stretch because the open one was never closed; else it is nested.
func reopens(s string, line corpus.Span, open corpus.Span, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	o, _ := utf8.DecodeRuneInString(s[open.Start:])
	if r == '"' || r == '\'' {
		return o == r // straight marks do not nest in themselves
	}
	// curly: nested if the line has a closing mark for both
	rest := s[i:line.End]
	return strings.Count(rest, "”") <= strings.Count(rest, "“")-1 || strings.Count(rest, "”") < 2 && tagBefore(s[open.End:i]) > 0
}

// cutShort ends a stretch that was never closed before the tag that follows it.
func cutShort(s string, open corpus.Span, next int) stretch {
	end := next
	if t := tagBefore(s[open.End:next]); t > 0 {
		end = open.End + t
	}
	end = open.Start + len(strings.TrimRightFunc(s[open.Start:end], unicode.IsSpace))
	return stretch{corpus.Span{Start: open.Start, End: end}, corpus.Span{Start: min(open.End, end), End: end}, false, false}
}

// tagBefore is the offset in s behind the comma that a tag at the end of s ("…,
// he added,") follows, 0 if there is none.
func tagBefore(s string) int {
	s = strings.TrimRight(s, " ,:.")
	i := strings.LastIndexAny(s, ",?!")
	if i <= 0 || len(strings.Fields(s[i+1:])) > 5 {
		return 0
	}
	for _, w := range strings.Fields(s[i+1:]) {
		if lexica().verbs[w] != nil {
			return i + 1
		}
	}
	return 0
}

// lastTag is the offset in s behind the comma that a tag in the last sentence of s
// follows, where the mark before it should have closed: "…, said Holt, the mayor." 0
// if there is none.
func lastTag(s string) int {
	last := strings.TrimRight(s, " .")
	from := max(strings.LastIndex(last, ". "), 0)
	for i := from; i < len(last); i++ {
		if !strings.ContainsRune(",?!", rune(last[i])) || !strings.HasPrefix(last[i+1:], " ") {
			continue
		}
		for n, w := range strings.Fields(last[i+1:]) {
			v := lexica().verbs[w]
			if n > 0 && v != nil && v.class == "neutral" && v.clause && !v.base && !v.ing {
				return i + 1
			}
			first, _ := utf8.DecodeRuneInString(w)
			if n == 0 && (w == "said" || w == "says") {
				next, _ := utf8.DecodeRuneInString(strings.TrimSpace(last[i+2+len(w):]))
				if unicode.IsUpper(next) {
					return i + 1
				}
			}
			if n > 2 || !unicode.IsUpper(first) && w != "he" && w != "she" || strings.ContainsAny(w, ",;:") {
				break
			}
		}
	}
	return 0
}

// singleStretch is the end of the stretch in single marks that begins at i, 0 if
// none does. An apostrophe opens and closes nothing: an opening single mark must
// be free before and touch a letter, its partner the other way round.
func singleStretch(s string, line corpus.Span, i int) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	if r != '‘' && r != '\'' {
		return 0
	}
	before, _ := utf8.DecodeLastRuneInString(s[line.Start:i])
	after, _ := utf8.DecodeRuneInString(s[i+n : line.End])
	if i > line.Start && !unicode.IsSpace(before) && !strings.ContainsRune("([—–", before) || !unicode.IsLetter(after) {
		return 0
	}
	closers := "’'"
	if r == '\'' {
		closers = "'"
	}
	weak := 0
	for j := i + n; j < line.End; {
		q, m := utf8.DecodeRuneInString(s[j:line.End])
		if q == '“' && r == '‘' { // double marks inside single ones
			if k := strings.Index(s[j:line.End], "”"); k > 0 {
				j += k + len("”")
				continue
			}
		}
		if strings.ContainsRune("“”\"", q) {
			break
		}
		if strings.ContainsRune(closers, q) {
			a, _ := utf8.DecodeLastRuneInString(s[:j])
			b, _ := utf8.DecodeRuneInString(s[j+m : line.End])
			if !unicode.IsSpace(a) && !unicode.IsLetter(b) && !unicode.IsDigit(b) {
				if a != 's' || b == ',' || b == '.' || j+m == line.End {
					return j + m
				}
				if weak == 0 {
					weak = j + m // "the allies’ plan": perhaps an apostrophe
				}
			}
		}
		j += m
	}
	return weak
}
