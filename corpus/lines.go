package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"parallax/corpus/charset"
	"parallax/corpus/object"
	"parallax/corpus/record"
)

const (
	batchSize = 1 << 20     // bytes of lines that a worker gets at once
	maxLine   = 2 * maxText // a line holds a text with its escapes
)

var errLine = record.Limit.Of(fmt.Errorf("expected a line of at most %d MiB", maxLine>>20))

// line is one line of a JSON Lines file.
type line struct {
	number int // 1-based
	bytes  []byte
	err    error
}

// streamLines reads records, one a line; workers share the lines.
func streamLines(l *loader, f file, in *bufio.Reader) {
	whole := l.part(f)
	cutLines(in, whole, func(lines []line) bool {
		l.add(f, func(p *part) int { return p.lines(lines) })
		return l.ctx.Err() == nil
	})
}

// readLines reads records, one a line.
func readLines(p *part, in *bufio.Reader) {
	cutLines(in, p, func(lines []line) bool {
		p.lines(lines)
		return true
	})
}

// cutLines cuts in into batches of lines and gives them away until that returns
// false. What is wrong with the whole stands in p.
func cutLines(in *bufio.Reader, p *part, give func([]line) bool) {
	in, note := charset.Reader(in)
	defer func() { p.note(note()) }()
	var batch []line
	size, found := 0, false
	for number := 1; ; number++ {
		raw, err := readLine(in)
		if number == 1 {
			raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
		}
		raw = bytes.TrimSpace(raw)
		if err != nil && err != io.EOF && err != errLine {
			raw = nil // a line that was cut off
		}
		if len(raw) > 0 || err == errLine {
			found = true
			at := line{number: number, bytes: raw}
			if err == errLine {
				at.bytes, at.err, err = nil, err, nil
			}
			batch = append(batch, at)
			size += len(raw)
		}
		if err == io.EOF && number <= 2 && len(batch) == 1 && alone(p.name) {
			batch[0].number = 0
		}
		if err != nil || size >= batchSize {
			if !give(batch) {
				return
			}
			batch, size = nil, 0
		}
		if err != nil {
			if err != io.EOF {
				p.fail(number, fmt.Errorf("reading: %w", reasonOf(err)))
			} else if !found {
				p.fail(0, record.NoText.Of(errors.New("expected records, it is empty")))
			}
			return
		}
	}
}

// alone reports whether the name of a file says that one record is all of it.
func alone(name string) bool { return strings.EqualFold(path.Ext(unpackedName(name)), ".json") }

// readLine reads up to and with the next line end. A line that is too long is
// read to its end, and errLine returned.
func readLine(in *bufio.Reader) ([]byte, error) {
	var whole []byte
	long := false
	for {
		piece, err := in.ReadSlice('\n')
		if len(whole)+len(piece) > maxLine {
			long, whole = true, nil
		}
		if !long {
			whole = append(whole, piece...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case long && (err == nil || err == io.EOF):
			return nil, errLine
		}
		return whole, err
	}
}

// lines reads lines as articles and returns the number of bytes.
func (p *part) lines(lines []line) int {
	bytes := 0
	decoder := object.NewDecoder(p.names)
	for _, at := range lines {
		bytes += len(at.bytes)
		p.object(decoder, at, false)
		p.gate.Pass()
	}
	return bytes
}
