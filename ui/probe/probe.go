package probe

import "strings"

// The words around each probe: Tail must still be shown.
const (
	Head = "evil"
	Tail = "tail"
)

// Probe is a sequence that a terminal might obey, or be confused by.
type Probe struct{ Name, Sequence string }

// Text is the sequence between two words.
func (p Probe) Text() string { return Head + p.Sequence + Tail }

// Fifteen are what once got through some reader of news or another.
func Fifteen() []Probe {
	return []Probe{
		{"OSC 52", "\x1b]52;c;ZXZpbA==\x07"},
		{"OSC 0", "\x1b]0;owned\x07"},
		{"OSC 8", "\x1b]8;;http://evil.example/\x1b\\link\x1b]8;;\x1b\\"},
		{"CSI 2J", "\x1b[2J"},
		{"CSI 10A", "\x1b[10A"},
		{"CSI 6n", "\x1b[6n"},
		{"U+009B", "\u009b31m"},
		{"U+009D", "\u009d0;owned\u009c"},
		{"DCS", "\x1bPtmux;\x1b\x1b]52;c;ZXZpbA==\x07\x1b\\"},
		{"BEL", "\a"},
		{"BS", "\b\b\b\b"},
		{"SGR 5;8", "\x1b[5;8m"},
		{"ESC c", "\x1bc"},
		{"OSC without end", "\x1b]0;"},
		{"U+202E", "\u202e"},
	}
}

// More are others, those that no renderer would write by itself among them.
func More() []Probe {
	return []Probe{
		{"CSI 3J", "\x1b[3J"},
		{"CSI 777A", "\x1b[777A"},
		{"screen left", "\x1b[?1049l"},
		{"mouse", "\x1b[?1003h"},
		{"window moved", "\x1b[3;0;0t"},
		{"title asked", "\x1b[21t"},
		{"charset", "\x1b(0\x0e"},
		{"APC", "\x1b_Gf=24;AAAA\x1b\\"},
		{"PM and SOS", "\x1b^x\x1b\\\x1bXx\x1b\\"},
		{"setting asked", "\x1bP$qm\x1b\\"},
		{"C1 bytes", "\x9b31m\x9d0;owned\x9c\x90q\x9c"},
		{"CSI cut off", "\x1b["},
		{"controls", "\x00\x05\x0b\x0c\r\x0e\x0f\x11\x13\x18\x1a\x7f"},
		{"isolates", "\u2066\u2067\u2068x\u2069"},
		{"marks of direction", "\u200e\u200f\u061c"},
		{"separators", "a\u2028b\u2029c\u0085"},
		{"byte order mark", "\ufeff"},
		{"tags", "\U000e0001\U000e0041\U000e007f"},
		{"annotation", "\ufff9a\ufffab\ufffb"},
		{"tower", strings.Repeat("\u0301", 60)},
		{"tower with joiners", strings.Repeat("\u0301\u200d", 60)},
		{"joiners", strings.Repeat("\u200d", 60)},
		{"joined pictures", strings.Repeat("👩\u200d", 40) + "👩"},
		{"zero width", strings.Repeat("\u200b\u2060\u00ad\u034f", 20)},
		{"variation selectors", strings.Repeat("\ufe0f\U000e0100", 30)},
		{"leading consonants", strings.Repeat("ᄀ", 60)},
		{"conjuncts", strings.Repeat("क\u094d", 60) + "ष"},
		{"flags", strings.Repeat("🇺", 45)},
		{"prepended", strings.Repeat("\u0600", 45)},
		{"families", "👩\u200d👩\u200d👧\u200d👦 👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏻"},
		{"wide", "漢字かな한글"},
	}
}
