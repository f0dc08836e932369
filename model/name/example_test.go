package name_test

import (
	"fmt"

	"parallax/model/name"
	"parallax/model/text"
)

func ExampleFind() {
	s := "Mayor Ann Holt spoke on Monday. Holt was late."
	d := text.Parse(s, "")
	people := name.Find(s, &d)
	for _, m := range people.Mentions {
		fmt.Println(m.In(s), "is", people.People[m.Person].Full)
	}
	// Output:
	// Ann Holt is Ann Holt
	// Holt is Ann Holt
}

func ExampleRegistry_Same() {
	r := name.NewRegistry(nil)
	fmt.Println(r.Same("Kiev", "Kyiv"), r.Same("Kiev", "Lviv"))
	// Output:
	// true false
}
