package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

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

// looksLikeLines reports whether head begins with a record.
func looksLikeLines(_ string, head []byte) bool {
	rest, ok := bytes.CutPrefix(bytes.TrimSpace(head), []byte("{"))
	return ok && bytes.HasPrefix(bytes.TrimSpace(rest), []byte(`"`))
}

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
	for _, at := range lines {
		bytes += len(at.bytes)
		if at.err != nil {
			p.fail(at.number, at.err)
			continue
		}
		v, err := decodeRecord(at.bytes)
		if err != nil {
			p.fail(at.number, err)
			continue
		}
		p.record(at.number, v)
	}
	return bytes
}

// decodeRecord reads one JSON object; fields of other names are passed over.
func decodeRecord(raw []byte) (*record.Values, error) {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(raw, &object); err != nil {
		return nil, record.Damaged.Of(fmt.Errorf("expected a JSON object on one line: %w", err))
	}
	var v record.Values
	for f := range record.Fields {
		for _, name := range f.Names() {
			if raw, ok := object[name]; ok && v[f] == "" {
				v[f] = plainValue(raw, f)
			}
		}
	}
	return &v, nil
}

// plainValue is a JSON value as a string: a string itself, a number as it stands
// there, the strings of a list joined, the name of an object ({"name": …}), else
// "".
func plainValue(raw json.RawMessage, f record.Field) string {
	switch raw[0] {
	case '"':
		var s string
		json.Unmarshal(raw, &s) // valid, or the object would not have been
		return s
	case '[':
		var list []json.RawMessage
		json.Unmarshal(raw, &list)
		var parts []string
		for _, one := range list {
			if s := plainValue(one, f); s != "" {
				parts = append(parts, s)
			}
		}
		if f == record.Text {
			return strings.Join(parts, "\n")
		}
		return strings.Join(parts, ", ")
	case '{':
		var named struct{ Name string }
		json.Unmarshal(raw, &named)
		return named.Name
	case 't', 'f', 'n':
		return ""
	}
	return string(raw)
}
