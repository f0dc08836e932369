package draw

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"parallax/corpus"
)

// Ruler measures text in cells, as the terminal does. It changes once, when the
// terminal says that it draws whole grapheme clusters (mode 2027).
type Ruler struct{ Method ansi.Method }

// Next is the length in bytes and in cells of the first grapheme cluster of s.
func (r Ruler) Next(s string) (n, cells int) {
	if s[0] >= ' ' && s[0] < 0x7f && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return 1, 1
	}
	c, cells := ansi.FirstGraphemeCluster(s, r.Method)
	return len(c), cells
}

// Width is the number of cells that s takes; s holds no escape sequence.
func (r Ruler) Width(s string) int {
	cells := 0
	for i := 0; i < len(s); {
		n, c := r.Next(s[i:])
		i, cells = i+n, cells+c
	}
	return cells
}

// Cut is the length in bytes of the longest start of s that fits into w cells,
// and the cells it takes.
func (r Ruler) Cut(s string, w int) (n, cells int) {
	for n < len(s) {
		k, c := r.Next(s[n:])
		if cells+c > w {
			break
		}
		n, cells = n+k, cells+c
	}
	return n, cells
}

// StyledWidth is Width of a text that may hold styles.
func (r Ruler) StyledWidth(s string) int { return r.Method.StringWidth(s) }

// Fit is s, which may hold styles and takes cells cells, filled or cut to
// exactly w.
func (r Ruler) Fit(s string, cells, w int) string {
	if cells > w {
		s = r.Method.Truncate(s, max(w, 0), "")
		cells = r.StyledWidth(s) // a wide cluster may not have fitted
		if cells > w {
			return Spaces(w)
		}
	}
	return s + Spaces(w-cells)
}

// Clip shortens s to at most w cells; a shortened text ends in "…".
func (r Ruler) Clip(s string, w int) string {
	s = Clean(s)
	if len(s) <= w {
		return s // no cluster is wider than it has bytes
	}
	n, _ := r.Cut(s, w)
	if n == len(s) || w <= 0 {
		return s[:n]
	}
	n, _ = r.Cut(s, w-1)
	return strings.TrimRight(s[:n], " ") + "…"
}

// ClipBefore is Clip for a name with a short end that tells it from others: where both
// do not fit, the name is shortened and not its end, unless that leaves nothing of it.
func (r Ruler) ClipBefore(s, end string, w int) string {
	rest, ok := strings.CutSuffix(s, " "+end)
	room := w - r.Width(end) - 1
	if !ok || r.Width(s) <= w || room < 4 {
		return r.Clip(s, w)
	}
	return r.Clip(rest, room) + " " + Clean(end)
}

// Words is as many whole words from the start of s as fit into w cells.
func (r Ruler) Words(s string, w int) string {
	for _, l := range r.Wrap(Clean(s), w) {
		return Clean(l.In(s))
	}
	return ""
}

// Joined is as many of parts, whole, as fit into w cells with sep between them.
func (r Ruler) Joined(w int, sep string, parts ...string) string {
	s := ""
	for i, part := range parts {
		if i > 0 {
			part = sep + part
		}
		if r.Width(s)+r.Width(part) > w {
			break
		}
		s += part
	}
	return s
}

// Pad clips s and fills it with spaces to exactly w cells.
func (r Ruler) Pad(s string, w int) string {
	s = r.Clip(s, w)
	return s + Spaces(w-r.Width(s))
}

// PadLeft is Pad with the spaces first.
func (r Ruler) PadLeft(s string, w int) string {
	s = r.Clip(s, w)
	return Spaces(w-r.Width(s)) + s
}

// Line is one line of wrapped text: a span of the text without outer spaces.
type Line struct {
	corpus.Span
	Cells int
}

