package coverage_test

import (
	"strings"
	"testing"

	"parallax/model/collate"
	"parallax/model/coverage"
	"parallax/model/text"
)

// TestRepetitive: texts that say one thing thousands of times cost no more than
// others of their length, or this test would take a minute.
func TestRepetitive(t *testing.T) {
	for what, s := range map[string]string{
		"one word": strings.Repeat("ha ", 60000), "numbers": strings.Repeat("12 31 ", 120000), "dates": strings.Repeat("July 11-12 mid-July ", 20000),
		"outlets": strings.Repeat("The New York Times ", 20000),
	} {
		doc := text.Parse(s, "")
		source := coverage.Source{Source: collate.Source{Text: s, Doc: &doc}}
		row := collate.Row{Cells: []collate.Cell{{Sentences: []int{0}}, {Sentences: []int{0}}}}
		c := coverage.Of(t.Context(), []coverage.Source{source, source}, []collate.Row{row}, nil)
		if len(c.Facts) != 1 || len(c.Reuse) != 1 {
			t.Errorf("%s: %d facts, %d reuses", what, len(c.Facts), len(c.Reuse))
		}
	}
}
