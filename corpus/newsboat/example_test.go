package newsboat_test

import (
	"fmt"
	"os"

	"parallax/corpus/newsboat"
	"parallax/corpus/record"
)

func ExampleRead() {
	f, err := os.Open("testdata/cache.db")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer f.Close()
	err = newsboat.Read(f, func(r record.Record) {
		if r.Line > 0 { // else it is about the whole file
			fmt.Printf("%d %q %q\n", r.Line, r.Values[record.Source], r.Values[record.Title])
		}
	})
	fmt.Println(err)
	// Output:
	// 1 "Harbour Post" "Ferry strike ends"
	// 3 "Harbour Post" "A high tide"
	// <nil>
}
