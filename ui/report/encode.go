package report

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"parallax/corpus"
)

// printJSONL writes each record as one line of JSON.
func printJSONL(w io.Writer, records func(func(any) bool)) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for r := range records {
		if err := encoder.Encode(cleaned(r)); err != nil {
			return fmt.Errorf("print a record: %w", err)
		}
	}
	return nil
}

// printCSV writes records with their field names as header. Lists are joined by
// "; "; what a spreadsheet would take for a formula gets an apostrophe.
func printCSV(w io.Writer, record any, records func(func(any) bool)) error {
	table := csv.NewWriter(w)
	row := make([]string, reflect.TypeOf(record).NumField())
	for i := range row {
		row[i] = reflect.TypeOf(record).Field(i).Tag.Get("json")
	}
	table.Write(row)
	for r := range records {
		v := reflect.ValueOf(cleaned(r))
		for i := range row {
			row[i] = guard(csvCell(v.Field(i)))
		}
		table.Write(row)
	}
	table.Flush()
	if err := table.Error(); err != nil {
		return fmt.Errorf("print a table: %w", err)
	}
	return nil
}

func csvCell(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'f', -1, 64)
	case reflect.Slice:
		parts := make([]string, v.Len())
		for i := range parts {
			parts[i] = csvCell(v.Index(i))
		}
		return strings.Join(parts, "; ")
	case reflect.Struct:
		return fmt.Sprint(v.Interface())
	}
	return v.String()
}

// String is the anchor with its counts: "Vilnius 3 3 5 7".
func (a anchor) String() string {
	return strings.TrimSuffix(a.Words+" "+strings.Trim(fmt.Sprint(a.Counts), "[]"), " ")
}

// String is where the passage stands: "003:1249-2432", in code points.
func (p eventPassage) String() string { return quotationID(p.Article, p.Start, p.End) }

// formula is the start of what a spreadsheet computes: where a cell begins, and
// where one begins for a spreadsheet that splits cells at semicolons, as those of
// many countries do: it then takes no notice of quotation marks around a cell.
// Apostrophes before it are counted in, so that reading the table knows which one is
// guard's (corpus takes one off).
var formula = regexp.MustCompile("(^|[\n\r\t;]) *'*[=+\\-@＝＋－＠]|^'*[\t\r]")

// guard keeps a spreadsheet from computing what an article wrote. A sign alone, as
// the mark of a row, computes nothing.
func guard(cell string) string {
	if len(cell) <= 1 {
		return cell
	}
	return formula.ReplaceAllStringFunc(cell, func(start string) string {
		_, size := utf8.DecodeLastRuneInString(start)
		return start[:len(start)-size] + "'" + start[len(start)-size:]
	})
}

// cleaned is a copy of the record with every string in it clean.
func cleaned(record any) any {
	v := reflect.New(reflect.TypeOf(record)).Elem()
	v.Set(reflect.ValueOf(record))
	cleanValue(v)
	return v.Interface()
}

func cleanValue(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(corpus.Clean(v.String()))
	case reflect.Struct:
		for i := range v.NumField() {
			cleanValue(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			cleanValue(v.Index(i))
		}
	}
}
