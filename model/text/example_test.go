package text_test

import (
	"fmt"

	"parallax/model/text"
)

func ExampleParse() {
	s := "Ferry is late\n\nThe ferry was late, Dr. Holt said. Nobody knew why.\n\nREAD MORE: Bridge closed\n"
	d := text.Parse(s, "")
	fmt.Printf("title %q, %d lines\n", d.Title, len(d.Lines))
	for _, one := range d.Sentences {
		fmt.Println(one.In(s))
	}
	// Output:
	// title "Ferry is late", 3 lines
	// Ferry is late
	// The ferry was late, Dr. Holt said.
	// Nobody knew why.
	// READ MORE: Bridge closed
}
