package corpus

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

const (
	batchSize = 1 << 20     // bytes of lines that a worker gets at once
	maxLine   = 2 * maxText // a line holds a text with its escapes
)

var errLine = fmt.Errorf("expected a line of at most %d MiB", maxLine>>20)

// line is one line of a JSON Lines file.
type line struct {
	number int // 1-based
	bytes  []byte
	err    error
}

// recordsFile adds a JSON Lines file, plain or compressed.
func (l *loader) recordsFile(f file) {
	in, err := f.open()
	if err != nil {
		l.part(f).fail(0, reasonOf(err))
		return
	}
	defer in.Close()
	plain, err := gunzip(bufio.NewReaderSize(in, 64<<10))
	if err != nil {
		l.part(f).fail(0, err)
		return
	}
	l.records(f, plain)
}

// gunzip unpacks in if it is packed.
func gunzip(in *bufio.Reader) (*bufio.Reader, error) {
	if magic, _ := in.Peek(2); !bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		return in, nil
	}
	packed, err := gzip.NewReader(in)
	if err != nil {
		return nil, fmt.Errorf("unpacking: %w", err)
	}
	return bufio.NewReaderSize(packed, 64<<10), nil
}

// records cuts in into batches of lines and adds them.
func (l *loader) records(f file, in *bufio.Reader) {
	var batch []line
	size, found := 0, false
	flush := func() {
		lines := batch
		l.add(f, func(p *part) int { return p.records(lines) })
		batch, size = nil, 0
	}
	for number := 1; l.ctx.Err() == nil; number++ {
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
			flush()
		}
		if err != nil {
			if err != io.EOF {
				l.part(f).fail(number, fmt.Errorf("reading: %w", reasonOf(err)))
			} else if !found {
				l.part(f).fail(0, errors.New("expected records, it is empty"))
			}
			return
		}
	}
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

// records reads lines as articles and returns the number of bytes.
func (p *part) records(lines []line) int {
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

// record adds the article that v states, found at a line.
func (p *part) record(line int, v *values) {
	text, err := decodeText(v[textField])
	if errors.Is(err, errEmpty) && v[titleField] != "" {
		text, err = decodeText(v[titleField]) // a headline is all there is, as in many feeds
	}
	if err != nil {
		if errors.Is(err, errEmpty) {
			err = fmt.Errorf("expected a text in %s, found none", expected(usualNames[textField]))
		}
		p.fail(line, err)
		return
	}
	a, err := v.article()
	if err != nil {
		p.warn(line, err)
	}
	a.ID, a.Path, a.Text = cleanField(v[idField]), p.path, text
	if a.ID == "" {
		a.ID = fmt.Sprintf("%s#%d", cleanField(withoutExt(p.name)), line)
	}
	p.articles = append(p.articles, a)
}

// decodeRecord reads one JSON object; fields of other names are passed over.
func decodeRecord(raw []byte) (*values, error) {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(raw, &object); err != nil {
		return nil, fmt.Errorf("expected a JSON object on one line: %w", err)
	}
	var v values
	for f, names := range usualNames {
		for _, name := range names {
			if raw, ok := object[name]; ok && v[f] == "" {
				v[f] = plainValue(raw, field(f))
			}
		}
	}
	return &v, nil
}

// plainValue is a JSON value as a string: a string itself, a number as it stands
// there, the strings of a list joined, the name of an object ({"name": …}), else
// "".
func plainValue(raw json.RawMessage, f field) string {
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
		if f == textField {
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
