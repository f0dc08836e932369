package serve_test

import (
	"fmt"

	"parallax/ui/serve"
)

// Nobody comes in by default: a server that is not told whom to let in is none.
func ExampleNew() {
	_, err := serve.New(serve.Config{Name: "news"})
	fmt.Println(err)
	// Output:
	// nobody is let in: give --keys FILE (public keys, as in authorized_keys) or --ca FILE (authorities that sign user keys)
}
