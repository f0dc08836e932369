package charset_test

import (
	"fmt"

	"parallax/corpus/charset"
)

func ExampleText() {
	text, note := charset.Text([]byte("Le pr\xe9sident a d\xe9clar\xe9 que l'\xe9t\xe9 sera long."))
	fmt.Println(text)
	fmt.Println(note)
	// Output:
	// Le président a déclaré que l'été sera long.
	// read as windows-1252, by its bytes
}
