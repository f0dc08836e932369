package object

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"parallax/corpus/record"
)

// Limit is how many bytes a record may have.
const Limit = 128 << 20

// errTooLong is the error of a longer record.
var errTooLong = record.Limit.Of(fmt.Errorf("expected a record of at most %d MiB", Limit>>20))

// wrappers are the names of arrays of articles in an object around them, and around are
// the names of objects around such an object. Never written to.
var (
	wrappers = []string{"articles", "data", "items", "results", "docs", "documents", "records", "stories", "entries", "posts", "value", "hits", "news", "rows"}
	around   = []string{"response", "hits", "data", "d", "result", "feed"}
)

// deepest is how many objects may be around an array.
const deepest = 3

// errEnded is the error when nothing more is wanted.
var errEnded = errors.New("ended")

// Cut cuts in into records and gives each with its number, from 1; the number is 0 when
// one object is all there is. One that is too long has no bytes and an error. When give
// returns false it ends. The error it returns is about what follows the records given.
func Cut(in *bufio.Reader, give func(number int, raw []byte, err error) bool) error {
	return (&cutter{in: in, give: give, limit: Limit}).cut()
}

func (c *cutter) cut() error {
	err := c.all()
	if err != errEnded && c.first != nil {
		number := 1
		if err == nil {
			number = 0
		}
		c.give(number, c.first, nil)
	}
	switch {
	case err == errEnded:
		return nil
	case err == io.EOF:
		return record.Damaged.Of(fmt.Errorf("expected more JSON, it is cut off in line %d", c.line+1))
	}
	return err
}

// cutter cuts one stream.
type cutter struct {
	in     *bufio.Reader
	give   func(number int, raw []byte, err error) bool
	limit  int
	line   int    // line ends passed
	number int    // of the last record
	first  []byte // an object that comes first, until it is known whether it is alone
}

// all cuts all there is, any number of arrays and objects one after the other.
func (c *cutter) all() error {
	for {
		next, err := c.next()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case next == '[':
			err = c.array()
		case next == '{':
			var raw []byte
			var wrapped bool
			if raw, wrapped, err = c.object(0); !wrapped && (err == nil || err == errTooLong) {
				if c.number == 0 && err == nil {
					c.number, c.first = 1, raw
					continue
				}
				err = c.record(raw, err)
			}
		default:
			return c.unexpected("an object or an array", next)
		}
		if err != nil {
			return err
		}
	}
}

// record gives raw.
func (c *cutter) record(raw []byte, err error) error {
	if c.first != nil {
		first := c.first
		c.first = nil
		if !c.give(1, first, nil) {
			return errEnded
		}
	}
	c.number++
	if err != nil {
		raw = nil
	}
	if !c.give(c.number, raw, err) {
		return errEnded
	}
	return nil
}

// array gives what is in the array that comes next.
func (c *cutter) array() error {
	c.in.Discard(1)
	for {
		next, err := c.next()
		switch {
		case err != nil:
			return err
		case next == ']':
			c.in.Discard(1)
			return nil
		case next == ',':
			c.in.Discard(1)
			continue
		}
		raw, err := c.value(nil)
		if err == nil || err == errTooLong {
			err = c.record(raw, err)
		}
		if err != nil {
			return err
		}
	}
}

// object reads the object that comes next. When it is one around an array of objects
// those are given, and wrapped is true; else raw is the object.
func (c *cutter) object(depth int) (raw []byte, wrapped bool, err error) {
	raw = []byte("{")
	long, texts := false, false
	c.in.Discard(1)
	for {
		next, err := c.next()
		switch {
		case err != nil:
			return nil, wrapped, err
		case next == '}':
			c.in.Discard(1)
			raw = append(raw, '}')
			switch {
			case wrapped && texts: // an article, too
				return nil, true, c.record(raw, nil)
			case long && !wrapped:
				return nil, false, errTooLong
			}
			return raw, wrapped, nil
		case next == ',':
			c.in.Discard(1)
			continue
		case next != '"':
			return nil, wrapped, c.unexpected("a name", next)
		}
		had := len(raw)
		if had > 1 {
			raw = append(raw, ',')
		}
		if raw, next, err = c.name(raw); err != nil {
			return nil, wrapped, err
		}
		name := strings.Trim(string(raw[had:]), `,":`)
		texts = texts || record.Usual(name, record.Text)
		var is bool
		switch {
		case next == '[' && !texts && slices.Contains(wrappers, strings.ToLower(name)) && c.holdsObjects():
			is, err = true, c.array()
		case next == '{' && !texts && depth < deepest && slices.Contains(around, strings.ToLower(name)):
			var inner []byte
			if inner, is, err = c.object(depth + 1); !is {
				raw = append(raw, inner...)
			}
		default:
			raw, err = c.value(raw)
		}
		switch {
		case err == errTooLong || len(raw) > c.limit:
			long, raw = true, raw[:1]
		case err != nil:
			return nil, wrapped || is, err
		case is:
			wrapped, raw = true, raw[:had]
		}
	}
}

// name appends the name of a value that comes next, and its colon, to raw; next is the
// byte that the value begins with.
func (c *cutter) name(raw []byte) (with []byte, next byte, err error) {
	if raw, err = c.value(raw); err != nil {
		return raw, 0, err
	}
	if next, err = c.next(); err != nil {
		return raw, 0, err
	}
	if next != ':' {
		return raw, 0, c.unexpected("a colon", next)
	}
	c.in.Discard(1)
	next, err = c.next()
	return append(raw, ':'), next, err
}

// holdsObjects reports whether the array that comes next begins with an object.
func (c *cutter) holdsObjects() bool {
	head, _ := c.in.Peek(512)
	return bytes.HasPrefix(bytes.TrimLeft(head[1:], " \t\r\n"), []byte("{"))
}
