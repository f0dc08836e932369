package rtf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"parallax/corpus/record"
)

const (
	maxSize  = 64 << 20
	maxDepth = 10_000 // groups in one another
)

var (
	errSize = record.Limit.Of(fmt.Errorf("expected a document of at most %d MiB", maxSize>>20))
	errNone = record.Damaged.Of(errors.New(`expected a document that begins with {\rtf`))
	errEnd  = record.Damaged.Of(errors.New("expected the end of the document, it was cut off"))
)

// Looks reports whether a file that begins with head is such a document.
func Looks(_ string, head []byte) bool { return bytes.HasPrefix(head, []byte(`{\rtf`)) }

// skipped are destinations whose text is no part of the document's.
func skipped(word string) bool {
	switch word {
	case "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf",
		"footer", "footerl", "footerr", "footerf", "footnote", "fldinst", "themedata", "datastore", "listtable",
		"listoverridetable", "rsidtbl", "generator", "xmlnstbl", "annotation":
		return true
	}
	return false
}

// sign is what a word stands for, or "".
func sign(word string) string {
	switch word {
	case "tab", "cell", "nestcell":
		return "\t"
	case "line":
		return "\n"
	case "emdash":
		return "—"
	case "endash":
		return "–"
	case "lquote":
		return "‘"
	case "rquote":
		return "’"
	case "ldblquote":
		return "“"
	case "rdblquote":
		return "”"
	case "bullet":
		return "•"
	}
	return ""
}

// group is what a brace opens.
type group struct {
	skip bool // its text does not count
	uc   int  // how many bytes stand for a \u where it is not known
}

// scanner goes through a document.
type scanner struct {
	raw   []byte
	at    int
	group         // the innermost
	outer []group // those around it
	page  *charmap.Charmap
	text  []byte // the paragraph so far
	left  int    // bytes that stand for a \u just read
	high  rune   // the first half of a pair
	done  []string
}

// Read reads a whole document, in paragraphs without those of white space. With an
// error the paragraphs before it are there.
func Read(in io.Reader) ([]string, error) {
	raw, err := io.ReadAll(io.LimitReader(in, maxSize+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("reading: %w", err)
	case len(raw) > maxSize:
		return nil, errSize
	case !Looks("", raw):
		return nil, errNone
	}
	s := scanner{raw: raw, group: group{uc: 1}, page: charmap.Windows1252}
	err = s.scan()
	s.paragraph()
	return s.done, err
}

func (s *scanner) scan() error {
	for s.at < len(s.raw) {
		b := s.raw[s.at]
		s.at++
		switch b {
		case '{':
			if len(s.outer) == maxDepth {
				return record.Limit.Of(fmt.Errorf("expected at most %d groups in one another", maxDepth))
			}
			s.outer = append(s.outer, s.group)
			s.left = 0
		case '}':
			s.left = 0
			if len(s.outer) > 0 {
				s.group, s.outer = s.outer[len(s.outer)-1], s.outer[:len(s.outer)-1]
			}
			if len(s.outer) == 0 {
				return nil
			}
		case '\\':
			s.control()
		case '\r', '\n':
		default:
			s.byte(b)
		}
	}
	return errEnd
}

// byte writes a byte of the code page.
func (s *scanner) byte(b byte) {
	switch {
	case s.left > 0:
		s.left--
	case b < utf8.RuneSelf:
		s.write(string(rune(b)))
	default:
		s.write(string(s.page.DecodeByte(b)))
	}
}

func (s *scanner) write(text string) {
	if !s.skip {
		s.text = append(s.text, text...)
	}
}

// control reads what follows a backslash.
func (s *scanner) control() {
	if s.at == len(s.raw) {
		return
	}
	b := s.raw[s.at]
	if b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' {
		s.word()
		return
	}
	s.at++
	switch b {
	case '\'':
		if n, err := strconv.ParseUint(string(s.raw[s.at:min(s.at+2, len(s.raw))]), 16, 8); err == nil {
			s.at = min(s.at+2, len(s.raw))
			s.byte(byte(n))
		}
	case '\\', '{', '}':
		s.byte(b)
	case '~':
		s.write("\u00a0")
	case '_':
		s.write("\u2011")
	case '*':
		s.skip = true
	case '\r', '\n':
		s.paragraph()
	}
}

// word reads a control word and its number.
func (s *scanner) word() {
	start := s.at
	for s.at < len(s.raw) && (s.raw[s.at] >= 'a' && s.raw[s.at] <= 'z' || s.raw[s.at] >= 'A' && s.raw[s.at] <= 'Z') {
		s.at++
	}
	word := string(s.raw[start:min(s.at, start+32)])
	start = s.at
	if s.at < len(s.raw) && s.raw[s.at] == '-' {
		s.at++
	}
	for s.at < len(s.raw) && s.raw[s.at] >= '0' && s.raw[s.at] <= '9' {
		s.at++
	}
	n, _ := strconv.Atoi(string(s.raw[start:min(s.at, start+10)]))
	if s.at < len(s.raw) && s.raw[s.at] == ' ' {
		s.at++
	}
	s.obey(word, n)
}

func (s *scanner) obey(word string, n int) {
	switch word {
	case "par", "sect", "page", "row", "nestrow":
		s.paragraph()
	case "u":
		s.unit(rune(uint16(n)))
	case "uc":
		s.uc = max(0, min(n, 16))
	case "bin":
		s.at += max(0, min(n, len(s.raw)-s.at))
	case "ansicpg":
		s.page = pageOf(n)
	default:
		if skipped(word) {
			s.skip = true
		} else if text := sign(word); text != "" {
			s.write(text)
		}
	}
}

// unit writes a unit of UTF-16, two of which may make one rune.
func (s *scanner) unit(r rune) {
	s.left = s.uc
	switch {
	case utf16.IsSurrogate(r) && s.high == 0:
		s.high = r
		return
	case s.high != 0:
		r, s.high = utf16.DecodeRune(s.high, r), 0
	}
	s.write(string(r))
}

// paragraph ends the paragraph there is.
func (s *scanner) paragraph() {
	if s.skip {
		return
	}
	if text := strings.TrimRight(string(s.text), " \t\n"); strings.TrimSpace(text) != "" {
		s.done = append(s.done, text)
	}
	s.text = s.text[:0]
}

// pageOf is the code page of that number, Windows-1252 where it is not known.
func pageOf(n int) *charmap.Charmap {
	switch n {
	case 437:
		return charmap.CodePage437
	case 850:
		return charmap.CodePage850
	case 866:
		return charmap.CodePage866
	case 1250:
		return charmap.Windows1250
	case 1251:
		return charmap.Windows1251
	case 1253:
		return charmap.Windows1253
	case 1254:
		return charmap.Windows1254
	case 1255:
		return charmap.Windows1255
	case 1256:
		return charmap.Windows1256
	case 1257:
		return charmap.Windows1257
	}
	return charmap.Windows1252
}
