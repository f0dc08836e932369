package coverage_test

import (
	"context"
	"fmt"

	"parallax/model/collate"
	"parallax/model/coverage"
	"parallax/model/name"
	"parallax/model/text"
)

func ExampleOf() {
	var texts []collate.Source
	var sources []coverage.Source
	for _, s := range []string{
		"The Harwick ferry was three hours late on Monday. The mayor closed the harbour.",
		"The Harwick ferry was three hours late on Monday.",
	} {
		d := text.Parse(s, "")
		texts = append(texts, collate.Source{Text: s, Doc: &d})
		sources = append(sources, coverage.Source{Source: texts[len(texts)-1]})
	}
	names := name.NewRegistry(nil)
	c := coverage.Of(context.Background(), sources, collate.Rows(context.Background(), texts, names, nil), names)
	for _, f := range c.Facts {
		fmt.Printf("%s %q\n", f.Title.In(sources[f.First].Text), f.Tellings)
	}
	// Output:
	// The Harwick ferry was three hours late on Monday. ["own voice" "own voice"]
	// The mayor closed the harbour. ["* own voice" "."]
}
