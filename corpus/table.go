package corpus

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"parallax/corpus/charset"
	"parallax/corpus/record"
	"parallax/corpus/table"
)

const maxTable = 1 << 30 // bytes a CSV or TSV file may have

// row is one line of a table that has no text: what it states about one beside it.
type row struct {
	line   int
	values *record.Values
}

// columns say which fields the columns of a table are.
type columns struct {
	at     [record.Fields][]int // indexes, in the order of the usual names
	names  []string             // as they stand in the head
	export bool                 // the table was printed by this program
	shift  int                  // cells that stand before those of the head
}

func (c *columns) has(f record.Field) bool { return len(c.at[f]) > 0 }

// keyed reports whether a row may say which text it is about.
func (c *columns) keyed() bool { return c.has(record.ID) || c.has(record.File) }

// readTable reads rows that hold their text, and keeps the others for join.
func readTable(p *part, in *bufio.Reader) {
	limited := &io.LimitedReader{R: in, N: maxTable}
	in, note := charset.Reader(bufio.NewReaderSize(limited, bufferSize))
	defer func() { p.note(note()) }()
	comma, passed := separatorOf(in, p.name)
	rows := table.NewReader(in, comma, passed)
	for {
		r, err := rows.Next()
		switch {
		case err == io.EOF:
			if p.columns == nil {
				p.fail(0, record.NoText.Of(errors.New("expected a table, it is empty")))
			}
			if limited.N == 0 {
				p.fail(0, record.Limit.Of(fmt.Errorf("expected a table of at most %d MiB", maxTable>>20)))
			}
			return
		case err != nil:
			p.fail(r.Line, record.Damaged.Of(fmt.Errorf("reading the table: %w", reasonOf(err))))
			return
		case r.TooLong:
			p.fail(r.Line, record.Limit.Of(fmt.Errorf("expected a row of at most %d MiB", table.Limit>>20)))
		case p.columns == nil:
			p.columns = columnsOf(r.Cells, p.names)
			p.columns.export = isExport(r.Cells)
		default:
			p.row(r)
		}
	}
}

// row reads one row below the head.
func (p *part) row(r table.Row) {
	c := p.columns
	if !p.begun {
		p.begun = true
		// R leaves out the head of the numbers that it puts before the rows.
		if len(r.Cells) == len(c.names)+1 && r.Cells[0] == "1" {
			c.shift = 1
			p.warn(r.Line, record.Ragged.Of(fmt.Errorf("expected %d cells as the head has, found %d; the first is taken for the number of the row", len(c.names), len(r.Cells))))
		}
	}
	cells := r.Cells[min(c.shift, len(r.Cells)):]
	width := len(c.names)
	switch extra := strings.TrimSpace(strings.Join(cells[min(width, len(cells)):], "")); {
	case len(cells) < width || extra != "":
		p.warn(r.Line, record.Ragged.Of(fmt.Errorf("expected %d cells as the head has, found %d", width, len(cells))))
	case r.Torn:
		p.warn(r.Line, record.Damaged.Of(errors.New("a quotation mark at the start of a cell is closed nowhere; it was read as it stands")))
	}
	v := c.values(cells)
	switch {
	case strings.TrimSpace(v[record.Text]) != "":
		p.record(r.Line, v)
	case c.has(record.Text) && !c.keyed():
		p.fail(r.Line, record.NoText.Of(fmt.Errorf("expected a text in %s, found none", c.called(record.Text))))
	case *v != record.Values{}:
		p.rows = append(p.rows, row{r.Line, v})
	}
}

// separatorOf is whichever of comma, semicolon, tab and bar stands most often in the
// first line, outside quotation marks. A first line "sep=;", which spreadsheets write,
// is passed.
func separatorOf(in *bufio.Reader, name string) (comma byte, passed int) {
	head, _ := in.Peek(headSize)
	line, _, found := bytes.Cut(head, []byte("\n"))
	if says, ok := bytes.CutPrefix(bytes.TrimSpace(line), []byte("sep=")); ok && found && len(says) <= 1 {
		in.Discard(len(line) + 1)
		if len(says) == 1 {
			return says[0], 1
		}
		return '\t', 1 // white space that was cut off
	}
	best, most := byte(','), 0
	if strings.EqualFold(path.Ext(unpackedName(name)), ".tsv") {
		best = '\t'
	}
	for _, comma := range []byte(",;\t|") {
		inside, n := false, 0
		for _, b := range line {
			switch {
			case b == '"':
				inside = !inside
			case b == comma && !inside:
				n++
			}
		}
		if n > most || n == most && n > 0 && comma == best {
			best, most = comma, n
		}
	}
	return best, 0
}

// columnsOf finds the fields in the head of a table.
func columnsOf(head []string, names *record.Names) *columns {
	type column struct{ rank, index int }
	var found [record.Fields][]column
	c := &columns{}
	for i, name := range head {
		c.names = append(c.names, cleanField(strings.Trim(name, "\ufeff\x00")))
		for _, p := range names.Of(name) {
			found[p.Field] = append(found[p.Field], column{p.Rank, i})
		}
	}
	found[record.Summary] = nil // beside texts, it is none of them
	for f, all := range found {
		slices.SortStableFunc(all, func(a, b column) int { return cmp.Compare(a.rank, b.rank) })
		for _, one := range all {
			if all[0].rank == record.Mapped && one.rank != record.Mapped {
				break
			}
			c.at[f] = append(c.at[f], one.index)
		}
		if len(all) > 0 && all[0].rank == record.Mapped {
			names.Use(record.Field(f))
		}
	}
	return c
}

// values are the fields in a row. Only a text keeps the white space around it.
func (c *columns) values(cells []string) *record.Values {
	var v record.Values
	for f, at := range c.at {
		for _, i := range at {
			if i >= len(cells) || v[f] != "" {
				continue
			}
			cell := cells[i]
			if c.export {
				cell = unguarded(cell)
			}
			if record.Field(f) != record.Text {
				cell = strings.Trim(cell, " \t\r\n\x00")
			}
			v[f] = cell
		}
	}
	if i := slices.Index(c.names, "path"); c.export && i < len(cells) {
		v[record.Path] = unguarded(cells[i])
	}
	return &v
}

// list are the columns there are, for people; not more than fit a line.
func (c *columns) list() string {
	if len(c.names) > 12 {
		return strings.Join(c.names[:12], ", ") + ", …"
	}
	return strings.Join(c.names, ", ")
}

// example is a column that is none of the usual ones, for people.
func (c *columns) example() string {
	for i, name := range c.names {
		if !slices.ContainsFunc(c.at[:], func(at []int) bool { return slices.Contains(at, i) }) {
			return name
		}
	}
	return c.names[0]
}

// called are the names of the columns of f, for people.
func (c *columns) called(f record.Field) string {
	var names []string
	for _, i := range c.at[f] {
		names = append(names, c.names[i])
	}
	return strings.Join(names, ", ")
}
