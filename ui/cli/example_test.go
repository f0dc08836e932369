package cli_test

import (
	"os"
	"strings"

	"parallax/ui/cli"
)

// Everything the program does goes through Run; main passes it what the process has.
func ExampleRun() {
	in := strings.NewReader("Mayor Ann Holt spoke on Monday. \"The ferry is late,\" she said.\n")
	cli.Run([]string{"quotes", "--config", "none", "--format", "md", "-"}, []string{"LANG=C.UTF-8"}, in, os.Stdout, os.Stderr)
	// Output:
	// # Quotations
	//
	// | set | where | speaker | named | cue | kind | quotation |
	// | --- | --- | --- | --- | --- | --- | --- |
	// |  | stdin:1 | \~Ann Holt | she | said | direct | "The ferry is late," |
	//
	// 1 quotation, 0 sets of variants; where is article:line; before a speaker \~ is found by rule, ? no name found
	//
	// ## Articles
	//
	// | where | source | title | author | date | url | id |
	// | --- | --- | --- | --- | --- | --- | --- |
	// | stdin | ? | ? | ? | ? | ? | stdin |
}
