package filter

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model/quote"
)

// Field is what of an article or a quotation a term is about.
type Field string

// Words is the field of terms without one: whatever the list shows, and the text.
const Words Field = ""

// The fields that have a name.
const (
	Source   Field = "source"
	Title    Field = "title"
	Author   Field = "author"
	Date     Field = "date"
	Language Field = "language"
	URL      Field = "url"
	ID       Field = "id"
	Event    Field = "event"
	Text     Field = "text"
	Speaker  Field = "speaker"
	Cue      Field = "cue"
	Kind     Field = "kind"
	Tone     Field = "tone"
	Hedge    Field = "hedge"
	Tag      Field = "tag"
	Note     Field = "note"
	Is       Field = "is" // read, unread, starred; of quotations also varied, unnamed
)

// Fields are all that have a name.
func Fields() []Field {
	return []Field{Source, Title, Author, Date, Language, URL, ID, Event, Text, Speaker, Cue, Kind, Tone, Hedge, Tag, Note, Is}
}

// any is the value that holds wherever there is one.
const anyValue = "*"

// term is one condition: one of its values holds in its field, or none does.
type term struct {
	not    bool
	field  Field
	values []string // folded
	span   span     // of Date
}

// Filter is a filter that has been understood. The zero Filter keeps everything.
type Filter struct {
	text  string
	terms []term
}

// Text is the filter as it was typed.
func (f Filter) Text() string { return f.text }

// Empty reports whether the filter keeps everything.
func (f Filter) Empty() bool { return len(f.terms) == 0 }

// Error says what of a filter is not understood, and where.
type Error struct {
	Column int // of the filter, from 1, in code points
	Says   string
}

func (e *Error) Error() string { return fmt.Sprintf("column %d: %s", e.Column, e.Says) }

// Parse reads a filter; its error is always an *Error.
func Parse(text string) (Filter, error) {
	f := Filter{text: strings.TrimSpace(text)}
	p := parser{text: text}
	for p.next() {
		t, err := p.term()
		if err != nil {
			return Filter{}, err
		}
		f.terms = append(f.terms, t)
	}
	return f, nil
}

// parser goes through a filter from left to right.
type parser struct {
	text string
	at   int
}

// next skips white space and reports whether there is more.
func (p *parser) next() bool {
	rest := strings.TrimLeftFunc(p.text[p.at:], unicode.IsSpace)
	p.at = len(p.text) - len(rest)
	return rest != ""
}

func (p *parser) fail(at int, format string, args ...any) error {
	return &Error{utf8.RuneCountInString(p.text[:at]) + 1, fmt.Sprintf(format, args...)}
}

// term reads one term.
func (p *parser) term() (term, error) {
	var t term
	start := p.at
	if p.text[p.at] == '-' && p.at+1 < len(p.text) && p.text[p.at+1] != ' ' {
		t.not = true
		p.at++
	}
	name, ok := p.field()
	if ok {
		t.field = Field(name)
		if !slices.Contains(Fields(), t.field) {
			return t, p.fail(start, "no field %q; there are %s", name, list(Fields()))
		}
	}
	for {
		at := p.at
		value, err := p.value(ok)
		if err != nil {
			return t, err
		}
		switch {
		case value == "" && ok:
			return t, p.fail(at, "expected words after %s:", t.field)
		case t.field == Kind || t.field == Is:
			if all := Values(t.field); value != anyValue && !slices.Contains(all, Fold(value)) {
				return t, p.fail(at, "no %s: %q; there are %s", t.field, value, strings.Join(all, ", "))
			}
		case t.field == Date && value != anyValue:
			if t.span, err = p.span(at, value); err != nil {
				return t, err
			}
		}
		t.values = append(t.values, Fold(value))
		if !ok || p.at >= len(p.text) || p.text[p.at] != ',' {
			return t, nil
		}
		p.at++
	}
}

// field reads a name with a colon behind it, if there is one here: letters only, so
// that 12:30 and https://… are words.
func (p *parser) field() (name string, ok bool) {
	rest := p.text[p.at:]
	n := strings.IndexFunc(rest, func(r rune) bool { return r < 'a' || r > 'z' })
	if n <= 0 || rest[n] != ':' || strings.HasPrefix(rest[n:], "://") {
		return "", false
	}
	p.at += n + 1
	return rest[:n], true
}

// value reads a word, or words in quotation marks; inside a field a comma ends it.
func (p *parser) value(listed bool) (string, error) {
	rest := p.text[p.at:]
	for _, marks := range [][2]string{{`"`, `"`}, {"“", "”"}, {"„", "“"}, {"«", "»"}} {
		inner, ok := strings.CutPrefix(rest, marks[0])
		if !ok {
			continue
		}
		n := strings.Index(inner, marks[1])
		if n < 0 {
			return "", p.fail(p.at, "the quotation mark is not closed")
		}
		p.at += len(marks[0]) + n + len(marks[1])
		if inner[:n] == "" {
			return "", p.fail(p.at-len(marks[1]), "expected words between the quotation marks")
		}
		return inner[:n], nil
	}
	n := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || listed && r == ',' })
	if n < 0 {
		n = len(rest)
	}
	p.at += n
	return rest[:n], nil
}

// Values are all values of a field that has few, nil of another.
func Values(f Field) []string {
	switch f {
	case Is:
		return []string{"read", "unread", "starred", varied, unnamed}
	case Kind:
		return quote.Kinds()
	}
	return nil
}

func list(fields []Field) string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = string(f)
	}
	return strings.Join(names, ", ")
}
