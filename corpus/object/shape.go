package object

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"parallax/corpus/record"
)

// Shape is what the first bytes of a file tell of it.
type Shape struct {
	JSON    bool // it begins as JSON with objects does
	Lines   bool // the first object stands on one line, and is a record
	Article bool // a record has names that articles have
}

// Look tells the shape of a file that begins with head.
func Look(head []byte) Shape {
	head = bytes.TrimLeft(head, " \t\r\n")
	if len(head) == 0 || head[0] != '{' && head[0] != '[' {
		return Shape{}
	}
	l := look{decoder: json.NewDecoder(bytes.NewReader(head))}
	ok := l.all()
	var s Shape
	s.JSON = ok && l.objects
	if !s.JSON {
		return s
	}
	s.Article = l.fields[record.Text] || l.quotes || l.count() >= 2
	line, _, broken := bytes.Cut(head, []byte("\n"))
	if l.ends > 0 {
		broken = int64(len(line)) < l.ends
	}
	s.Lines = head[0] == '{' && !broken && !l.wraps
	return s
}

// look walks through the first value.
type look struct {
	decoder *json.Decoder
	fields  [record.Fields]bool // of which a record has a name
	quotes  bool
	objects bool  // there is one
	wraps   bool  // the object is around an array of articles
	ends    int64 // where the first value does, 0 for not here
}

// count is how many fields there are that make a headline an article.
func (l *look) count() (n int) {
	for _, f := range []record.Field{record.Title, record.Date, record.URL, record.Source} {
		if l.fields[f] {
			n++
		}
	}
	return n
}

// frame is an object or array that is open.
type frame struct {
	object bool
	name   string // the last one, in an object
	value  bool   // its value comes next
}

// all reports whether what there is of the first value is well formed.
func (l *look) all() bool {
	var open []frame
	for {
		token, err := l.decoder.Token()
		if err != nil {
			_, wrong := err.(*json.SyntaxError)
			return !wrong
		}
		top := len(open) - 1
		delim, _ := token.(json.Delim)
		switch {
		case delim == '{' || delim == '[':
			if delim == '{' && l.isRecord(open) {
				l.objects = true
				l.wraps = l.wraps || top >= 1 // of an array in an object
			}
			if top >= 0 {
				open[top].value = false
			}
			open = append(open, frame{object: delim == '{'})
		case delim != 0:
			open = open[:top]
			if top == 0 {
				l.ends = l.decoder.InputOffset()
				return true
			}
		case top < 0:
			return false
		case open[top].object && !open[top].value:
			open[top].name, open[top].value = token.(string), true
			if l.isRecord(open[:top]) {
				l.named(open[top].name)
			}
		default:
			open[top].value = false
		}
	}
}

// isRecord reports whether an object within open may be a record.
func (l *look) isRecord(open []frame) bool {
	n := len(open)
	if n == 0 || n == 1 && !open[0].object {
		return true
	}
	if n > deepest+2 || open[n-1].object || l.fields[record.Text] && !l.wraps {
		return false
	}
	for i, f := range open[:n-1] {
		names := wrappers
		if i < n-2 {
			names = around
		}
		if !f.object || !slices.Contains(names, strings.ToLower(f.name)) {
			return false
		}
	}
	return true
}

func (l *look) named(name string) {
	l.quotes = l.quotes || name == "quotes"
	for f := range record.Fields {
		if record.Usual(name, f) {
			l.fields[f] = true
		}
	}
}
