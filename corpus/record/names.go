package record

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
)

// Map says under which name a field stands in tables and records: "body" for Text.
// Where a table or record has it, no usual name counts for the field. "" leaves the
// usual ones. "meta.published" is published in the object meta.
type Map [Fields]string

// Mappable are the fields that a person may name.
func Mappable() []Field {
	return []Field{ID, File, Source, Title, Author, Date, URL, Language, Text}
}

// ParseMap reads "text=body,date=published". The error says what fields there are.
func ParseMap(s string) (Map, error) {
	var m Map
	for part := range strings.SplitSeq(s, ",") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		field, name, found := strings.Cut(part, "=")
		f, known := fieldCalled(field)
		name = strings.TrimSpace(name)
		switch {
		case !found || name == "":
			return Map{}, fmt.Errorf("expected FIELD=COLUMN, as text=body, found %q", part)
		case !known:
			return Map{}, fmt.Errorf("there is no field %q, only %s", strings.TrimSpace(field), list(Mappable()))
		case m[f] != "":
			return Map{}, fmt.Errorf("%s is named twice, %q and %q", f, m[f], name)
		}
		m[f] = name
	}
	return m, nil
}

func fieldCalled(name string) (Field, bool) {
	for _, f := range Mappable() {
		if strings.EqualFold(strings.TrimSpace(name), f.String()) {
			return f, true
		}
	}
	return 0, false
}

func list(fields []Field) string {
	var words []string
	for _, f := range fields {
		words = append(words, f.String())
	}
	return strings.Join(words, ", ")
}

// Key is name as names are compared: in lower case, without outer white space, with
// "_" for what stands between words ("Publish Date", "publish-date").
func Key(name string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '-', '.':
			return '_'
		}
		return r
	}, strings.ToLower(strings.Trim(name, " \t\r\n\x00\ufeff")))
}

// Place is a field that a name stands for. A lower Rank counts before a higher one
// that is not empty, and Mapped before all, empty or not.
type Place struct {
	Field Field
	Rank  int
}

// Mapped is the rank of a name that a Map has.
const Mapped = -1

// Names are all names under which fields stand, usual and mapped. They may be used
// from several goroutines.
type Names struct {
	Map    Map
	places map[string][]Place
	used   [Fields]atomic.Bool
}

// NewNames are the usual names and those of m.
func NewNames(m Map) *Names {
	n := &Names{Map: m, places: make(map[string][]Place)}
	for f := range Fields {
		if m[f] != "" {
			n.places[Key(m[f])] = append(n.places[Key(m[f])], Place{f, Mapped})
		}
		for rank, name := range names[f] {
			if !slices.ContainsFunc(n.places[name], func(p Place) bool { return p.Field == f }) {
				n.places[name] = append(n.places[name], Place{f, rank})
			}
		}
	}
	return n
}

// Of are the fields that name stands for, usually none or one.
func (n *Names) Of(name string) []Place {
	if at, ok := n.places[name]; ok {
		return at
	}
	if plain(name) {
		return nil
	}
	return n.places[Key(name)]
}

// plain reports whether name is as Key makes it, as far as ASCII goes.
func plain(name string) bool {
	for i := range len(name) {
		switch c := name[i]; {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '_':
		default:
			return false
		}
	}
	return true
}

// Use notes that a table or record has the name that the Map gives for f.
func (n *Names) Use(f Field) { n.used[f].Store(true) }

// Unused are the fields whose name in the Map no table or record has.
func (n *Names) Unused() []Field {
	var none []Field
	for _, f := range Mappable() {
		if n.Map[f] != "" && !n.used[f].Load() {
			none = append(none, f)
		}
	}
	return none
}

// Usual reports whether name is a usual name of f.
func Usual(name string, f Field) bool { return slices.Contains(names[f], Key(name)) }
