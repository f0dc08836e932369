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

// ErrTooLong is the error of a longer record.
var ErrTooLong = fmt.Errorf("expected a record of at most %d MiB", Limit>>20)

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
		return fmt.Errorf("expected more JSON, it is cut off in line %d", c.line+1)
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
			if raw, wrapped, err = c.object(0); !wrapped && (err == nil || err == ErrTooLong) {
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
		if err == nil || err == ErrTooLong {
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
				return nil, false, ErrTooLong
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
		if raw, err = c.value(raw); err != nil {
			return nil, wrapped, err
		}
		name := strings.Trim(string(raw[had:]), `,"`)
		if next, err = c.next(); err != nil {
			return nil, wrapped, err
		} else if next != ':' {
			return nil, wrapped, c.unexpected("a colon", next)
		}
		c.in.Discard(1)
		raw = append(raw, ':')
		if next, err = c.next(); err != nil {
			return nil, wrapped, err
		}
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
		case err == ErrTooLong || len(raw) > c.limit:
			long, raw = true, raw[:1]
		case err != nil:
			return nil, wrapped || is, err
		case is:
			wrapped, raw = true, raw[:had]
		}
	}
}

// holdsObjects reports whether the array that comes next begins with an object.
func (c *cutter) holdsObjects() bool {
	head, _ := c.in.Peek(512)
	return bytes.HasPrefix(bytes.TrimLeft(head[1:], " \t\r\n"), []byte("{"))
}

// next is the next byte that is no white space, which stays unread.
func (c *cutter) next() (byte, error) {
	for {
		chunk, err := c.chunk()
		if err != nil {
			return 0, err
		}
		for i, b := range chunk {
			switch b {
			case '\n':
				c.line++
			case ' ', '\t', '\r':
			default:
				c.in.Discard(i)
				return b, nil
			}
		}
		c.in.Discard(len(chunk))
	}
}

// chunk is what can be had at once, at least a byte, which stays unread.
func (c *cutter) chunk() ([]byte, error) {
	if c.in.Buffered() == 0 {
		if _, err := c.in.Peek(1); err != nil {
			return nil, err
		}
	}
	return c.in.Peek(c.in.Buffered())
}

func (c *cutter) unexpected(wanted string, found byte) error {
	return fmt.Errorf("expected %s in the JSON, found %q in line %d", wanted, found, c.line+1)
}

// value appends the value that comes next to raw. The error is ErrTooLong for one that
// is, which has been read to its end.
func (c *cutter) value(raw []byte) ([]byte, error) {
	had := len(raw)
	long, began := false, false
	var s state
	for {
		chunk, err := c.chunk()
		if err != nil {
			if err == io.EOF && began && s == (state{}) {
				return raw, nil // a number at the end
			}
			return raw, err
		}
		n, done := s.through(chunk, &c.line)
		if n == 0 && !began {
			return raw, c.unexpected("a value", chunk[0])
		}
		began = began || n > 0
		if len(raw)-had+n > c.limit {
			long = true
		}
		if !long {
			raw = append(raw, chunk[:n]...)
		}
		c.in.Discard(n)
		switch {
		case done && long:
			return raw[:had], ErrTooLong
		case done:
			return raw, nil
		}
	}
}

// state is where in a value a cutter is.
type state struct {
	depth           int
	inside, escaped bool // of a string; behind a backslash in it
}

// through goes on in b and returns how many bytes of it belong to the value, and whether
// the value ends there.
func (s *state) through(b []byte, lines *int) (n int, done bool) {
	for n = 0; n < len(b); n++ {
		if s.inside && !s.escaped {
			i := bytes.IndexAny(b[n:], "\"\\\n")
			if i < 0 {
				return len(b), false
			}
			n += i
		}
		switch c := b[n]; {
		case c == '\n':
			if s.depth == 0 && !s.inside {
				return n, true
			}
			s.escaped = false
			*lines++
		case s.escaped:
			s.escaped = false
		case s.inside && c == '\\':
			s.escaped = true
		case c == '"':
			s.inside = !s.inside
			if !s.inside && s.depth == 0 {
				return n + 1, true
			}
		case s.inside:
		case c == '{' || c == '[':
			s.depth++
		case s.depth == 0 && strings.IndexByte("}], \t\r:", c) >= 0:
			return n, true
		case c == '}' || c == ']':
			if s.depth--; s.depth == 0 {
				return n + 1, true
			}
		}
	}
	return n, false
}
