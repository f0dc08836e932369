package quote_test

import (
	"fmt"

	"parallax/model/name"
	"parallax/model/quote"
	"parallax/model/text"
)

func ExampleFind() {
	s := "Mayor Ann Holt spoke on Monday. \"The ferry is late,\" she said. The operator said it had no boats."
	d := text.Parse(s, "")
	people := name.Find(s, &d)
	found := quote.Find(s, &d, people, name.NewRegistry([]*name.Article{people}))
	for _, q := range found.Quotations {
		fmt.Printf("%s: %s (%q is %q)\n", q.Kind, q.In(s), q.Mention.In(s), q.Speaker)
	}
	// Output:
	// direct: "The ferry is late," ("she" is "Ann Holt")
	// indirect: it had no boats ("The operator" is "")
}
