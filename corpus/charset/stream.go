package charset

import (
	"bufio"
	"io"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// stream is what Reader reads from: ASCII as it is, until the first other byte
// tells how to go on.
type stream struct {
	in   *bufio.Reader
	rest io.Reader // nil until decided
	name string    // of the encoding that was detected
	bad  int       // bytes that were not UTF-8
	last []byte    // of what has been read
}

func (s *stream) note() string {
	if s.name != "" {
		return byItsBytes(s.name)
	}
	return invalid(s.bad)
}

func (s *stream) Read(p []byte) (int, error) {
	if s.rest != nil {
		return s.rest.Read(p)
	}
	if _, err := s.in.Peek(1); err != nil {
		return 0, err
	}
	ready, _ := s.in.Peek(min(s.in.Buffered(), len(p)))
	if n := firstHigh(ready); n > 0 {
		copy(p, ready[:n])
		s.last = append(s.last[:0], ready[max(0, n-longestWord):n]...)
		s.in.Discard(n)
		return n, nil
	}
	sample, _ := s.in.Peek(min(s.in.Size(), sampleSize))
	if e, name := detected(s.last, sample); e != nil {
		s.name, s.rest = name, transform.NewReader(s.in, e.NewDecoder())
	} else {
		s.rest = transform.NewReader(s.in, counted{&s.bad})
	}
	return s.rest.Read(p)
}

// counted copies UTF-8; bytes that are none become U+FFFD and are counted in bad.
type counted struct{ bad *int }

func (counted) Reset() {}

func (c counted) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	if n := min(len(dst), len(src)); utf8.Valid(src[:n]) {
		copy(dst, src[:n])
		if n < len(src) {
			err = transform.ErrShortDst
		}
		return n, n, err
	}
	for nSrc < len(src) {
		size := 1
		valid := src[nSrc] < utf8.RuneSelf
		if !valid {
			if !atEOF && !utf8.FullRune(src[nSrc:]) {
				return nDst, nSrc, transform.ErrShortSrc
			}
			var r rune
			r, size = utf8.DecodeRune(src[nSrc:])
			valid = r != utf8.RuneError || size > 1
		}
		if nDst+utf8.UTFMax > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		if valid {
			nDst += copy(dst[nDst:], src[nSrc:nSrc+size])
		} else {
			nDst += copy(dst[nDst:], "\ufffd")
			*c.bad++
		}
		nSrc += size
	}
	return nDst, nSrc, nil
}
