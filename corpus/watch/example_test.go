package watch_test

import (
	"fmt"

	"parallax/corpus/watch"
)

func ExampleNews() {
	fmt.Println(watch.News{New: 3, Changed: 1})
	// Output:
	// 3 new, 1 changed
}
