//go:build linux

package cli_test

import (
	"bytes"
	"strings"
	"testing"

	"parallax/ui/cli"
)

// TestPlainReader reads line by line in a dumb terminal: nothing is written but lines.
func TestPlainReader(t *testing.T) {
	t.Parallel()
	s := start(t, []string{"TERM=dumb"}, "--plain")
	s.wait("Told by one article only")
	for _, step := range [][2]string{{"2", "End of article 2"}, {"c 2 3", "Row 19 of 19"}, {"v", "Fact 16"}, {"f speaker:nobody", "0 of 5 articles"}} {
		s.press(step[0] + "\n")
		s.until(step[0]+" is answered", func() bool { return strings.Contains(s.written(), step[1]) })
	}
	s.press(".\n")
	s.exit(0)
	s.restored()
	written := s.written()
	if strings.ContainsAny(strings.ReplaceAll(written, "\r\n", "\n"), "\x1b\r\b") {
		t.Errorf("more than lines is written: %q", written)
	}
}

// TestPlainPrints: where no lines can come, --plain prints what articles prints.
func TestPlainPrints(t *testing.T) {
	t.Parallel()
	var plain, articles, errs bytes.Buffer
	if code := cli.Run([]string{"--plain"}, nil, strings.NewReader("1\n"), &plain, &errs); code != 0 {
		t.Fatalf("exit code %d: %s", code, errs.String())
	}
	cli.Run([]string{"articles"}, nil, strings.NewReader(""), &articles, &errs)
	if plain.String() != articles.String() || plain.Len() == 0 || errs.Len() > 0 {
		t.Errorf("printed\n%s\nand said %q; expected\n%s", plain.String(), errs.String(), articles.String())
	}
}
