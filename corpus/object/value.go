package object

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"parallax/corpus/record"
)

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
	return record.Damaged.Of(fmt.Errorf("expected %s in the JSON, found %q in line %d", wanted, found, c.line+1))
}

// value appends the value that comes next to raw. The error is errTooLong for one that
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
			return raw[:had], errTooLong
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
