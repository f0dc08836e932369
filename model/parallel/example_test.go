package parallel_test

import (
	"context"
	"fmt"

	"parallax/model/parallel"
)

// Who does what is not known; where each writes by its number, what comes out is.
func ExampleEach() {
	squares := make([]int, 5)
	parallel.Each(context.Background(), len(squares), func(_, i int) { squares[i] = i * i })
	fmt.Println(squares)
	// Output:
	// [0 1 4 9 16]
}
