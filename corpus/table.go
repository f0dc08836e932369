package corpus

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"parallax/corpus/charset"
	"parallax/corpus/record"
)

const maxTable = 1 << 30 // bytes a CSV or TSV file may have

// row is one line of a metadata table: what it states about a text beside it.
type row struct {
	line   int
	values *record.Values
}

// readTable reads rows that state something about texts, and rows that hold
// their text themselves. A table without the columns for either is none of a
// corpus, and passed over unless its name is metadata.
func readTable(p *part, in *bufio.Reader) {
	limited := &io.LimitedReader{R: in, N: maxTable}
	in, err := charset.Reader(bufio.NewReaderSize(limited, bufferSize))
	if err != nil {
		p.fail(0, err)
		return
	}
	defer func() {
		if limited.N == 0 {
			p.fail(0, record.Limit.Of(fmt.Errorf("expected a table of at most %d MiB", maxTable>>20)))
		}
	}()
	table := csv.NewReader(in)
	table.Comma = separatorOf(in, p.name)
	table.FieldsPerRecord = -1
	table.LazyQuotes = true
	head, err := table.Read()
	columns := columnsOf(head)
	keyed := len(columns[record.ID])+len(columns[record.File]) > 0
	texts := len(columns[record.Text]) > 0
	if err != nil || !keyed && !texts {
		if base := path.Base(p.name); strings.EqualFold(withoutExt(base), "metadata") || err != nil && err != io.EOF {
			names := append(append([]string{}, record.ID.Names()...), record.File.Names()...)
			p.fail(1, fmt.Errorf("expected a column %s", expected(names)))
		} else {
			p.warn(0, record.Passed.Of(errors.New("table without a column for ids or texts passed over")))
		}
		return
	}
	for {
		cells, err := table.Read()
		if err == io.EOF {
			return
		}
		line, _ := table.FieldPos(0)
		if err != nil {
			p.fail(line, fmt.Errorf("reading the table: %w", err))
			return
		}
		v := columns.values(cells)
		switch {
		case v[record.Text] != "":
			p.record(line, v)
		case texts && !keyed:
			p.fail(line, record.NoText.Of(errors.New("expected a text, found none")))
		case *v != record.Values{}:
			p.rows = append(p.rows, row{line, v})
		}
	}
}

// separatorOf is the tab in a .tsv, else whichever of comma, semicolon and tab
// stands most often in the first line.
func separatorOf(in *bufio.Reader, name string) rune {
	if strings.EqualFold(path.Ext(name), ".tsv") {
		return '\t'
	}
	head, _ := in.Peek(4 << 10)
	head, _, _ = bytes.Cut(head, []byte("\n"))
	best, most := ',', bytes.Count(head, []byte(","))
	for _, r := range ";\t" {
		if n := bytes.Count(head, []byte(string(r))); n > most {
			best, most = r, n
		}
	}
	return best
}

// columns are the indexes of the columns of each field, in the order of its usual
// names.
type columns [record.Fields][]int

func columnsOf(head []string) columns {
	var c columns
	for f := range record.Fields {
		for _, name := range f.Names() {
			for i, cell := range head {
				if strings.EqualFold(cleanField(cell), name) {
					c[f] = append(c[f], i)
				}
			}
		}
	}
	return c
}

func (c *columns) values(cells []string) *record.Values {
	var v record.Values
	for f, at := range c {
		for _, i := range at {
			if i < len(cells) && v[f] == "" {
				v[f] = strings.TrimSpace(cells[i])
			}
		}
	}
	return &v
}
