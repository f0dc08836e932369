package charset

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

const (
	sampleSize = 64 << 10 // bytes from the first beyond ASCII on that tell an encoding
	headSize   = 4 << 10  // bytes that tell UTF-16
	mark       = "\ufeff" // byte order mark
)

// Text is raw as UTF-8. The note says what was taken for granted to read it so.
func Text(raw []byte) (text, note string) {
	if e, name := wide(raw[:min(len(raw), headSize)]); e != nil {
		return decoded(e, raw), name
	}
	raw = bytes.TrimPrefix(raw, []byte(mark))
	if utf8.Valid(raw) {
		return string(raw), ""
	}
	sample := raw[firstHigh(raw):]
	if e, name := detected(raw[:len(raw)-len(sample)], sample[:min(len(sample), sampleSize)]); e != nil {
		return decoded(e, raw), byItsBytes(name)
	}
	s := string(raw)
	return string([]rune(s)), invalid(badBytes(s))
}

func byItsBytes(name string) string { return "read as " + name + ", by its bytes" }

// invalid is the note on n bytes that are not UTF-8.
func invalid(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "expected UTF-8, 1 byte that is none became U+FFFD"
	}
	return fmt.Sprintf("expected UTF-8, %d bytes that are none became U+FFFD", n)
}

// badBytes is the number of bytes of s that are not UTF-8.
func badBytes(s string) (n int) {
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd") {
			n++
		}
	}
	return n
}

// decoded is raw decoded by e, without a byte order mark.
func decoded(e encoding.Encoding, raw []byte) string {
	out, _ := e.NewDecoder().Bytes(raw) // replaces what it cannot decode
	return strings.TrimPrefix(string(out), mark)
}

// firstHigh is the offset of the first byte of raw beyond ASCII, or its length.
func firstHigh(raw []byte) int {
	for i, c := range raw {
		if c >= utf8.RuneSelf {
			return i
		}
	}
	return len(raw)
}

// Reader reads in as UTF-8. It decides at the first byte beyond ASCII; the note is
// complete when all has been read.
func Reader(in *bufio.Reader) (out *bufio.Reader, note func() string) {
	head, _ := in.Peek(headSize)
	if e, name := wide(head); e != nil {
		plain := bufio.NewReaderSize(transform.NewReader(in, e.NewDecoder()), sampleSize)
		dropMark(plain)
		return plain, func() string { return name }
	}
	dropMark(in)
	s := &stream{in: in}
	return bufio.NewReaderSize(s, sampleSize), s.note
}

func dropMark(in *bufio.Reader) {
	if bom, _ := in.Peek(len(mark)); string(bom) == mark {
		in.Discard(len(mark))
	}
}

// Wide reads in as UTF-8 when it is UTF-16, and as it is otherwise: what a file
// looks like is told by bytes of ASCII.
func Wide(in *bufio.Reader) (out *bufio.Reader, note string) {
	head, _ := in.Peek(headSize)
	e, note := wide(head)
	if e == nil {
		return in, ""
	}
	plain := bufio.NewReaderSize(transform.NewReader(in, e.NewDecoder()), sampleSize)
	dropMark(plain)
	return plain, note
}

// HTML is the page raw as UTF-8, by the rules of the HTML standard: what
// contentType, which may be "", and the page itself declare comes before what its
// bytes look like. Bytes that are UTF-8 throughout are, whatever is declared.
func HTML(raw []byte, contentType string) (text, note string) {
	if e, name := wide(raw[:min(len(raw), headSize)]); e != nil {
		return decoded(e, raw), name
	}
	head := raw[:min(len(raw), headSize)]
	e, name, certain := charset.DetermineEncoding(head, contentType)
	if name == "utf-8" || !certain && name == "windows-1252" && !bytes.Contains(bytes.ToLower(head), []byte("charset")) {
		return Text(raw) // what the standard falls back on is a guess
	}
	if firstHigh(raw) < len(raw) && utf8.Valid(raw) {
		text, _ = Text(raw)
		return text, "" // what saves pages keeps what they said before
	}
	return decoded(e, raw), ""
}

// wide is UTF-16 when head, the beginning of a file, shows it by its mark or by its
// spaces and letters, with the note to be made; nil when it does not.
func wide(head []byte) (encoding.Encoding, string) {
	little, big := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}) && !bytes.HasPrefix(head, []byte{0xff, 0xfe, 0, 0}):
		return little, ""
	case bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return big, ""
	case len(head) < 8 || bytes.IndexByte(head, 0) < 0:
		return nil, ""
	case units(head, 1, 0):
		return little, byItsBytes("UTF-16LE")
	case units(head, 0, 1):
		return big, byItsBytes("UTF-16BE")
	}
	return nil, ""
}

// units reports whether head is text in units of two bytes, the higher one at high:
// it holds spaces, letters of no more than a few scripts, and nothing that is no text.
func units(head []byte, high, low int) bool {
	spaces, pages := 0, make(map[byte]int)
	n := len(head) / 2
	for i := range n {
		h, l := head[2*i+high], head[2*i+low]
		pages[h]++
		switch {
		case h == 0 && (l == ' ' || l == '\n'):
			spaces++
		case h == 0 && l < ' ' && l != '\t' && l != '\r', h == 0 && l >= 0x7f && l < 0xa0, h == 0xff && l >= 0xfe:
			return false
		}
	}
	return spaces > 0 && spaces*60 >= n && pages[0] > 0 && (len(pages) <= 8 || pages[0] < n/2 && len(pages) < n/2)
}
