package probe_test

import (
	"fmt"

	"parallax/ui/probe"
)

func ExampleFrame() {
	fmt.Println(len(probe.Frame("\x1b[1mThe ferry\x1b[0m was late.")))
	fmt.Println(len(probe.Frame("\x1b]52;c;ZXZpbA==\x07")))
	// Output:
	// 0
	// 1
}
