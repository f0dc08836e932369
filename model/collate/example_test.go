package collate_test

import (
	"context"
	"fmt"

	"parallax/model/collate"
	"parallax/model/name"
	"parallax/model/quote"
	"parallax/model/text"
)

func ExampleDiff() {
	a, b := "The ferry could be late on Monday.", "The ferry will be late on Monday."
	for _, e := range collate.Diff(a, b, name.NewRegistry(nil)) {
		if e.Equal {
			fmt.Printf("%q ", e.A.In(a))
		} else {
			fmt.Printf("%q -> %q ", e.A.In(a), e.B.In(b))
		}
	}
	fmt.Println()
	// Output:
	// "The ferry " "could" -> "will" " be late on Monday."
}

// source is a text as the collation sees it.
func source(s string) collate.Source {
	d := text.Parse(s, "")
	found := quote.Find(s, &d, name.Find(s, &d), name.NewRegistry(nil))
	return collate.Source{Text: s, Doc: &d, Found: &found}
}

func ExampleRows() {
	sources := []collate.Source{
		source("The Harwick ferry could be three hours late on Monday. The mayor closed the harbour."),
		source("The Harwick ferry will be three hours late on Monday."),
	}
	for _, r := range collate.Rows(context.Background(), sources, name.NewRegistry(nil), nil) {
		fmt.Printf("%c silent: %v, %v\n", r.Mark, r.Cells[0].Silent(), r.Cells[1].Silent())
		for _, l := range r.Losses {
			fmt.Printf("  %s: %s -> %s\n", l.What, l.Words, l.Now)
		}
	}
	// Output:
	// ~ silent: false, false
	//   hedge: could -> will
	// < silent: false, true
}
