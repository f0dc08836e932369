package table

import (
	"bytes"
	"strings"
)

// scan cuts one row. It goes on where it stopped when a row turns out to have one more
// line.
type scan struct {
	comma byte
	whole bool // there is no more: a mark that is not closed is a letter
	cells []string
	at    int  // where the cell begins that is not closed
	from  int  // how far it was looked through
	inner bool // a cell in marks has a single one within
}

// row cuts raw, which begins as it did the last time, and reports whether it ends where
// a row can end.
func (s *scan) row(raw []byte) bool {
	end := len(trimEnd(raw))
	for s.at <= end {
		if s.at == end || raw[s.at] != '"' {
			s.bare(raw[s.at:end])
			continue
		}
		close := s.closing(raw, end)
		switch {
		case close >= 0:
			inside := string(raw[s.at+1 : close])
			s.cells = append(s.cells, strings.ReplaceAll(inside, `""`, `"`))
			s.at = close + 2
			s.from = 0
		case s.whole:
			s.bare(raw[s.at:end])
		default:
			return false
		}
	}
	return true
}

// bare adds the cell that rest begins with, in which marks are letters.
func (s *scan) bare(rest []byte) {
	i := bytes.IndexByte(rest, s.comma)
	if i < 0 {
		i = len(rest)
	}
	s.cells = append(s.cells, string(rest[:i]))
	s.at += i + 1
	s.from = 0
}

// closing is the place of the mark that closes the cell: one with the end of the cell
// behind it. Two in a row are one in the cell; another within it is a letter. It is -1
// where there is none.
func (s *scan) closing(raw []byte, end int) int {
	i := max(s.from, s.at+1)
	for {
		next := bytes.IndexByte(raw[i:], '"')
		if next < 0 {
			s.from = len(raw)
			return -1
		}
		i += next
		switch {
		case i+1 == end || i+1 < end && raw[i+1] == s.comma:
			return i
		case i+1 < len(raw) && raw[i+1] == '"':
			i += 2
		default:
			s.inner = true
			i++
		}
	}
}
