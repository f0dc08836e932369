package report

import (
	"bufio"
	"fmt"
	"io"

	"parallax/corpus"
	"parallax/model"
)

// Format is a form of printed answer.
type Format string

// The formats. Pairs is for comparisons only.
const (
	Table    Format = "table"
	JSONL    Format = "jsonl"
	CSV      Format = "csv"
	Markdown Format = "md"
	HTML     Format = "html"
	Pairs    Format = "pairs"
)

// Options say how an answer is printed.
type Options struct {
	Format Format
	Width  int // cells a table may take; 0 for as many as it needs

	// Keep says which articles, by index into Index.Articles, and which quotations, by
	// index into Index.Quotes, Articles and Quotes print; nil is all.
	Keep func(i int) bool
}

// kept are the numbers from 0 to n-1 that are to be printed.
func (o Options) kept(n int) []int {
	all := make([]int, 0, n)
	for i := range n {
		if o.Keep == nil || o.Keep(i) {
			all = append(all, i)
		}
	}
	return all
}

// answer is what all formats print: records for programs, a sheet for people.
type answer struct {
	record  any                        // an empty record: a struct with json tags
	records func(yield func(any) bool) // all of the type of record
	sheets  func() []sheet             // one or more
	cited   func() sheet               // the articles that it is from, for who writes with it; or nil

	cell  any                        // where records do not fit a line of CSV: what it prints instead
	cells func(yield func(any) bool) // all of the type of cell
}

func (a answer) print(w io.Writer, o Options) error {
	out := bufio.NewWriter(w)
	var err error
	switch o.Format {
	case JSONL:
		err = printJSONL(out, a.records)
	case CSV:
		if a.cells != nil {
			a.record, a.records = a.cell, a.cells
		}
		err = printCSV(out, a.record, a.records)
	case Table:
		for i, s := range clean(a.sheets()) {
			if i > 0 {
				out.WriteByte('\n')
				printLine(out, s.title, o.Width)
				out.WriteByte('\n')
			}
			printTable(out, s, o.Width)
		}
	case Markdown:
		for i, s := range clean(a.whole()) {
			if i > 0 {
				out.WriteByte('\n')
			}
			printMarkdown(out, s, i == 0)
		}
	case HTML:
		printHTML(out, clean(a.whole()))
	default:
		return fmt.Errorf("no format %q for this answer", o.Format)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

// clean makes heads and notes of sheets clean; add has seen to the cells.
func clean(sheets []sheet) []sheet {
	for _, s := range sheets {
		for i := range s.columns {
			s.columns[i].name = oneLine(corpus.Clean(s.columns[i].name))
		}
		for i := range s.notes {
			s.notes[i] = oneLine(corpus.Clean(s.notes[i]))
		}
	}
	return sheets
}

// whole is the sheets and what they are from.
func (a answer) whole() []sheet {
	if a.cited == nil {
		return a.sheets()
	}
	return append(a.sheets(), a.cited())
}

// each yields record(0), record(1), … record(n-1).
func each[T any](n int, record func(int) T) func(func(any) bool) {
	return func(yield func(any) bool) {
		for i := range n {
			if !yield(record(i)) {
				return
			}
		}
	}
}

// one is an answer of one sheet.
func one(s func() sheet) func() []sheet { return func() []sheet { return []sheet{s()} } }

// Articles prints the articles.
func Articles(w io.Writer, x *model.Index, o Options) error {
	v, kept := newView(x), o.kept(len(x.Articles))
	return answer{
		record: article{}, records: each(len(kept), func(i int) article { return v.article(kept[i]) }),
		sheets: one(func() sheet { return v.articles(kept) }),
	}.print(w, o)
}

// Quotes prints the quotations, by article and place. Records hold the statements
// whose words mixed quotations mark, too; people see the marked words.
func Quotes(w io.Writer, x *model.Index, o Options) error {
	v, kept := newView(x), o.kept(len(x.Quotes))
	return answer{
		record: quotation{}, records: func(yield func(any) bool) { v.quotationRecords(kept, yield) },
		sheets: one(func() sheet { return v.quotes(kept) }),
		cited:  func() sheet { return v.cited(v.articlesOf(kept)) },
	}.print(w, o)
}

// Events prints all events, those of one article included.
func Events(w io.Writer, x *model.Index, o Options) error {
	v := newView(x)
	return answer{record: happening{}, records: each(len(x.Events), v.happening), sheets: one(v.events)}.print(w, o)
}
