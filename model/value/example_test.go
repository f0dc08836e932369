package value_test

import (
	"fmt"

	"parallax/model/value"
)

func ExampleCompare() {
	a := value.Find("The storm left 31 people dead and did $1.5 million of damage.")
	b := value.Find("The storm left at least 30 people dead and did $2 million of damage.")
	for _, m := range value.Compare(a, b) {
		fmt.Println(a[m.A].Kind, m.Relation)
	}
	// Output:
	// number compatible
	// money conflict
}
