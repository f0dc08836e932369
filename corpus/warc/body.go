package warc

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"

	"parallax/corpus/page"
	"parallax/corpus/record"
)

var errTooLong = record.Limit.Of(fmt.Errorf("expected a page of at most %d MiB", page.MaxPage>>20))

// Record is the article of p.
func (p *Page) Record() record.Record {
	r := record.Record{Err: p.err}
	if r.Err == nil {
		body, err := p.plain()
		if len(body) == 0 && err != nil || err == errTooLong {
			r.Err = err
		} else {
			r = page.Article(body, p.head.get("content-type"), p.URI)
			if r.Warn == nil && err != nil {
				r.Warn = record.Cut.Of(fmt.Errorf("cut off: %w", err))
			}
			if r.Warn == nil {
				r.Warn = p.warn
			}
		}
	}
	r.Line = p.Number
	if r.Err != nil && p.URI != "" {
		r.Err = fmt.Errorf("%s: %w", p.URI, r.Err)
	}
	return r
}

// plain is the body of p, put together and unpacked: as much of it as there is.
func (p *Page) plain() ([]byte, error) {
	body := p.body
	var wrong error
	if strings.EqualFold(p.head.get("transfer-encoding"), "chunked") && chunked(body) {
		body, wrong = joined(body)
	}
	packings := strings.Split(strings.ToLower(p.head.get("content-encoding")), ",")
	for i := len(packings) - 1; i >= 0; i-- {
		unpacked, err := unpack(strings.TrimSpace(packings[i]), body)
		if err != nil && (len(unpacked) == 0 || err == errTooLong) {
			return nil, err
		}
		if wrong == nil {
			wrong = err
		}
		body = unpacked
	}
	return body, wrong
}

// chunk cuts the next chunk off body. One of length 0 is the last.
func chunk(body []byte) (length int, rest []byte, ok bool) {
	row, rest, ok := bytes.Cut(body, []byte("\n"))
	row, _, _ = bytes.Cut(row, []byte(";"))
	n, err := strconv.ParseUint(string(bytes.TrimSpace(row)), 16, 31)
	return int(n), rest, ok && err == nil
}

// chunked reports whether body begins with the length of a chunk.
func chunked(body []byte) bool {
	_, _, ok := chunk(body)
	return ok
}

// joined is body put together from its chunks, as far as there are any.
func joined(body []byte) ([]byte, error) {
	whole := make([]byte, 0, len(body))
	for {
		n, rest, ok := chunk(body)
		switch {
		case !ok || n > len(rest):
			if ok {
				whole = append(whole, rest...)
			}
			return whole, io.ErrUnexpectedEOF
		case n == 0:
			return whole, nil
		}
		whole = append(whole, rest[:n]...)
		body = bytes.TrimPrefix(bytes.TrimPrefix(rest[n:], []byte("\r")), []byte("\n"))
	}
}

// legible reports whether body begins as HTML does, with signs that packed bytes have
// not for long.
func legible(body []byte) bool {
	body = bytes.TrimSpace(body[:min(len(body), 64)])
	control := func(r rune) bool { return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == utf8.RuneError }
	return len(body) > 16 && body[0] == '<' && bytes.IndexFunc(body[:len(body)-utf8.UTFMax], control) < 0
}

// unpack is body without the packing of that name. A body that begins as a page does
// is not packed, whatever its head says.
func unpack(packing string, body []byte) ([]byte, error) {
	if packing == "" || packing == "identity" || legible(body) {
		return body, nil
	}
	in := bufio.NewReader(bytes.NewReader(body))
	switch packing {
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(body, []byte{0x1f, 0x8b}) {
			return body, nil
		}
		plain, err := gzip.NewReader(in)
		if err != nil {
			return nil, record.Damaged.Of(fmt.Errorf("unpacking gzip: %w", err))
		}
		return limited(plain)
	case "deflate":
		if plain, err := zlib.NewReader(in); err == nil {
			return limited(plain)
		}
		return limited(flate.NewReader(bytes.NewReader(body)))
	case "br":
		return limited(brotli.NewReader(in))
	case "zstd":
		plain, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(page.MaxPage))
		if err != nil {
			return nil, record.Damaged.Of(fmt.Errorf("unpacking zstd: %w", err))
		}
		defer plain.Close()
		return limited(plain)
	}
	return nil, fmt.Errorf("expected a page packed with gzip, deflate, br or zstd, found %.20q", packing)
}

// limited reads in up to the length that a page may have.
func limited(in io.Reader) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(in, page.MaxPage+1))
	if len(body) > page.MaxPage {
		return nil, errTooLong
	}
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return body, err
}
