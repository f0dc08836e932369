package page

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// sniffed is how many first bytes of a page may declare its encoding, as in
// browsers.
const sniffed = 1024

// decode is raw as UTF-8: by byte order mark, else as it is when it is valid UTF-8,
// whatever it declares (tools that save pages keep old declarations), else by what
// was served with it or it declares.
func decode(raw []byte, contentType string) string {
	wide := bytes.HasPrefix(raw, []byte{0xff, 0xfe}) || bytes.HasPrefix(raw, []byte{0xfe, 0xff})
	if !wide && utf8.Valid(raw) && bytes.IndexByte(raw, 0x1b) < 0 {
		return strings.TrimPrefix(string(raw), "\ufeff")
	}
	encoding, _, _ := charset.DetermineEncoding(raw[:min(len(raw), sniffed)], contentType)
	text, err := encoding.NewDecoder().Bytes(raw)
	if err != nil {
		text = raw
	}
	return strings.ToValidUTF8(strings.TrimPrefix(string(text), "\ufeff"), "\ufffd")
}
