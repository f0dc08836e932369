package date_test

import (
	"fmt"

	"parallax/corpus/date"
)

func ExampleParse() {
	for _, s := range []string{"Thu, 15 Jun 2023 12:36:00 +0200", "15 juin 2023", "06/07/2023"} {
		iso, guessed, err := date.Parse(s, date.Unknown)
		fmt.Println(iso, guessed, err)
	}
	// Output:
	// 2023-06-15T12:36:00+02:00 false <nil>
	// 2023-06-15 false <nil>
	//  false expected a date that says which number is the month, found "06/07/2023"
}
