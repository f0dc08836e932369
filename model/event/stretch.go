package event

import (
	"strings"

	"parallax/corpus"
	"parallax/model/text"
)

// stretch is a part of an article that may tell of something else than the rest.
type stretch struct {
	corpus.Span
	title string // what heads it, "" for nothing
}

const (
	// shortest is how many words tell enough to know what they are about.
	shortest = 30
	// longestHead is how many words a line is at most that heads what follows,
	// longestLabel those before the colon with which a paragraph opens.
	longestHead, longestLabel = 25, 9
	// fewestLabels is how many paragraphs open with a label where they are entries.
	fewestLabels = 3
	// fewestSections is how many sections an article of several subjects has.
	fewestSections = 3
	// fewestParagraphs is how many paragraphs a round-up without heads has, paragraphWords how
	// long they are in the mean, inParagraphs the part of its words that stands in them: a
	// report is told in shorter ones.
	fewestParagraphs, paragraphWords, inParagraphs = 4, 50, 0.92
)

// stretches are the parts of an article of several subjects, in order: what stands
// between heads, labels or time stamps, or the paragraphs of a round-up; none where
// an article shows no parts. sections tells the first kind.
func stretches(a parsed) (parts []stretch, sections bool) {
	if out := sectioned(a); len(out) >= fewestSections {
		return out, true
	}
	return paragraphs(a), false
}

// sectioned cuts an article at heads, labels and time stamps; nothing is cut off
// where there are none.
func sectioned(a parsed) (out []stretch) {
	labels := labels(a)
	for i, l := range a.Doc.Lines {
		t := l.In(a.Text)
		head := labels[i]
		if heads(a, i) {
			head = t
		}
		switch {
		case head != "" || stamped(t):
			out = append(out, stretch{l.Span, head})
		case l.Kind.Furniture() || l.Kind == text.Headline:
			continue
		case len(out) == 0:
			out = append(out, stretch{Span: l.Span})
		}
		out[len(out)-1].End = l.End
	}
	return out
}

// paragraphs are the paragraphs of an article that is told in long ones.
func paragraphs(a parsed) (out []stretch) {
	words, all := 0, 0
	for _, l := range a.Doc.Lines {
		if l.Kind != text.Body {
			continue
		}
		n := len(a.Doc.TokensIn(l.Span))
		all += n
		if n >= shortest {
			out = append(out, stretch{Span: l.Span})
			words += n
		}
	}
	if len(out) < fewestParagraphs || words < paragraphWords*len(out) || float64(words) < inParagraphs*float64(all) {
		return nil
	}
	return out
}

// heads reports whether line i heads what follows. A line in capitals is a link to
// another report.
func heads(a parsed, i int) bool {
	l := a.Doc.Lines[i]
	t := l.In(a.Text)
	switch {
	case l.Kind == text.SectionHead || l.Kind == text.Subhead:
	case l.Kind != text.Body || i+1 == len(a.Doc.Lines) || !text.Open(t):
		return false
	default:
		next := a.Doc.Lines[i+1]
		if n := text.CountWords(t); n < 3 || n > longestHead || next.Kind != text.Body || text.Open(next.In(a.Text)) {
			return false
		}
	}
	return strings.ToUpper(t) != t && !linking(t)
}

// linking reports whether a line is a link to another report, which says so with a
// colon ("Read more:Ferry raised").
func linking(t string) bool {
	_, after, ok := strings.Cut(t, ":")
	return ok && after != "" && after[0] != ' ' && number(after[:1]) < 0
}

// labels are, by line, the words before the colon with which a paragraph opens that
// is an entry ("Ferry raised: Divers have …"); none where few do.
func labels(a parsed) map[int]string {
	out := map[int]string{}
	for i, l := range a.Doc.Lines {
		t := l.In(a.Text)
		label, rest, ok := strings.Cut(t[:min(len(t), 100)], ": ")
		if !ok || l.Kind != text.Body || strings.ContainsAny(label, ".,;\"“‘") || rest == "" || rest[0] == '"' || strings.HasPrefix(rest, "“") {
			continue
		}
		if n := text.CountWords(label); n >= 2 && n <= longestLabel && len(a.Doc.TokensIn(l.Span)) >= shortest {
			out[i] = label
		}
	}
	if len(out) < fewestLabels {
		return nil
	}
	return out
}

// stamped reports whether a line opens with the time of an entry of a live blog:
// "23.49", "5:45 p.m.", "21 May 2022 00.17".
func stamped(t string) bool {
	k := -1
	for f := range strings.FieldsSeq(t[:min(len(t), 40)]) {
		if k++; k == 4 {
			break
		}
		f = strings.Trim(f, ".,;–—-")
		if isClock(f) {
			return true
		}
		if k == 0 && number(f) < 0 && month(strings.ToLower(f)) == 0 {
			return false
		}
	}
	return false
}

// isClock reports whether s is hours and minutes.
func isClock(s string) bool {
	s = strings.TrimRight(strings.ToLower(s), "apm.")
	h, m, ok := strings.Cut(strings.Replace(s, ".", ":", 1), ":")
	return ok && h != "" && len(m) == 2 && number(m) >= 0 && number(m) < 60 && number(h) >= 0 && number(h) < 25
}