// Wrap breaks s into lines of at most w cells: between words, after a hyphen or
// dash, beside a wide character, and inside a word only when it is wider than a
// line. Between two lines nothing but white space is left out. A cluster wider
// than w gets a line of its own.
func (r Ruler) Wrap(s string, w int) []Line {
	w = max(w, 1)
	var lines []Line
	var cur Line
	for i := 0; i < len(s); {
		gap, gapCells := r.space(s[i:])
		i += gap
		n, cells := r.chunk(s[i:])
		if n == 0 {
			break
		}
		if cur.Len() > 0 && cur.Cells+gapCells+cells > w {
			lines = append(lines, cur)
			cur = Line{}
		}
		if cur.Len() == 0 {
			cur, gapCells = Line{Span: corpus.Span{Start: i, End: i}}, 0
		}
		for cells > w { // only at the start of a line
			k, c := r.Cut(s[i:i+n], w)
			if k == 0 {
				k, c = r.Next(s[i:])
			}
			if k == n {
				break
			}
			lines = append(lines, Line{corpus.Span{Start: i, End: i + k}, c})
			i, n, cells = i+k, n-k, cells-c
			cur = Line{Span: corpus.Span{Start: i, End: i}}
		}
		i += n
		cur.End = i
		cur.Cells += gapCells + cells
	}
	if cur.Len() > 0 {
		lines = append(lines, cur)
	}
	return lines
}

// space is the white space at the start of s that a line may break at.
func (r Ruler) space(s string) (n, cells int) {
	for n < len(s) {
		k, w := r.Next(s[n:])
		if !isGap(s[n : n+k]) {
			break
		}
		n, cells = n+k, cells+w
	}
	return n, cells
}

// isGap reports whether a cluster is white space to break at, and nothing else.
func isGap(cluster string) bool {
	return strings.TrimFunc(cluster, breaks) == ""
}

// breaks reports whether c is white space other than the no-break spaces.
func breaks(c rune) bool {
	return c == ' ' || c >= 0x80 && unicode.IsSpace(c) && c != 0xa0 && c != 0x202f && c != 0x2007 ||
		c < ' '
}

// chunk is the longest start of s without a place to break.
func (r Ruler) chunk(s string) (n, cells int) {
	wide, before := false, ' '
	for n < len(s) {
		c, _ := utf8.DecodeRuneInString(s[n:])
		k, w := r.Next(s[n:])
		if isGap(s[n : n+k]) {
			break
		}
		if n > 0 && (wide || w > 1) && w > 0 && !closes(c) {
			break
		}
		wide = w > 1
		n, cells = n+k, cells+w
		if n < len(s) && breaksAfter(before, c, s[n:]) {
			break
		}
		before = c
	}
	return n, cells
}

// breaksAfter reports whether a line may end after c: a dash, or a hyphen or
// stroke inside a word.
func breaksAfter(before, c rune, rest string) bool {
	after, _ := utf8.DecodeRuneInString(rest)
	switch c {
	case '–', '—':
		return !closes(after)
	case '-', '/':
		return (unicode.IsLetter(before) || unicode.IsDigit(before)) && unicode.IsLetter(after)
	}
	return false
}

// closes reports whether c must not begin a line.
func closes(c rune) bool {
	return unicode.In(c, unicode.Pe, unicode.Pf, unicode.Po)
}

// Clean makes s fit for the terminal without changing the length of anything,
// so that offsets stay true: controls and tabs become spaces, what else is
// hostile, marks of direction, broken bytes and signs that are drawn as one with
// what follows, which may have another look, a visible picture.
func Clean(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c >= 0x7f {
			return cleanFrom(s, i)
		}
	}
	return s
}

func cleanFrom(s string, i int) string {
	var b strings.Builder
	done := 0
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		var put string
		switch {
		case c < ' ' || c == 0x7f:
			put = " "
		case c == utf8.RuneError && n == 1:
			put = "?"
		case corpus.Hostile(c), corpus.Prepended(c), c == 0x61c, c == 0x200e, c == 0x200f:
			put = [...]string{2: "¿", 3: "\uFFFD", 4: "\uFFFD "}[n] // as long as what it stands for
		}
		if put != "" {
			b.WriteString(s[done:i])
			b.WriteString(put)
			done = i + n
		}
		i += n
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// blank holds the spaces that Spaces cuts from.
const blank = "                                                                                                    "

func Spaces(n int) string {
	if n <= 0 {
		return ""
	}
	if n <= len(blank) {
		return blank[:n]
	}
	return strings.Repeat(" ", n)
}
