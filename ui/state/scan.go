package state

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
)

// Problem is a line, or a whole file, that was skipped.
type Problem struct {
	File string // its path
	Line int    // from 1; 0 when the file as a whole is meant
	Why  string
}

// String is "file:line: why".
func (p Problem) String() string {
	if p.Line == 0 {
		return p.File + ": " + p.Why
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Why)
}

// compare orders problems by file and line.
func (p Problem) compare(o Problem) int {
	return cmp.Or(cmp.Compare(p.File, o.File), cmp.Compare(p.Line, o.Line), cmp.Compare(p.Why, o.Why))
}

// place is how far a file has been read: whole lines only.
type place struct {
	offset int64
	lines  int
	tail   int  // bytes behind that, of a line not ended
	closed bool // the last line was the closing record
	kept   bool // a line was skipped that may mean something to another version

	decoder
}

// scan reads the lines of r, which begins at p, and moves p behind the last whole
// one. Every whole line goes to change, or to skip with its number and the reason.
func (p *place) scan(r io.Reader, change func(line), skip func(number int, why error)) error {
	b := bufio.NewReaderSize(r, 64<<10)
	var long []byte // the beginning of a line that the buffer could not hold
	for p.tail = 0; ; {
		part, err := b.ReadSlice('\n')
		p.tail += len(part)
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			if p.tail <= maxLine {
				long = append(long, part...)
			}
			continue
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("read a line: %w", err)
		}
		if len(long) > 0 && p.tail <= maxLine {
			part = append(long, part...)
		}
		p.whole(part[:len(part)-1], change, skip)
		long = long[:0]
	}
}

// whole takes in one line, which is p.tail bytes long with its newline; text is
// without.
func (p *place) whole(text []byte, change func(line), skip func(int, error)) {
	at := p.offset
	p.offset += int64(p.tail)
	p.lines++
	if p.tail > maxLine {
		p.closed, p.kept, p.tail = false, true, 0
		skip(p.lines, fmt.Errorf("longer than %d bytes", maxLine))
		return
	}
	p.tail = 0
	if len(text) == 0 { // what begins a line anew after a write that failed
		return
	}
	l, err := p.decode(text)
	switch {
	case err != nil:
		p.closed = false
		p.kept = p.kept || !errors.Is(err, errTorn)
		skip(p.lines, err)
	case l.End != nil:
		p.closed = *l.End == at
	default:
		p.closed = false
		change(l)
	}
}
