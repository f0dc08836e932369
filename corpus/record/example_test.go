package record_test

import (
	"fmt"

	"parallax/corpus/record"
)

// What a column or key is called says which field of an article it is.
func ExampleUsual() {
	fmt.Println(record.Usual("Publication-Date", record.Date), record.Usual("price", record.Date))
	// Output:
	// true false
}

func ExampleParsePattern() {
	p, err := record.ParsePattern("source_date_title")
	if err != nil {
		fmt.Println(err)
		return
	}
	v, ok := p.Values("The Courier_2024-03-05_Ferry is late")
	fmt.Printf("%q %q %q %v\n", v[record.Source], v[record.Date], v[record.Title], ok)
	// Output:
	// "The Courier" "2024-03-05" "Ferry is late" true
}
