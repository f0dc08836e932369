package draw_test

import (
	"fmt"

	"parallax/ui/draw"
)

// Text is wrapped between words and after hyphens, and cut where a cell ends.
func ExampleRuler() {
	const s = "The ferry-man spoke of 日本."
	var r draw.Ruler
	for _, l := range r.Wrap(s, 12) {
		fmt.Printf("%2d %q\n", l.Cells, l.In(s))
	}
	fmt.Println(r.Clip(s, 12))
	// Output:
	// 10 "The ferry-"
	// 12 "man spoke of"
	//  5 "日本."
	// The ferry-m…
}
