package seeds_test

import (
	"fmt"
	"io/fs"

	"parallax/seeds"
)

func Example() {
	texts, err := fs.Glob(seeds.Files, "*.txt")
	fmt.Println(len(texts), "articles", err)
	// Output:
	// 5 articles <nil>
}
