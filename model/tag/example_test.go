package tag_test

import (
	"fmt"

	"parallax/model/tag"
)

// Two labels, one feature an element: label 1 where the feature is 7.
func ExampleLearn() {
	learn := []tag.Example{
		{Sequence: tag.Sequence{Features: []tag.Feature{3, 7, 3}, Each: 1}, Labels: []uint8{0, 1, 0}},
		{Sequence: tag.Sequence{Features: []tag.Feature{7, 3}, Each: 1}, Labels: []uint8{1, 0}},
	}
	m := tag.Learn(learn, 2, 5, func(a, b int) bool { return true })
	again, err := tag.Load(m.Bytes())
	fmt.Println(again != nil, err)
	// Output:
	// true <nil>
}
