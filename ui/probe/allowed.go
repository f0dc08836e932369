package probe

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// What the program may write to a terminal, by kind of sequence.
const (
	highest = 8 // runes stacked on one

	// Cursor up, down, right, left, to a column, to a place, to a row; back and
	// forth by tabs; erase in display, in line, characters; insert and delete
	// lines and characters; scroll; scrolling region; repeat.
	moves = "ABCDGHdIZJKXLMP@STrb"

	farthest = 500 // rows or columns: more than any terminal here has

	controls = "\b\t\n\r" // in the stream: the renderer moves with them
	escapes  = "M78\\"    // reverse index, cursor kept and brought back, end of a string
)

// modes may be set and reset: the cursor, bracketed paste, the alternate screen,
// the mouse, synchronized output, width by grapheme clusters, wrapping (off while
// the last cell is written).
var modes = []int{7, 25, 1004, 2004, 1049, 1000, 1002, 1003, 1006, 2026, 2027}

// titles are all that a window may be called.
var titles = []string{"Parallax", ""}

// styles are the parts of SGR that the theme uses: nothing blinks or is hidden.
func style(params []int) bool {
	for i := 0; i < len(params); i++ {
		p := params[i]
		switch {
		case p == 38 || p == 48:
			if i+2 < len(params) && params[i+1] == 5 {
				i += 2
			} else if i+4 < len(params) && params[i+1] == 2 {
				i += 4
			} else {
				return false
			}
		case p <= 4, p == 7, p >= 22 && p <= 24, p == 27, p >= 30 && p <= 37, p == 39, p >= 40 && p <= 47, p == 49,
			p >= 90 && p <= 97, p >= 100 && p <= 107:
		default:
			return false
		}
	}
	return true
}

// csi reports whether a CSI sequence may be written.
func csi(cmd ansi.Cmd, params []int) bool {
	prefix, between, final := cmd.Prefix(), cmd.Intermediate(), cmd.Final()
	known := func(p int) bool { return slices.Contains(modes, p) }
	all := func(ok func(int) bool) bool { return !slices.ContainsFunc(params, func(p int) bool { return !ok(p) }) }
	switch {
	case prefix == 0 && between == 0 && final == 'm':
		return style(params)
	case prefix == 0 && between == 0 && final == 'J':
		return all(func(p int) bool { return p <= 2 }) // 3 would erase what was scrolled out
	case prefix == 0 && between == 0 && strings.IndexByte(moves, final) >= 0:
		return all(func(p int) bool { return p <= farthest })
	case prefix == '?' && between == 0 && (final == 'h' || final == 'l'):
		return all(known)
	case prefix == '?' && between == '$' && final == 'p': // is the mode known?
		return all(known)
	case prefix == '>' && between == 0 && final == 'm': // how keys are told
		return len(params) > 0 && params[0] == 4
	case strings.IndexByte("><=?", prefix) >= 0 && prefix != 0 && between == 0 && final == 'u': // the same, of kitty
		return true
	case prefix == '?' && between == 0 && final == 'W': // tab stops as usual
		return slices.Equal(params, []int{5})
	case prefix == 0 && between == ' ' && final == 'q': // the cursor's shape
		return true
	}
	return false
}

// osc reports whether an OSC sequence may be written: the title, the question for
// the background, and the clipboard with clean text, whose last line is ended.
func osc(cmd int, body string) bool {
	switch cmd {
	case 2:
		return slices.Contains(titles, strings.TrimPrefix(body, "2;"))
	case 11:
		return body == "11;?"
	case 52:
		payload, ok := strings.CutPrefix(body, "52;c;")
		text, err := base64.StdEncoding.DecodeString(payload)
		return ok && err == nil && strings.HasSuffix(string(text), "\n") && len(Printed(string(text))) == 0
	}
	return false
}

// printable reports whether a terminal shows r and does nothing else.
func printable(r rune) bool {
	switch {
	case r < ' ', r >= 0x7f && r < 0xa0, // controls
		r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, // overrides, isolates
		r == 0x2028, r == 0x2029, r == 0xfeff, r >= 0xfff9 && r <= 0xfffb,
		r >= 0xe0000 && r <= 0xe007f: // tags
		return false
	}
	return true
}

// Stream says what in all that was written to a terminal is not allowed.
func Stream(s string) []string { return refused(s, controls, true) }

// Frame says what in a frame that is given to the renderer is not allowed: it
// holds lines and styles.
func Frame(s string) []string { return refused(s, "\n", false) }

// Printed says what in printed text is not allowed: it holds lines.
func Printed(s string) []string {
	if strings.Contains(s, "\x1b") {
		return []string{fmt.Sprintf("an escape rune in %.80q", s[strings.Index(s, "\x1b"):])}
	}
	return refused(s, "\n", false)
}

// refused parses s as a terminal does and says what is not allowed.
func refused(s, executed string, stream bool) (bad []string) {
	refuse := func(format string, args ...any) { bad = append(bad, fmt.Sprintf(format, args...)) }
	if !utf8.ValidString(s) {
		refuse("bytes that are no UTF-8")
	}
	stacked := 0
	p := ansi.NewParser()
	p.SetDataSize(0)
	p.SetHandler(ansi.Handler{
		Print: func(r rune) {
			if !printable(r) {
				refuse("%U", r)
			}
			if stacked++; !unicode.In(r, unicode.M, unicode.Cf) {
				stacked = 0
			}
			if stacked > highest {
				refuse("%d runes stacked on one", stacked)
			}
		},
		Execute: func(b byte) {
			if strings.IndexByte(executed, b) < 0 {
				refuse("control %#x", b)
			}
		},
		HandleEsc: func(c ansi.Cmd) {
			if !stream || c.Intermediate() != 0 || strings.IndexByte(escapes, c.Final()) < 0 {
				refuse("ESC %q %q", c.Intermediate(), c.Final())
			}
		},
		HandleCsi: func(c ansi.Cmd, ps ansi.Params) {
			var params []int
			ps.ForEach(0, func(_, p int, _ bool) { params = append(params, p) })
			if !csi(c, params) || !stream && (c.Final() != 'm' || c.Prefix() != 0) {
				refuse("CSI %q %d %q %q", c.Prefix(), params, c.Intermediate(), c.Final())
			}
		},
		HandleOsc: func(cmd int, said []byte) {
			if !stream || !osc(cmd, string(said)) {
				refuse("OSC %.80q", said)
			}
		},
		HandleDcs: func(_ ansi.Cmd, _ ansi.Params, said []byte) { refuse("DCS %.80q", said) },
		HandlePm:  func(said []byte) { refuse("PM %.80q", said) },
		HandleApc: func(said []byte) { refuse("APC %.80q", said) },
		HandleSos: func(said []byte) { refuse("SOS %.80q", said) },
	})
	for i := range len(s) {
		p.Advance(s[i])
	}
	if state := p.StateName(); state != "GroundState" {
		refuse("a sequence without end (%s)", state)
	}
	return bad
}

// Copied are the texts that a stream sends to the clipboard.
func Copied(stream string) []string {
	var texts []string
	for _, part := range strings.Split(stream, "\x1b]52;c;")[1:] {
		payload, _, _ := strings.Cut(part, "\x07")
		text, err := base64.StdEncoding.DecodeString(payload)
		if err != nil {
			text = []byte(err.Error())
		}
		texts = append(texts, string(text))
	}
	return texts
}
