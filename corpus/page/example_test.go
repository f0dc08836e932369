package page_test

import (
	"fmt"

	"parallax/corpus/page"
)

func ExampleText() {
	fmt.Printf("%q\n", page.Text("<p>The ferry was <b>late</b>.</p><ul><li>Nobody said why.</li></ul>"))
	// Output:
	// "The ferry was late.\n\nNobody said why."
}
