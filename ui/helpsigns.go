package ui

import (
	"strings"

	"parallax/model/collate"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// signed is a sign of the screen and what it says.
type signed struct {
	in   keymap.Scope // the panes where it is seen
	look draw.Look
	sign string
	says string
}

// signTable is every sign beside and in the text; the help sheet comes from it.
func signTable() []signed {
	const texts = keymap.InText | keymap.InQuotes | keymap.InCompare | keymap.InCoverage
	all := []signed{
		{keymap.InList, 0, "c", "chosen for comparing, with c or x"},
		{keymap.InList, 0, `words "`, "over the numbers: of words and of quotations"},
		{keymap.InQuotes, 0, "V12", "the number of a quotation that is printed in several wordings; v goes to the next"},
		{keymap.InQuotes, 0, "x", "selected"},
		{keymap.InList | keymap.InQuotes, 0, "* + # ✓", "starred, noted, tagged, read; one before the source, others behind the words"},
		{keymap.InText, 0, "12", "before a paragraph: the line of the text"},
		{keymap.InQuotes, draw.Dim, byRule, "before a speaker: found by rule, as for “he”"},
		{keymap.InQuotes, draw.Dim, unknown, "before a speaker: no name found"},
		{keymap.InQuotes, 0, "mixed", "a kind: direct stands in quotation marks, of mixed some words do, of indirect none; unmarked is speech without marks"},
	}
	for _, m := range []collate.Mark{collate.Same, collate.Sourced, collate.Reworded, collate.Quoted,
		collate.Headlines, collate.OnlyBase, collate.OnlyOther, collate.Moved} {
		all = append(all, signed{keymap.InCompare, 0, string(rune(m)), markName(m)})
	}
	return append(all,
		signed{keymap.InCompare, 0, "~?", "perhaps not the same"},
		signed{keymap.InCompare, 0, signPinned + " " + signCut + " " + signWaiting, "pinned, cut by you; waiting to be joined"},
		signed{keymap.InCompare, draw.Dim, strings.TrimSpace(gap), "sentences between that belong to other rows"},
		signed{keymap.InCoverage, 0, "own voice", "told as the article’s own knowledge"},
		signed{keymap.InCoverage, draw.Bad, "- dropped", "left out, though what stands before and behind it is told"},
		signed{keymap.InCoverage, 0, ". *", "silent; told by this article alone"},
		signed{keymap.InCoverage, 0, "?", "before a fact: perhaps not the same one everywhere"},
		signed{keymap.InNames, 0, "Kyiv 5", "printed so five times; . never"},
		signed{keymap.InNames, 0, "“war” 1", "printed in quotation marks only: a speaker’s word"},
		signed{texts, draw.Quote, `"`, "a quotation in quotation marks"},
		signed{texts, draw.Reported, "%", "someone’s words, not in marks"},
		signed{texts, draw.Attr, "@", "from whom the article has it"},
		signed{texts, draw.Hedge, "^", "a hedge: may, could, allegedly"},
		signed{keymap.InQuotes | keymap.InCompare, draw.Changed, "[- -]", "only in the first source"},
		signed{keymap.InQuotes | keymap.InCompare, draw.Changed, "{+ +}", "only in the other source"},
		signed{keymap.InText, draw.Dim, "grey", "captions, bylines, links: not counted"},
	)
}

// signViews are the panes of the sheet, in the order in which their signs are explained.
func signViews() []keymap.Scope {
	return []keymap.Scope{keymap.InList, keymap.InText, keymap.InQuotes, keymap.InCompare, keymap.InCoverage, keymap.InNames}
}

// signs explains the signs of the pane that the sheet was opened from, and of the other
// panes those that it has not.
func (s *help) signs(p *draw.Pen, w int) (here []string, others [][]string) {
	seen := map[string]bool{}
	block := func(of keymap.Scope) []string {
		var out []string
		for _, e := range signTable() {
			if e.in&of == 0 || seen[e.says] {
				continue
			}
			seen[e.says] = true
			for i, row := range s.entry(p, e.sign, e.says, w) {
				if i == 0 {
					row = p.Fit(strings.Replace(row, e.sign, p.Paint(e.look, e.sign), 1), w, w)
				}
				out = append(out, row)
			}
		}
		if len(out) == 0 {
			return nil
		}
		head := p.Column(draw.Head, " Signs in "+keymap.ScopeNames()[of], w)
		return append(append([]string{head}, out...), draw.Spaces(w))
	}
	here = block(s.of)
	for _, v := range signViews() {
		if b := block(v); b != nil {
			others = append(others, b)
		}
	}
	return here, others
}
