package table_test

import (
	"bufio"
	"fmt"
	"strings"

	"parallax/corpus/table"
)

// A cell keeps its line ends as they are, and a row knows where it began.
func ExampleReader() {
	r := table.NewReader(bufio.NewReader(strings.NewReader("id,text\n1,\"late,\r\nsaid the mayor\"\n2,on time\n")), ',', 0)
	for {
		row, err := r.Next()
		if err != nil {
			break
		}
		fmt.Printf("line %d: %q\n", row.Line, row.Cells)
	}
	// Output:
	// line 1: ["id" "text"]
	// line 2: ["1" "late,\r\nsaid the mayor"]
	// line 4: ["2" "on time"]
}
