package ui

import (
	"strings"

	"parallax/model"
	"parallax/model/quote"
)

// Signs of how sure a speaker is, before the name: nothing when the name itself
// stands with the quotation.
const (
	byRule  = "~" // "he", "the leader": who that is was worked out
	unknown = "?" // nobody was found
)

// sureness is the sign of how the speaker of q was found.
func sureness(q *quote.Quotation) string {
	switch {
	case q.How.Named():
		return " "
	case q.How == quote.Unresolved:
		return unknown
	}
	return byRule
}

// ruleName is the rule by which a speaker was found, "" when the name itself is
// printed.
func ruleName(h quote.How) string {
	switch h {
	case quote.BySurname:
		return "by the surname"
	case quote.ByIssuer:
		return "by who issued it"
	case quote.ByRole:
		return "by the role"
	case quote.ByReference:
		return "taken up from before"
	case quote.ByRelative:
		return "by the name before it"
	case quote.ByPronoun:
		return "by the pronoun"
	case quote.ByRepeat:
		return "named by others who print the same words"
	}
	return ""
}

// othersName says whom other articles name for the words of quotation q, "" when none
// names somebody else.
func othersName(x *model.Index, d *digest, q int) string {
	var out []string
	for _, other := range x.Disputed(q) {
		out = append(out, oneLine(x.Quotation(other).Speaker)+" ("+d.label(x.Quotes[other].Article)+")")
	}
	if len(out) == 0 {
		return ""
	}
	return "others name: " + strings.Join(out, ", ")
}

// reason says in a sentence how the speaker of q was found, and from whom that
// speaker has the words when the article tells.
func reason(text string, q *quote.Quotation) string {
	mention := oneLine(q.Mention.In(text))
	s := ""
	switch {
	case mention == "" && q.Speaker == "":
		s = "no speaker found"
	case q.Speaker == "":
		s = "“" + mention + "” → no name found"
	case q.How == quote.ByRepeat && mention == "":
		s = q.Speaker + ": " + ruleName(q.How)
	case ruleName(q.How) == "" || mention == "":
		s = q.Speaker + ": named as printed"
	default:
		s = "“" + mention + "” → " + q.Speaker + ": " + ruleName(q.How)
	}
	if from := oneLine(q.Chain.In(text)); from != "" {
		s += "; has it from “" + from + "”"
	}
	return s
}
