package ui

import (
	"fmt"
	"strings"

	"parallax/corpus/language"
	"parallax/model"
	"parallax/model/quote"
)

// title is an article's headline, "" when it has none.
func title(a *model.Article) string {
	if a.Title != "" {
		return oneLine(a.Title)
	}
	return oneLine(a.Doc.Title)
}

// opening is an article's headline or else its first words.
func opening(a *model.Article) (words string, headline bool) {
	if t := title(a); t != "" {
		return t, true
	}
	for _, s := range a.Doc.Document().Sentences {
		return oneLine(s.In(a.Text)), false
	}
	return "", false
}

// day is the day of an ISO date, or as much of one as there is.
func day(date string) string { return date[:min(len(date), len("2006-01-02"))] }

// dated is the day of a, after "~" when it is a guess.
func dated(a *model.Article) string {
	if a.DateGuessed && a.Date != "" {
		return "~" + day(a.Date)
	}
	return day(a.Date)
}

// alsoAt says at which other paths the text of an article stands, "" for none.
func alsoAt(a *model.Article) string {
	if len(a.Also) == 0 {
		return ""
	}
	return "the same text: " + strings.Join(a.Also, ", ")
}

// foreign says of an article in a language without word lists how its quotations
// were found.
func foreign(a *model.Article) string {
	return "in " + language.Name(a.Language) + ": quotations found by marks alone"
}

// count is n with a noun: "1 quotation", "25 quotations".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// oneLine is s with all white space made single spaces.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\r\t") && !strings.Contains(s, "  ") {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}

// who is whom a quotation is attributed to, as well as is known.
func who(text string, q *quote.Quotation) string {
	if q.Speaker != "" {
		return q.Speaker
	}
	if !q.Mention.Empty() {
		return oneLine(q.Mention.In(text))
	}
	return notKnown
}

// notKnown stands for whom nothing is known of.
const notKnown = "speaker not known"

// describe says in a line how quotation q is attributed, in the order of the
// text, and what sort of quotation it is.
func describe(text string, q *quote.Quotation) string {
	name := who(text, q)
	if m := oneLine(q.Mention.In(text)); m != "" && m != q.Speaker && q.Speaker != "" {
		name += " (“" + m + "”)"
	}
	if sureness(q) == byRule {
		name = byRule + name
	}
	s, cue := name, strings.ToLower(oneLine(q.Cue.In(text)))
	switch {
	case cue == "" && q.Continues >= 0:
		s += " goes on"
	case cue != "" && !q.Mention.Empty() && q.Cue.Start < q.Mention.Start:
		s = cue + " " + name
	case cue != "":
		s += " " + cue
	}
	if v := oneLine(q.Venue.In(text)); v != "" {
		s += " (" + v + ")" // what links the two stands elsewhere, if anywhere
	}
	if q.Kind == quote.Unmarked {
		return s + " · own words without quotation marks"
	}
	return s + " · " + q.Kind.String() + " quotation"
}
