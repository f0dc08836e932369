package filter

import (
	"slices"
	"strings"

	"parallax/model/name"
	"parallax/model/search"
)

// Keeps reports whether something passes of which of says what is in a field, folded
// (see Fold).
func (f Filter) Keeps(of func(Field) []string) bool {
	for _, t := range f.terms {
		if t.holds(of(t.field)) == t.not {
			return false
		}
	}
	return true
}

// holds reports whether one of the values is in one of those that the field has.
func (t term) holds(has []string) bool {
	for _, h := range has {
		for _, v := range t.values {
			switch {
			case h == "":
			case v == anyValue && t.field != Words:
				return true
			case t.field == Date:
				if t.span.holds(h) {
					return true
				}
			case t.field == Kind || t.field == Event || t.field == Is || t.field == Tag:
				if whole, rest, _ := strings.Cut(h, " "); whole == v || h == v || t.field == Event && strings.Contains(rest, v) {
					return true
				}
			case strings.Contains(h, v):
				return true
			}
		}
	}
	return false
}

// Spelled is f with every spelling that r joins to a word that f looks for.
func (f Filter) Spelled(r *name.Registry) Filter {
	out := Filter{text: f.text, terms: slices.Clone(f.terms)}
	for i, t := range out.terms {
		if t.field != Words && t.field != Speaker && t.field != Text && t.field != Title {
			continue
		}
		var values []string
		for _, v := range t.values {
			values = append(values, v)
			for _, s := range r.Spellings(v) {
				if s != v {
					values = append(values, s)
				}
			}
		}
		out.terms[i].values = values
	}
	return out
}

// Fold is the form in which values are compared.
func Fold(s string) string { return search.Fold(s) }
