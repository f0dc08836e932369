package state

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"
)

// key is what one value belongs to.
type key struct {
	subject Subject
	field   Field
}

// keyOf is the key of a field of subject as it can be written.
func keyOf(subject Subject, field Field) key {
	return key{Subject(valid(string(subject))), Field(valid(string(field)))}
}

// valid is s as JSON can hold it: invalid bytes become U+FFFD.
func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// entry is one value with the clock of its change and the name of the session that
// made it.
type entry struct {
	value string
	tick  int64 // nanoseconds since 1970, later than all its session had seen
	by    string
}

// record is one change as the files hold it.
type record struct {
	key
	entry
}

// before reports whether o wins over e. It orders any two that differ, so that a
// merge does not depend on which comes first.
func (e entry) before(o entry) bool {
	return cmp.Or(cmp.Compare(e.tick, o.tick), cmp.Compare(e.by, o.by), cmp.Compare(e.value, o.value)) < 0
}

// merged is the latest entry for each key.
type merged map[key]entry

// add merges one record; it reports whether the value changed.
func (m merged) add(r record) bool {
	old, ok := m[r.key]
	if ok && !old.before(r.entry) {
		return false
	}
	m[r.key] = r.entry
	return old.value != r.value
}

// records are all of m, ordered by subject and field.
func (m merged) records() []record {
	all := make([]record, 0, len(m))
	for k, e := range m {
		all = append(all, record{k, e})
	}
	slices.SortFunc(all, func(a, b record) int {
		return cmp.Or(cmp.Compare(a.subject, b.subject), cmp.Compare(a.field, b.field))
	})
	return all
}

// changes are all of m that have a value, ordered by subject and field.
func (m merged) changes() []Change {
	left := maps.Clone(m)
	maps.DeleteFunc(left, func(_ key, e entry) bool { return e.value == "" })
	all := make([]Change, len(left))
	for i, r := range left.records() {
		all[i] = Change{r.subject, r.field, r.value, time.Unix(0, r.tick).UTC(), shown(r.by)}
	}
	return all
}
