// Parallax is a terminal reader for people who compare news.
package main

import (
	"io"
	"os"

	"parallax/ui/cli"
)

func main() {
	os.Exit(run(os.Args[1:], os.Environ(), os.Stdin, os.Stdout, os.Stderr))
}

func run(args, env []string, in io.Reader, out, err io.Writer) int {
	return cli.Run(args, env, in, out, err)
}
