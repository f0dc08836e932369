package docx_test

import (
	"fmt"
	"os"

	"parallax/corpus/docx"
)

func ExampleRead() {
	f, err := os.Open("testdata/plain.docx")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer f.Close()
	d, err := docx.Read(f)
	fmt.Printf("%q, %d paragraphs, %v\n", d.Title, len(d.Paragraphs), err)
	// Output:
	// "A plain document", 6 paragraphs, <nil>
}
