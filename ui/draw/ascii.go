package draw

import (
	"strings"
	"unicode/utf8"
)

// twin is the ASCII sign of the same width that stands for c on a terminal that
// shows nothing else; what has none is "?", so that nobody takes it for the text.
func twin(c rune) byte {
	switch c {
	case '─', '━', '–', '—', '‒', '―', '‐', '‑', '−', '·', '•':
		return '-'
	case '│', '┃':
		return '|'
	case '┌', '┐', '└', '┘', '├', '┤', '┬', '┴', '┼', '╭', '╮', '╰', '╯':
		return '+'
	case '“', '”', '„', '‟', '«', '»', '″':
		return '"'
	case '‘', '’', '‚', '‛', '′', '‹', '›':
		return '\''
	case '…':
		return '.'
	case '✓':
		return 'v'
	case '▌':
		return '#' // ">" is a mark of rows
	case '→':
		return '>'
	case '←':
		return '<'
	case '\u00a0', '\u202f', '\u2007', '\u2009':
		return ' '
	}
	return '?'
}

// InASCII is a frame with every sign outside ASCII replaced, cell by cell. Escape
// sequences, of which a frame has those for styles only, stay as they are.
func (p *Pen) InASCII(frame string) string {
	var b strings.Builder
	b.Grow(len(frame))
	for i := 0; i < len(frame); {
		if frame[i] == '\x1b' {
			n := strings.IndexByte(frame[i:], 'm') + 1
			if n == 0 {
				n = 1
			}
			b.WriteString(frame[i : i+n])
			i += n
			continue
		}
		if frame[i] == '\n' {
			b.WriteByte('\n')
			i++
			continue
		}
		n, cells := p.Next(frame[i:])
		c, size := utf8.DecodeRuneInString(frame[i:])
		sign := byte('?')
		switch {
		case c < utf8.RuneSelf && size == n:
			sign = byte(c)
		case size == n:
			sign = twin(c)
		}
		for range cells {
			b.WriteByte(sign)
		}
		i += n
	}
	return b.String()
}
