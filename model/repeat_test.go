package model_test

import (
	"fmt"
	"slices"
	"testing"

	"parallax/model"
	"parallax/model/quote"
)

// told are the speakers of the first article's quotations, how they were found and whom
// the other articles name instead.
func told(t *testing.T, texts ...string) []string {
	x := build(t, model.Options{}, texts...)
	var out []string
	for n := range x.Articles[0].Quotations {
		q := x.Quotation(n)
		s := fmt.Sprintf("%s %s", q.Speaker, q.How)
		for _, d := range x.Disputed(n) {
			s += ", not " + x.Quotation(d).Speaker
		}
		out = append(out, s)
	}
	return out
}

// TestRepeated: the same words in several articles.
func TestRepeated(t *testing.T) {
	const named = "Ada Holt runs the port. Tom Reed was there. “The old bridge will never open again in our time,” Reed said.\nMore.\n"
	for _, c := range []struct {
		name   string
		texts  []string
		expect []string
	}{
		{"a guess gives way to a name", []string{
			"Tom Reed met Karl Lund. Lund laughed. “The old bridge will never open again in our time,” he said. “That is so,” he added.\nMore.\n", named},
			[]string{"Tom Reed repeat", "Karl Lund pronoun"}},
		{"not to one of the other gender", []string{
			"Ada Holt met Tom Reed. “The old bridge will never open again in our time,” she said.\nMore.\n", named},
			[]string{"Ada Holt pronoun, not Tom Reed"}},
		{"not to one whom the article does not know", []string{
			"Karl Lund laughed. “The old bridge will never open again in our time,” he said.\nMore.\n", named},
			[]string{"Karl Lund pronoun, not Tom Reed"}},
		{"a name stays", []string{
			"Tom Reed met Karl Lund. “The old bridge will never open again in our time,” Lund said.\nMore.\n", named},
			[]string{"Karl Lund surname, not Tom Reed"}},
		{"where the others disagree a guess stays", []string{
			"Tom Reed met Karl Lund. Lund laughed. “The old bridge will never open again in our time,” he said.\nMore.\n", named,
			"Vera Pike came. “The old bridge will never open again in our time,” Pike said.\nMore.\n"},
			[]string{"Karl Lund pronoun, not Tom Reed, not Vera Pike"}},
		{"a spelling is no dispute", []string{
			"“The old bridge will never open again in our time,” Thomas Reed said.\nMore.\n", named},
			[]string{"Thomas Reed name"}},
		{"few words are said by many", []string{
			"“It will never open again,” Karl Lund said.\nMore.\n", "“It will never open again,” Tom Reed said.\nMore.\n"},
			[]string{"Karl Lund name"}},
		{"a part of the words", []string{
			"“We told them that the old bridge will never open again in our time,” Karl Lund said.\nMore.\n", named},
			[]string{"Karl Lund name, not Tom Reed"}},
	} {
		if got := told(t, c.texts...); !slices.Equal(got, c.expect) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.expect)
		}
	}
}

// TestRepeatedCorrected: a correction holds against what others name, and what others
// name holds when another quotation is corrected.
func TestRepeatedCorrected(t *testing.T) {
	texts := []string{
		"Tom Reed met Karl Lund. Lund laughed. “The old bridge will never open again in our time,” he said. “That is so,” he added.\nMore.\n",
		"Tom Reed was there. “The old bridge will never open again in our time,” Tom Reed said.\nMore.\n",
	}
	x := build(t, model.Options{}, texts...)
	first, second := x.Articles[0].Quotations[0].Span, x.Articles[0].Quotations[1].Span
	y := correct(t, x, []model.Correction{{Article: "a", Span: first, Speaker: "Vera Pike"}})
	if q := y.Quotation(0); q.Speaker != "Vera Pike" || q.How != quote.ByHand || len(y.Disputed(0)) != 1 {
		t.Errorf("corrected to %s by %s, others %v", q.Speaker, q.How, y.Disputed(0))
	}
	y = correct(t, x, []model.Correction{{Article: "a", Span: second, Speaker: "Vera Pike"}})
	if q := y.Quotation(0); q.Speaker != "Tom Reed" || q.How != quote.ByRepeat {
		t.Errorf("%s by %s", q.Speaker, q.How)
	}
}
