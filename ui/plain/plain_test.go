package plain

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"parallax/corpus"
	"parallax/model"
	"parallax/seeds"
	"parallax/ui/probe"
)

var update = flag.Bool("update", false, "write testdata anew")

var sample = sync.OnceValue(func() *model.Index {
	c, err := corpus.OpenFS(context.Background(), seeds.Files, corpus.Options{})
	if err != nil {
		panic(err)
	}
	x, err := model.Build(context.Background(), c, nil)
	if err != nil {
		panic(err)
	}
	return x
})

// read is what is answered to lines, after the list at the beginning.
func read(t *testing.T, x *model.Index, width int, lines ...string) string {
	t.Helper()
	var out strings.Builder
	if err := Run(strings.NewReader(strings.Join(lines, "\n")), &out, x, Options{Width: func() int { return width }}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestGolden holds a reading of the sample corpus, every command in it.
func TestGolden(t *testing.T) {
	got := read(t, sample(), 80, "?", "2", "q", "c 2 3", "v", "n", "i", "f speaker:biden kind:direct", "l", "m", "f", "nonsense", "", ".")
	const file = "testdata/sample.golden"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the reading differs (go test ./ui/plain -update writes it anew); got:\n%s", got)
	}
}

func TestCommands(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{[]string{"c 2 3"}, "only Ukrinform: "},
		{[]string{"c 2 3"}, "Ukrinform says: "},
		{[]string{"2", "c"}, "Comparing Ukrinform, 000, RBC-Ukraine and 003: "},
		{[]string{"c 1"}, "Expected two articles or more"},
		{[]string{"c 1 1"}, "named twice"},
		{[]string{"c 1 99"}, "Expected numbers of articles from 1 to 5"},
		{[]string{"v 2 3"}, " tells it in its own voice"},
		{[]string{"0"}, "There is no article 0"},
		{[]string{"-1"}, "There is no article -1"},
		{[]string{"c 2,3"}, "RBC-Ukraine adds (attribution): “According to the publication”."},
		{[]string{"c 2 3"}, "both say: The matter"},
		{[]string{"i"}, "No article is open"},
		{[]string{"q 9"}, "Expected the number of an article from 1 to 5"},
		{[]string{"m"}, "There is no more"},
		{[]string{"f speaker:"}, "is not understood at column"},
		{[]string{"f zzzz"}, "0 of 5 articles with “zzzz”"},
		{[]string{"q"}, "quotations of all articles"},
		{[]string{"q", "m"}, "The same in "},
	} {
		if got := strings.Join(strings.Fields(read(t, sample(), 80, c.lines...)), " "); !strings.Contains(got, strings.TrimSpace(c.want)) {
			t.Errorf("%q: no %q in:\n%.600s", c.lines, c.want, got)
		}
	}
}

// TestNumbersStay: a filter does not give other numbers to articles.
func TestNumbersStay(t *testing.T) {
	all := read(t, sample(), 200)
	for line := range strings.SplitSeq(read(t, sample(), 200, "f source:rbc"), "\n") {
		if strings.Contains(line, "RBC-Ukraine:") && !strings.Contains(all, strings.TrimPrefix(line, "> ")) {
			t.Errorf("%q has another number than before", line)
		}
	}
}

// TestWhole: in words, every quotation of an article says whose it is, and every
// paragraph stands there whole.
func TestWhole(t *testing.T) {
	x := sample()
	got := oneLine(read(t, x, 60, "1", "2", "3", "4", "5"))
	for i := range x.Articles {
		for _, l := range x.Articles[i].Doc.Document().Lines {
			if s := oneLine(l.In(x.Articles[i].Text)); !strings.Contains(got, s) {
				t.Errorf("%s lacks %q", x.Articles[i].ID, s)
			}
		}
		if n := strings.Count(got, "(Quotation, "); n != len(x.Quotes) {
			t.Fatalf("%d quotations are told, there are %d", n, len(x.Quotes))
		}
	}
}

// everything are lines that write all there is.
var everything = []string{"1", "2", "3", "q", "q 1", "c 1 2 3", "c 1 2", "v", "n", "i", "m", "m", "?", "l"}

// TestProbes leads every probe, in every field, uncleaned, through every command:
// nothing comes out but words and line ends, each line no wider than asked.
func TestProbes(t *testing.T) {
	for _, p := range append(probe.Fifteen(), probe.More()...) {
		evil := p.Text()
		c := &corpus.Corpus{Found: 3}
		for _, n := range []string{"1", "2", "3"} {
			text := fmt.Sprintf("Minister %[1]s resigns in Vilnius after the vote\n\nVILNIUS. “We will not %[1]s go back,” Anna %[1]s Smith said in Vilnius on July %[2]s2.\n\nAllegedly %[1]s %[2]s people were there, according to %[1]s.\n%[1]s\n", evil, n)
			c.Articles = append(c.Articles, corpus.Article{ID: n + evil, Source: evil, Title: evil, Author: evil, Date: evil, URL: evil, Language: evil, Path: evil, Text: text})
		}
		x, err := model.Build(t.Context(), c, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, width := range []int{0, 10, 60, 80} {
			got := read(t, x, width, append(everything, evil, "f "+evil, "q "+evil, "c "+evil, evil+" x")...)
			if bad := probe.Printed(got); bad != nil {
				t.Errorf("%s, %d cells: %q", p.Name, width, bad[:min(len(bad), 5)])
			}
			if width == 0 {
				width = usualWidth
			}
			for line := range strings.SplitSeq(got, "\n") {
				if n := ansi.StringWidth(strings.TrimPrefix(line, "> ")); n > width {
					t.Fatalf("%s: %d cells in %q, expected at most %d", p.Name, n, line, width)
				}
			}
			if !strings.Contains(strings.ReplaceAll(got, "\n", ""), probe.Tail) {
				t.Errorf("%s: the words behind it are missing", p.Name)
			}
		}
	}
}

// failing takes nothing.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestWriteFails(t *testing.T) {
	if err := Run(strings.NewReader("1\n2\n"), failing{}, sample(), Options{}); err == nil {
		t.Error("nothing is said of a write that failed")
	}
}

// TestEmpty: without an article nothing breaks.
func TestEmpty(t *testing.T) {
	x, err := model.Build(t.Context(), &corpus.Corpus{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, x, 80, everything...); !strings.Contains(got, "No article could be read.") {
		t.Error(got)
	}
}
