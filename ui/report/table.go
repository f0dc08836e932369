package report

import (
	"bufio"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// gap is what stands between two columns of a table.
const gap = "  "

// printTable writes s in columns. With a width of 0 they are as wide as their
// cells; otherwise those that may give way are cut so that a line fits.
func printTable(w *bufio.Writer, s sheet, width int) {
	if width > 0 && width < roomy {
		s = s.narrow()
	}
	if s.crowded(width) {
		s = s.stacked()
	}
	widths := s.widths()
	if width > 0 {
		shrink(widths, s.columns, width-len(gap)*(len(widths)-1))
	}
	heads := make([]string, len(s.columns))
	for i, c := range s.columns {
		heads[i] = c.name
	}
	for _, row := range append([][]string{heads}, s.rows...) {
		var line strings.Builder
		for i, cell := range row {
			if i > 0 {
				line.WriteString(gap)
			}
			line.WriteString(fit(cell, widths[i], s.columns[i].right))
		}
		printLine(w, line.String(), width)
	}
	for i, note := range s.notes {
		if i == 0 {
			w.WriteByte('\n')
		}
		for _, line := range wrap(note, width) {
			printLine(w, line, width)
		}
	}
}

// narrow is s without its wide columns.
func (s *sheet) narrow() sheet {
	n := sheet{title: s.title, notes: s.notes, across: s.across, rows: make([][]string, len(s.rows))}
	for i, c := range s.columns {
		if c.wide {
			continue
		}
		n.columns = append(n.columns, c)
		for y, row := range s.rows {
			n.rows[y] = append(n.rows[y], row[i])
		}
	}
	return n
}

// printLine writes one line, cut to width where even the least is too wide.
func printLine(w *bufio.Writer, line string, width int) {
	if width > 0 {
		line = ansi.Truncate(line, width, "…")
	}
	w.WriteString(strings.TrimRight(line, " "))
	w.WriteByte('\n')
}

// widths are the widths of the widest cells.
func (s *sheet) widths() []int {
	widths := make([]int, len(s.columns))
	for i, c := range s.columns {
		widths[i] = ansi.StringWidth(c.name)
	}
	for _, row := range s.rows {
		for i, cell := range row {
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	return widths
}

// shrink makes the columns fit into room cells: columns go down to their most,
// and then what is still too much is taken
// from the widest column that may give way, again and again.
func shrink(widths []int, columns []column, room int) {
	over := -room
	for _, w := range widths {
		over += w
	}
	for i, c := range columns {
		if c.most > 0 && over > 0 {
			cut := min(over, max(0, widths[i]-max(c.most, ansi.StringWidth(c.name))))
			widths[i] -= cut
			over -= cut
		}
	}
	for ; over > 0; over-- {
		widest := -1
		for i, c := range columns {
			if c.least > 0 && widths[i] > c.least && (widest < 0 || widths[i] >= widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return
		}
		widths[widest]--
	}
}

// fit cuts or pads a cell to width.
func fit(cell string, width int, right bool) string {
	cell = ansi.Truncate(cell, width, "…")
	pad := strings.Repeat(" ", max(0, width-ansi.StringWidth(cell)))
	if right {
		return pad + cell
	}
	return cell + pad
}

// wrap breaks s at its spaces into lines of at most width cells; a longer word is
// cut. Words joined by a no-break space stay together. A width of 0 keeps s whole.
func wrap(s string, width int) []string {
	if width <= 0 {
		return []string{s}
	}
	var lines []string
	line, room := "", width
	for word := range strings.SplitSeq(s, " ") {
		w := ansi.StringWidth(word)
		if line != "" && w+1 <= room {
			line += " " + word
			room -= w + 1
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		if w > width {
			pieces := strings.Split(ansi.Hardwrap(word, width, true), "\n")
			lines = append(lines, pieces[:len(pieces)-1]...)
			word = pieces[len(pieces)-1]
			w = ansi.StringWidth(word)
		}
		line, room = word, width-w
	}
	return append(lines, line)
}
