package table

import (
	"bufio"
	"bytes"
	"io"
	"strings"
)

const (
	// Limit is how many bytes a row may have.
	Limit = 128 << 20
	// Again is how many bytes of a table may be read twice.
	Again = 64 << 20
)

// Row is one row of a table.
type Row struct {
	Line  int // of its first line, from 1
	Cells []string
	// Torn means that a quotation mark was taken for a letter, since it is closed
	// nowhere or the row would not have had the cells of the head.
	Torn bool
	// TooLong means that the row had more than Limit bytes, and has no cells.
	TooLong bool
}

// Reader reads rows.
type Reader struct {
	in      *bufio.Reader
	comma   byte
	width   int    // cells that the head has, 0 before it is read
	line    int    // lines read
	raw     []byte // of the row that is read, used again for the next
	back    []byte // to be read again, from at on
	at      int
	again   int
	literal bool
	limit   int // Limit and Again, but in tests
	most    int
}

// NewReader reads rows whose cells comma is between. As many lines as passed stood before
// in.
func NewReader(in *bufio.Reader, comma byte, passed int) *Reader {
	return &Reader{in: in, comma: comma, line: passed, limit: Limit, most: Again}
}

// Next is the next row that is not empty. The first is the head. The error is io.EOF or
// that of the reader.
func (r *Reader) Next() (Row, error) {
	for {
		at := r.line + 1
		raw, long, err := r.readLine(r.raw[:0])
		r.raw = raw
		if err != nil {
			return Row{}, err
		}
		if long {
			return Row{Line: at, TooLong: true}, nil
		}
		if len(bytes.Trim(raw, "\r\n\x00")) == 0 {
			continue
		}
		row := r.row(at, raw)
		if r.width == 0 {
			r.width = len(row.Cells)
		}
		return row, nil
	}
}

// row is the row that begins with the line raw, number at.
func (r *Reader) row(at int, raw []byte) Row {
	if r.literal || bytes.IndexByte(raw, '"') < 0 {
		return Row{Line: at, Cells: r.literally(raw)}
	}
	first := len(raw)
	s := scan{comma: r.comma}
	ended := s.row(raw)
	for !ended && len(raw) <= r.limit {
		more, long, err := r.readLine(raw)
		r.raw = more
		if long {
			return Row{Line: at, TooLong: true}
		}
		if err != nil {
			break // closed nowhere
		}
		raw = more
		ended = s.row(raw)
	}
	if ended && (len(raw) == first || r.width == 0 || !r.many(raw, first, &s)) {
		return Row{Line: at, Cells: s.cells}
	}
	alone := scan{comma: r.comma, whole: true}
	alone.row(raw[:first])
	r.unread(raw[first:])
	r.line = at
	return Row{Line: at, Cells: alone.cells, Torn: true}
}

// many reports whether raw, of several lines, is rather a row in each: s took it for one,
// but with a mark within a cell that closes none, or without the cells of the head.
func (r *Reader) many(raw []byte, first int, s *scan) bool {
	if !s.inner {
		return len(s.cells) != r.width && r.fits(raw[:first])
	}
	if len(s.cells) != r.width {
		return true
	}
	for line := range bytes.Lines(raw) {
		if !r.fits(line) {
			return false
		}
	}
	return true
}

// fits reports whether line by itself has the cells of the head.
func (r *Reader) fits(line []byte) bool {
	alone := scan{comma: r.comma, whole: true}
	alone.row(line)
	return len(alone.cells) == r.width
}

// literally are the cells of a line in which no mark is meant.
func (r *Reader) literally(raw []byte) []string {
	line := string(trimEnd(raw))
	cells := make([]string, 0, max(r.width, 8))
	for {
		i := strings.IndexByte(line, r.comma)
		if i < 0 {
			return append(cells, line)
		}
		cells = append(cells, line[:i])
		line = line[i+1:]
	}
}

// readLine appends the next line, with its end, to raw. One that is too long is read to
// its end, and raw stays.
func (r *Reader) readLine(raw []byte) (line []byte, long bool, err error) {
	had := len(raw)
	for {
		var piece []byte
		if back := r.back[r.at:]; len(back) > 0 {
			if i := bytes.IndexByte(back, '\n'); i >= 0 {
				piece = back[:i+1]
			} else {
				piece, err = back, bufio.ErrBufferFull // and on from in
			}
			r.at += len(piece)
		} else {
			piece, err = r.in.ReadSlice('\n')
		}
		if len(raw)-had+len(piece) > r.limit {
			long, raw = true, raw[:had]
		}
		if !long {
			raw = append(raw, piece...)
		}
		if err == bufio.ErrBufferFull {
			err = nil
			continue
		}
		if err == io.EOF && (len(raw) > had || long) {
			err = nil
		}
		if err == nil {
			r.line++
		}
		return raw, long, err
	}
}

// unread has rest, what was read last, read again.
func (r *Reader) unread(rest []byte) {
	r.again += len(rest)
	r.literal = r.literal || r.again > r.most
	if len(rest) <= r.at && r.at < len(r.back) {
		r.at -= len(rest) // all of it came from there
		return
	}
	r.back, r.at = bytes.Clone(rest), 0
}

// trimEnd is a line without its end, and without the NUL bytes that some programs leave
// there.
func trimEnd(raw []byte) []byte {
	raw = bytes.TrimSuffix(raw, []byte("\n"))
	raw = bytes.TrimRight(raw, "\x00")
	raw = bytes.TrimSuffix(raw, []byte("\r"))
	return bytes.TrimRight(raw, "\x00")
}
