package record

import (
	"fmt"
	"strings"
	"unicode"
)

// Pattern says what the names of files state: "source_date_title" that
// The Paper_2023-06-15_Headline.txt is by The Paper. What stands between the fields
// of the pattern stands between the parts of a name; "/" is between directories, and
// "*" is a part that states nothing. The last part before a "/" or the end has all
// that is left.
type Pattern struct {
	text   string
	levels [][]piece // of the path, the name of the file last
}

// piece is a field, or none, and what stands behind it.
type piece struct {
	field Field // Fields for none
	until string
}

// named are the fields that the name of a file may state.
var named = []Field{ID, Source, Title, Author, Date, URL, Language}

// ParsePattern reads a pattern; "" is the one that states nothing.
func ParsePattern(s string) (Pattern, error) {
	p := Pattern{text: s}
	if s == "" {
		return p, nil
	}
	seen := make(map[Field]bool)
	for level := range strings.SplitSeq(strings.Trim(s, "/"), "/") {
		var pieces []piece
		for level != "" {
			word, rest := cut(level, isFieldRune)
			between, rest := cut(rest, func(r rune) bool { return !isFieldRune(r) })
			f, known := fieldCalled(word)
			switch {
			case word == "*":
				f = Fields
			case !known || f == File || f == Text:
				return Pattern{}, fmt.Errorf("%q is no field that a file name can state, only %s, or * for what states nothing", word, list(named))
			case seen[f]:
				return Pattern{}, fmt.Errorf("%s stands twice in it", f)
			case between == "" && rest != "":
				return Pattern{}, fmt.Errorf("expected something between the fields, as source_date_title, found %q", s)
			}
			if between != "" && rest == "" {
				return Pattern{}, fmt.Errorf("expected a field behind %q, or * for what states nothing", between)
			}
			seen[f] = f != Fields
			pieces = append(pieces, piece{f, between})
			level = rest
		}
		p.levels = append(p.levels, pieces)
	}
	return p, nil
}

func isFieldRune(r rune) bool { return unicode.IsLetter(r) || r == '*' }

// cut cuts s behind the longest beginning whose runes are all in.
func cut(s string, in func(rune) bool) (before, after string) {
	i := strings.IndexFunc(s, func(r rune) bool { return !in(r) })
	if i < 0 {
		return s, ""
	}
	return s[:i], s[i:]
}

// String is the pattern as it was written.
func (p Pattern) String() string { return p.text }

// Values are what path, with "/" and without extension, states. It has none that is
// not of the pattern's form.
func (p Pattern) Values(path string) (v Values, ok bool) {
	parts := strings.Split(path, "/")
	if len(parts) < len(p.levels) {
		return v, false
	}
	parts = parts[len(parts)-len(p.levels):]
	for i, level := range p.levels {
		rest := parts[i]
		for _, piece := range level {
			part := rest
			if piece.until != "" {
				if part, rest, ok = strings.Cut(rest, piece.until); !ok {
					return Values{}, false
				}
			}
			if piece.field < Fields {
				v[piece.field] = strings.TrimSpace(part)
			}
		}
	}
	return v, true
}
