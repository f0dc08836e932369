package sorted_test

import (
	"fmt"

	"parallax/model/sorted"
)

func ExampleCommon() {
	fmt.Println(sorted.Common([]int{1, 3, 5, 7}, []int{3, 4, 5}))
	// Output:
	// 2
}
