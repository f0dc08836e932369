package language_test

import (
	"fmt"

	"parallax/corpus/language"
)

func ExampleOf() {
	fmt.Println(language.Of("Der Bürgermeister hat am Montag gesagt, dass die Fähre nicht mehr fahren wird und dass er das bedauert."))
	fmt.Printf("%q\n", language.Of("Ferry 12"))
	// Output:
	// de
	// ""
}
