package plain

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"parallax/corpus"
	"parallax/corpus/language"
	"parallax/model"
	"parallax/model/filter"
	"parallax/model/quote"
	"parallax/model/text"
)

// openNumber writes an article: every paragraph, and under it who is quoted in it,
// from whom it has what it says, and its hedges.
func (r *reader) openNumber(n int) {
	if n < 1 || n > len(r.order) {
		r.say("There is no article %d; they have the numbers 1 to %d, l lists them.", n, len(r.order))
		return
	}
	r.open, r.compared = r.order[n-1], nil
	a := &r.x.Articles[r.open]
	known := []string{"Article " + fmt.Sprint(n), r.names[r.open]}
	if a.Author != "" {
		known = append(known, "by "+a.Author)
	}
	if a.Date != "" {
		known = append(known, dated(a))
	}
	r.say("%s; %s, %s, %s.", strings.Join(known, ", "), count(a.Doc.Words, "word"), count(len(a.Quotations), "quotation"), count(len(a.Hedges), "hedge"))
	if quote.ByMarks(a.Language) {
		r.say("In %s: quotations found by marks alone.", language.Name(a.Language))
	}
	if len(a.Also) > 0 {
		r.say("The same text stands in %s.", strings.Join(a.Also, ", "))
	}
	if a.URL != "" {
		r.say("Link: %s", a.URL)
	}
	lines := a.Doc.Document().Lines
	if len(lines) == 0 {
		r.say("This article has no text.")
	}
	for _, l := range lines {
		r.gap()
		r.say("%s%s", partName(l.Kind), l.In(a.Text))
		r.found(a, l.Span)
	}
	r.gap()
	r.say("End of article %d. %s", n, r.elsewhere())
}

// partName is the word before a line that is no plain paragraph.
func partName(k text.LineKind) string {
	switch k {
	case text.Headline:
		return "Headline: "
	case text.SectionHead:
		return "Section: "
	case text.Subhead:
		return "Subheading: "
	case text.Navigation:
		return "Navigation, not counted: "
	case text.Caption:
		return "Caption, not counted: "
	case text.Byline:
		return "Byline, not counted: "
	case text.Link:
		return "Link, not counted: "
	}
	return ""
}

// found tells what was found in a part of an article.
func (r *reader) found(a *model.Article, s corpus.Span) {
	for i := range a.Quotations {
		if q := &a.Quotations[i]; q.Start >= s.Start && q.Start < s.End {
			r.say("(Quotation, %s: %s says “%s”.)", kind(q.Kind), speaker(a.Text, q), bare(opening(q.In(a.Text))))
		}
	}
	var from, hedges []string
	for _, t := range a.Attributions() {
		if t.Overlaps(s) && !slices.ContainsFunc(a.Quotations, func(q quote.Quotation) bool { return t.Overlaps(q.Cue.Span()) }) {
			from = append(from, t.In(a.Text))
		}
	}
	for _, h := range a.Hedges {
		if h.Overlaps(s) {
			hedges = append(hedges, h.In(a.Text))
		}
	}
	if len(from) > 0 {
		r.say("(From whom: %s.)", quoted(from))
	}
	if len(hedges) > 0 {
		r.say("(Hedged: %s.)", quoted(hedges))
	}
}

// kind is a kind of quotation in words.
func kind(k quote.Kind) string {
	switch k {
	case quote.Direct:
		return "in quotation marks"
	case quote.Mixed:
		return "some words in quotation marks"
	case quote.Indirect:
		return "reported, without quotation marks"
	}
	return "own words, without quotation marks"
}

// speaker is who says a quotation, as found and as printed.
func speaker(article string, q *quote.Quotation) string {
	mention := oneLine(q.Mention.In(article))
	s := q.Speaker
	switch {
	case s == "" && mention == "":
		s = "somebody who is not named"
	case s == "":
		s = mention + " (no name found)"
	case q.How == quote.ByRepeat:
		s += " (named by others who print the same words)"
	case mention != "" && mention != s && q.How > quote.AsPrinted:
		s += " (here “" + mention + "”, found by " + q.How.String() + ")"
	}
	if from := oneLine(q.Chain.In(article)); from != "" {
		s += " (who has it from " + from + ")"
	}
	return s
}

// opening is the first words of what is said.
func opening(s string) string {
	const most = 8
	words := strings.Fields(s)
	if len(words) <= most {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:most], " ") + " …"
}

// bare is s without the quotation marks around it.
func bare(s string) string {
	return strings.TrimFunc(oneLine(s), func(c rune) bool { return unicode.In(c, unicode.Pi, unicode.Pf) || c == '"' })
}

// elsewhere says who else tells of the event of the open article.
func (r *reader) elsewhere() string {
	var others []int
	for _, a := range r.x.Events[r.x.EventOf(r.open)].Articles {
		if a != r.open && len(others) < 10 {
			others = append(others, a)
		}
	}
	if len(others) == 0 {
		return "No other article tells of this event."
	}
	parts := make([]string, len(others))
	for i, a := range others {
		parts[i] = fmt.Sprintf("%s, article %d", r.names[a], r.number[a])
	}
	return "Of the same event: " + strings.Join(parts, "; ") + ". c compares them."
}

// quotes writes quotations: of an article by number, else of the one that is open,
// else of all; always only those that the filter keeps.
func (r *reader) quotes(number string) {
	of := r.open
	if number != "" {
		var n int
		if _, err := fmt.Sscan(number, &n); err != nil || n < 1 || n > len(r.order) {
			r.say("Expected the number of an article from 1 to %d, as in “q 3”; found “%s”.", len(r.order), number)
			return
		}
		of = r.order[n-1]
	}
	var shown []int
	for q, ref := range r.x.Quotes {
		if (of < 0 || ref.Article == of) && (r.filter.Empty() || r.filter.Keeps(filter.Quotation(r.x, q, nil))) {
			shown = append(shown, q)
		}
	}
	where := "all articles"
	if of >= 0 {
		where = r.names[of]
	}
	r.say("%s of %s.", count(len(shown), "quotation"), where)
	r.inParts(len(shown), func(i int) { r.quotation(shown[i], of < 0) })
}

// quotation writes one quotation whole, and how others word it.
func (r *reader) quotation(q int, named bool) {
	ref := r.x.Quotes[q]
	a, found := &r.x.Articles[ref.Article], r.x.Quotation(q)
	in := ""
	if named {
		in = " in " + r.names[ref.Article]
	}
	if cue := oneLine(found.Cue.In(a.Text)); cue != "" {
		in += ", “" + cue + "”"
	}
	r.gap()
	r.say("%s%s, %s: %s", speaker(a.Text, found), in, kind(found.Kind), found.In(a.Text))
	for _, v := range r.x.VariantsOf(q) {
		if other := r.x.Quotes[v].Article; v != q && other != ref.Article {
			r.say("The same in %s: %s", r.names[other], r.x.Quotation(v).In(r.x.Articles[other].Text))
		}
	}
	for _, v := range r.x.Disputed(q) {
		r.say("The same words in %s, but said by %s.", r.names[r.x.Quotes[v].Article], oneLine(r.x.Quotation(v).Speaker))
	}
}
