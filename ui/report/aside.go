package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"parallax/model/collate"
)

const (
	leastColumn = 36 // cells that a source needs beside others
	readable    = 80 // cells of a line when any width will do
)

// print writes the comparison as a table: sources side by side where each has
// room, else one under another.
func (c *comparison) print(w io.Writer, width int) error {
	out := bufio.NewWriter(w)
	sources := len(c.Collation.Articles)
	if width <= 0 {
		width = readable * sources
	}
	short := c.shortIDs()
	label := len(fmt.Sprint(len(c.Rows))) + 3 // number, space, mark with its doubt
	column := (width - label - len(gap)*sources) / sources
	if sources > 3 || column < leastColumn {
		c.printStacked(out, width, label, short)
	} else {
		c.printBeside(out, width, label, column, short)
	}
	fmt.Fprintln(out)
	for _, line := range wrap(c.tally(), width) {
		printLine(out, strings.ReplaceAll(line, "\u00a0", " "), width)
	}
	return out.Flush()
}

func (c *comparison) printBeside(w *bufio.Writer, width, label, column int, short []string) {
	var head strings.Builder
	head.WriteString(strings.Repeat(" ", label))
	for n := range c.Collation.Articles {
		head.WriteString(gap + fit(c.head(short, n), column, false))
	}
	printLine(w, head.String(), width)
	for i, row := range c.Rows {
		var sides [][]string
		height := 1
		for _, text := range c.cells(i) {
			if text == "" {
				text = silent
			}
			lines := wrap(text, column)
			sides = append(sides, lines)
			height = max(height, len(lines))
		}
		for y := range height {
			line := strings.Repeat(" ", label)
			if y == 0 {
				line = fmt.Sprintf("%*d %s", label-3, i+1, markOf(&row))
			}
			for _, lines := range sides {
				part := ""
				if y < len(lines) {
					part = lines[y]
				}
				line += gap + fit(part, column, false)
			}
			printLine(w, line, width)
		}
		c.printLosses(w, i, width, label, short)
	}
}

func (c *comparison) printStacked(w *bufio.Writer, width, label int, short []string) {
	names := 0
	for _, n := range c.Collation.Articles {
		names = max(names, ansi.StringWidth(short[n]))
	}
	names = min(names, max(3, width/4))
	for n := range c.Collation.Articles {
		printLine(w, strings.Repeat(" ", label)+gap+c.head(short, n), width)
	}
	for i, row := range c.Rows {
		start := fmt.Sprintf("%*d %s", label-3, i+1, markOf(&row))
		for n, text := range c.cells(i) {
			if text == "" {
				continue
			}
			name := short[c.Collation.Articles[n]]
			for _, line := range wrap(text, max(8, width-label-names-2*len(gap))) {
				printLine(w, start+gap+fit(name, names, false)+gap+line, width)
				start, name = strings.Repeat(" ", label), ""
			}
		}
		c.printLosses(w, i, width, label, short)
	}
}

// printLosses names what of attribution and certainty a row drops or adds.
func (c *comparison) printLosses(w *bufio.Writer, i, width, label int, short []string) {
	for _, line := range c.losses(i, short) {
		for _, part := range wrap(line, max(8, width-label-len(gap))) {
			printLine(w, strings.Repeat(" ", label)+gap+part, width)
		}
	}
}

// losses says what of attribution and certainty a row drops or adds, and where.
func (c *comparison) losses(i int, short []string) []string {
	var out []string
	for _, l := range c.Rows[i].Losses {
		out = append(out, short[c.Collation.Articles[l.Cell]]+" "+c.loss(l).says())
	}
	return out
}

// says is a loss in words, without its article.
func (l loss) says() string {
	verb := "drops"
	if l.Added {
		verb = "adds"
	}
	line := fmt.Sprintf("%s %s: %s", verb, l.What, oneLine(l.Words))
	if l.Now != "" {
		line += " -> " + oneLine(l.Now)
	}
	return line
}

// markOf is the mark of a row, with a "?" where its sentences may not tell the same.
func markOf(r *collate.Row) string {
	if r.Doubtful() {
		return string(r.Mark) + "?"
	}
	return string(r.Mark) + " "
}
