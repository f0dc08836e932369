package corpus

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

// letters gives n times an "a".
type letters struct{ n int }

func (b *letters) Read(p []byte) (int, error) {
	if b.n <= 0 {
		return 0, io.EOF
	}
	n := min(len(p), b.n)
	for i := range p[:n] {
		p[i] = 'a'
	}
	b.n -= n
	return n, nil
}

func TestLimits(t *testing.T) {
	if testing.Short() {
		t.Skip("reads large texts")
	}
	for n, want := range map[int]string{maxText: "<nil>", maxText + 1: "expected a text of at most 64 MiB"} {
		_, _, err := readText(&letters{n})
		if fmt.Sprint(err) != want {
			t.Errorf("%d bytes: %v, want %s", n, err, want)
		}
	}
	// A line that is too long is named, and those after it are read.
	in := io.MultiReader(strings.NewReader(`{"text":"`), &letters{maxLine}, strings.NewReader("\"}\n{\"text\":\"b\"}\n"))
	c, err := Open(t.Context(), []string{"-"}, in, Options{})
	want := "stdin#2|||||||standard input|\"b\"\n! standard input:1: expected a line of at most 128 MiB\n1 of 2\n"
	if err != nil || summary(c) != want {
		t.Errorf("got %v\n%swant\n%s", err, summary(c), want)
	}
}
