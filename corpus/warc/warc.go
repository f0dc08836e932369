package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"strconv"
	"strings"

	"parallax/corpus/page"
	"parallax/corpus/record"
)

const (
	bufferSize = 128 << 10
	maxHead    = 64 << 10 // bytes of the head of a record, and of the response in it
)

// Page is a page as a crawler kept it.
type Page struct {
	Number int    // of its record, from 1
	URI    string // it was served at

	head head   // of the response
	body []byte // as it was sent: in chunks, packed
	err  error  // why there is no body
	warn error  // what was cut off though it can be read
}

// Size is the number of bytes that p holds.
func (p *Page) Size() int { return len(p.body) }

// Passed counts responses that are no pages.
type Passed struct{ Type, Status int }

// Warning says what was passed over, nil for nothing.
func (p Passed) Warning() error {
	if p == (Passed{}) {
		return nil
	}
	var parts []string
	if p.Type > 0 {
		parts = append(parts, fmt.Sprintf("%d of other types than HTML", p.Type))
	}
	if p.Status > 0 {
		parts = append(parts, fmt.Sprintf("%d without status 200", p.Status))
	}
	return record.Cut.OfMany(p.Type+p.Status, fmt.Errorf("responses passed over: %s", strings.Join(parts, ", ")))
}

// Is reports whether head is the beginning of a WARC file.
func Is(_ string, head []byte) bool {
	return bytes.HasPrefix(head, []byte("WARC/1.")) || bytes.HasPrefix(head, []byte("WARC/0."))
}

// Read reads in, unpacked, and gives its pages until give returns false.
func Read(in io.Reader, give func(Page) bool) (Passed, error) {
	r := reader{in: bufio.NewReaderSize(in, bufferSize)}
	for {
		err := r.record()
		switch {
		case err == io.EOF:
			if r.number == 0 {
				err = record.NoText.Of(errors.New("expected records, it is empty"))
			} else {
				err = nil
			}
			return r.passed, err
		case err != nil:
			return r.passed, record.Damaged.Of(fmt.Errorf("cut off or damaged in record %d, after %d pages: %w", r.number, r.pages, err))
		case r.found == nil:
			continue
		}
		r.pages++
		if !give(*r.found) {
			return r.passed, nil
		}
	}
}

// reader reads records one after another.
type reader struct {
	in     *bufio.Reader
	number int // of the record that is read
	pages  int // given before it
	passed Passed
	found  *Page // the page of the record, if it is one
}

// record reads one record. The error is io.EOF only where a file may end.
func (r *reader) record() error {
	r.found = nil
	version, err := r.version()
	if err != nil {
		return err
	}
	r.number++
	if !Is("", version) {
		return record.Damaged.Of(fmt.Errorf("expected WARC/1.0 or 1.1, found %.20q", version))
	}
	h, err := readHead(r.in)
	if err != nil {
		return midway(err)
	}
	length, err := strconv.ParseInt(h.get("content-length"), 10, 64)
	if err != nil || length < 0 {
		return record.Damaged.Of(fmt.Errorf("expected a Content-Length, found %.20q", h.get("content-length")))
	}
	left := length
	switch strings.ToLower(h.get("warc-type")) {
	case "response":
		left, err = r.response(h, length)
	case "resource":
		if isHTML(h.get("content-type")) {
			left, err = 0, r.take(h, h, length)
		} else {
			r.passed.Type++
		}
	case "conversion", "continuation":
		r.passed.Type++
	}
	if err == nil {
		_, err = io.CopyN(io.Discard, r.in, left)
	}
	return midway(err)
}

// version is the first line of a record, without the empty ones before it.
func (r *reader) version() ([]byte, error) {
	for {
		row, err := r.in.ReadSlice('\n')
		if row = bytes.TrimSpace(row); len(row) > 0 || err != nil {
			if len(row) > 0 && err == io.EOF {
				err = io.ErrUnexpectedEOF
				r.number++
			}
			return row, err
		}
	}
}

// response reads a response of so many bytes, and returns how many of them are left.
func (r *reader) response(h head, length int64) (left int64, err error) {
	front, err := r.in.Peek(int(min(length, maxHead)))
	if err != nil {
		return 0, err
	}
	status, rest, _ := bytes.Cut(front, []byte("\n"))
	if !bytes.HasPrefix(status, []byte("HTTP/")) {
		r.passed.Type++
		return length, nil
	}
	if code := bytes.Fields(status); len(code) < 2 || string(code[1]) != "200" {
		r.passed.Status++
		return length, nil
	}
	answer := bufio.NewReaderSize(bytes.NewReader(rest), maxHead)
	served, err := readHead(answer)
	if err != nil {
		r.found = &Page{Number: r.number, URI: h.address(), err: record.Limit.Of(fmt.Errorf("expected the head of a response of at most %d KiB", maxHead>>10))}
		return length, nil
	}
	if !isHTML(served.get("content-type")) {
		r.passed.Type++
		return length, nil
	}
	used := len(front) - answer.Buffered()
	r.in.Discard(used)
	return 0, r.take(h, served, length-int64(used))
}

// take reads a page of so many bytes that was served with a head of its own.
func (r *reader) take(h, served head, length int64) error {
	p := &Page{Number: r.number, URI: h.address(), head: served}
	r.found = p
	if why := h.get("warc-truncated"); why != "" {
		p.warn = record.Cut.Of(fmt.Errorf("the crawler cut the page off (%s)", why))
	}
	if length > page.MaxPage {
		p.err = errTooLong
		_, err := io.CopyN(io.Discard, r.in, length)
		return err
	}
	body, err := io.ReadAll(io.LimitReader(r.in, length))
	p.body = body
	if err == nil && int64(len(body)) < length {
		err = io.ErrUnexpectedEOF
	}
	return err
}

// midway is err as it counts inside a record, where no file may end.
func midway(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func isHTML(contentType string) bool {
	kind, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		kind, _, _ = strings.Cut(strings.ToLower(contentType), ";")
		kind = strings.TrimSpace(kind)
	}
	return kind == "text/html" || kind == "application/xhtml+xml"
}
