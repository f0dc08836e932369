package ui

import (
	"strings"

	"parallax/model/collate"
)

// signed is a sign of the screen and what it says.
type signed struct {
	in   scope // the panes where it is seen
	look look
	sign string
	says string
}

// signTable is every sign beside and in the text; the help sheet comes from it.
func signTable() []signed {
	const texts = inText | inQuotes | inCompare | inCoverage
	all := []signed{
		{inList, 0, "c", "chosen for comparing, with c or x"},
		{inList, 0, `words "`, "over the numbers: of words and of quotations"},
		{inQuotes, 0, "V12", "the number of a quotation that is printed in several wordings; v goes to the next"},
		{inQuotes, 0, "x", "selected"},
		{inList | inQuotes, 0, "* + # ✓", "starred, noted, tagged, read; one before the source, others behind the words"},
		{inText, 0, "12", "before a paragraph: the line of the text"},
		{inQuotes, lookDim, byRule, "before a speaker: found by rule, as for “he”"},
		{inQuotes, lookDim, unknown, "before a speaker: no name found"},
		{inQuotes, 0, "mixed", "a kind: direct stands in quotation marks, of mixed some words do, of indirect none; unmarked is speech without marks"},
	}
	for _, m := range []collate.Mark{collate.Same, collate.Sourced, collate.Reworded, collate.Quoted,
		collate.Headlines, collate.OnlyBase, collate.OnlyOther, collate.Moved} {
		all = append(all, signed{inCompare, 0, string(rune(m)), markName(m)})
	}
	return append(all,
		signed{inCompare, 0, "~?", "perhaps not the same"},
		signed{inCompare, 0, signPinned + " " + signCut + " " + signWaiting, "pinned, cut by you; waiting to be joined"},
		signed{inCompare, lookDim, strings.TrimSpace(gap), "sentences between that belong to other rows"},
		signed{inCoverage, 0, "own voice", "told as the article’s own knowledge"},
		signed{inCoverage, lookBad, "- dropped", "left out, though what stands before and behind it is told"},
		signed{inCoverage, 0, ". *", "silent; told by this article alone"},
		signed{inCoverage, 0, "?", "before a fact: perhaps not the same one everywhere"},
		signed{inNames, 0, "Kyiv 5", "printed so five times; . never"},
		signed{inNames, 0, "“war” 1", "printed in quotation marks only: a speaker’s word"},
		signed{texts, lookQuote, `"`, "a quotation in quotation marks"},
		signed{texts, lookReported, "%", "someone’s words, not in marks"},
		signed{texts, lookAttr, "@", "from whom the article has it"},
		signed{texts, lookHedge, "^", "a hedge: may, could, allegedly"},
		signed{inQuotes | inCompare, lookChanged, "[- -]", "only in the first source"},
		signed{inQuotes | inCompare, lookChanged, "{+ +}", "only in the other source"},
		signed{inText, lookDim, "grey", "captions, bylines, links: not counted"},
	)
}

// signViews are the panes of the sheet, in the order in which their signs are explained.
func signViews() []scope {
	return []scope{inList, inText, inQuotes, inCompare, inCoverage, inNames}
}

// signs explains the signs of the pane that the sheet was opened from, and of the other
// panes those that it has not.
func (s *help) signs(p *pen, w int) (here []string, others [][]string) {
	seen := map[string]bool{}
	block := func(of scope) []string {
		var out []string
		for _, e := range signTable() {
			if e.in&of == 0 || seen[e.says] {
				continue
			}
			seen[e.says] = true
			for i, row := range s.entry(p, e.sign, e.says, w) {
				if i == 0 {
					row = p.fit(strings.Replace(row, e.sign, p.paint(e.look, e.sign), 1), w, w)
				}
				out = append(out, row)
			}
		}
		if len(out) == 0 {
			return nil
		}
		head := p.column(lookHead, " Signs in "+scopeNames()[of], w)
		return append(append([]string{head}, out...), spaces(w))
	}
	here = block(s.of)
	for _, v := range signViews() {
		if b := block(v); b != nil {
			others = append(others, b)
		}
	}
	return here, others
}
