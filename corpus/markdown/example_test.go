package markdown_test

import (
	"fmt"

	"parallax/corpus/markdown"
	"parallax/corpus/record"
)

func ExampleRead() {
	v, err := markdown.Read("---\ntitle: Ferry is late\ndate: 2024-03-05\n---\nThe *mayor* spoke.\n", record.NewNames(record.Map{}), true)
	fmt.Printf("%q %q %q %v\n", v[record.Title], v[record.Date], v[record.Text], err)
	// Output:
	// "Ferry is late" "2024-03-05" "The mayor spoke." <nil>
}
