package press_test

import (
	"fmt"
	"strings"

	"parallax/corpus/press"
	"parallax/corpus/record"
)

func ExampleProQuest() {
	const delivery = "____________________________________________________________\n\n" +
		"Ferry is late\n\nAuthor: Holt, Ann\n\nPublication title: Courier\n\nPublication date: Mar 5, 2024\n\n" +
		"Full text: The ferry was late.\n\nTitle: Ferry is late\n\n" +
		"____________________________________________________________\n"
	err := press.ProQuest(strings.NewReader(delivery), func(r record.Record) {
		fmt.Println(r.Values[record.Source], r.Values[record.Date], r.Values[record.Title], r.Values[record.Text])
	})
	fmt.Println(err)
	// Output:
	// Courier Mar 5, 2024 Ferry is late The ferry was late.
	// <nil>
}
