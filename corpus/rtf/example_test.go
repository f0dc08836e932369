package rtf_test

import (
	"fmt"
	"strings"

	"parallax/corpus/rtf"
)

func ExampleRead() {
	paragraphs, err := rtf.Read(strings.NewReader(`{\rtf1\ansi The ferry was {\b late}.\par Nobody said \u8220?why\u8221?.\par}`))
	fmt.Printf("%q %v\n", paragraphs, err)
	// Output:
	// ["The ferry was late." "Nobody said “why”."] <nil>
}
