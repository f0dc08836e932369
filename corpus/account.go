package corpus

import (
	"cmp"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"parallax/corpus/record"
)

// Group is all problems of one kind.
type Group struct {
	Kind     record.Kind
	Warning  bool // nothing was lost
	Times    int  // how many things it is about, which may be more than its problems
	Problems []Problem
}

// The most that one line names of what was left out: kinds, and places of each.
const mostGroups, mostPlaces = 3, 3

// Kind is what sort of problem it is.
func (p Problem) Kind() record.Kind { return record.KindOf(p.Err) }

// Times is how many things p is about: more than one where a directory holds files
// that were passed over, or texts are short.
func (p Problem) Times() int { return record.Times(p.Err) }

// Groups are the problems by kind, losses before warnings and many before few; in
// each they stand in the order of the corpus.
func (c *Corpus) Groups() []Group {
	var groups []Group
	for _, p := range c.Problems {
		kind := p.Kind()
		i := slices.IndexFunc(groups, func(g Group) bool { return g.Kind == kind && g.Warning == p.Warning })
		if i < 0 {
			i = len(groups)
			groups = append(groups, Group{Kind: kind, Warning: p.Warning})
		}
		groups[i].Times += p.Times()
		groups[i].Problems = append(groups[i].Problems, p)
	}
	slices.SortStableFunc(groups, func(a, b Group) int {
		if a.Warning != b.Warning {
			if b.Warning {
				return -1
			}
			return 1
		}
		if asked := record.NoColumn; (a.Kind == asked) != (b.Kind == asked) { // whoever names one waits for it
			if a.Kind == asked {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.Times, a.Times), cmp.Compare(a.Kind, b.Kind))
	})
	return groups
}

// Notes is how many things had to be decided, though nothing was lost by it.
func (c *Corpus) Notes() int {
	n := 0
	for _, p := range c.Problems {
		if p.Warning {
			n += p.Times()
		}
	}
	return n
}

// Account is one line that says how much was read and, by kind and first places, what
// was left out or decided; "" when nothing was.
func (c *Corpus) Account() string {
	if len(c.Problems) == 0 {
		return ""
	}
	read := fmt.Sprintf("%d articles read", len(c.Articles))
	switch {
	case c.Unread() > 0:
		read = fmt.Sprintf("%d of %d articles read", len(c.Articles), c.Found)
	case len(c.Articles) == 1:
		read = "1 article read"
	}
	parts := []string{read}
	groups := c.Groups()
	for i, g := range groups[:min(len(groups), mostGroups)] {
		says := g.String()
		if g.Warning && (i == 0 || !groups[i-1].Warning) {
			says = "noted: " + says
		}
		parts = append(parts, says)
	}
	if rest := groups[min(len(groups), mostGroups):]; len(rest) > 0 {
		var lost, noted int
		for _, g := range rest {
			if g.Warning {
				noted += g.Times
			} else {
				lost += g.Times
			}
		}
		if lost > 0 {
			parts = append(parts, fmt.Sprintf("%d more left out", lost))
		}
		if noted > 0 {
			parts = append(parts, fmt.Sprintf("%d more noted", noted))
		}
	}
	return strings.Join(parts, "; ")
}

// Nothing says on one line why no article was read, and what opens where files are of
// other forms.
func (c *Corpus) Nothing() string {
	var parts []string
	other, unnamed := len(c.Problems) == 0, false
	groups := c.Groups()
	for _, g := range groups[:min(len(groups), mostGroups)] {
		says := g.String()
		if len(g.Problems) == 1 && g.Kind != record.Passed {
			says = g.Problems[0].String()
		}
		other = other || g.Kind == record.Passed || g.Kind == record.Binary
		unnamed = unnamed || (g.Kind == record.NoText || g.Kind == record.NoPartner) && g.Problems[0].Line > 0
		parts = append(parts, says)
	}
	if len(parts) == 0 {
		parts = append(parts, "there is no file in it")
	}
	if unnamed && !strings.Contains(strings.Join(parts, ""), "--map") {
		parts = append(parts, "--map text=NAME names the column or field that has the text")
	}
	if !other {
		return strings.Join(parts, "; ")
	}
	return strings.Join(parts, "; ") + ". What opens: " + Opens()
}

// String is the kind of a group, how many there are and where the first are:
// "2 without text: rows 17, 211 of a.csv".
func (g Group) String() string {
	if g.Kind == record.Passed {
		var names []string
		for _, p := range g.Problems {
			var over *passedError
			switch {
			case len(names) >= mostPlaces:
			case errors.As(p.Err, &over):
				names = append(names, over.exts(mostPlaces))
			default:
				names = append(names, p.Path)
			}
		}
		return g.Kind.Count(g.Times) + " (" + strings.Join(names, "; ") + ")"
	}
	return g.Kind.Count(g.Times) + ": " + g.places()
}

// places are the first places of a group; what stands in one file is said together.
func (g Group) places() string {
	var parts []string
	shown := g.Problems[:min(len(g.Problems), mostPlaces)]
	for i := 0; i < len(shown); {
		at := shown[i].Path
		var lines []string
		for ; i < len(shown) && shown[i].Path == at; i++ {
			if shown[i].Line > 0 {
				lines = append(lines, fmt.Sprint(shown[i].Line))
			}
		}
		if len(lines) > 0 {
			unit := lineOf(at)
			if len(lines) > 1 {
				unit += "s"
			}
			at = unit + " " + strings.Join(lines, ", ") + " of " + at
		}
		parts = append(parts, at)
	}
	if len(g.Problems) > len(shown) {
		parts = append(parts, "…")
	}
	return strings.Join(parts, ", ")
}

// lineOf is what a numbered place of a file is called.
func lineOf(name string) string {
	switch strings.ToLower(path.Ext(unpackedName(name))) {
	case ".csv", ".tsv", ".tab":
		return "row"
	}
	return "line"
}

// passedError says how many files of which extensions were passed over.
type passedError struct {
	all   int
	count map[string]int
}

func passedOver(count map[string]int) error {
	e := &passedError{count: count}
	for _, n := range count {
		e.all += n
	}
	return record.Passed.OfMany(e.all, e)
}

func (e *passedError) Error() string {
	return fmt.Sprintf("files of other kinds passed over: %d (%s)", e.all, e.exts(5))
}

// exts names up to most extensions with how many files have each.
func (e *passedError) exts(most int) string {
	var exts []string
	for ext, n := range e.count {
		exts = append(exts, fmt.Sprintf("%s %d", ext, n))
	}
	slices.Sort(exts)
	if len(exts) > most {
		exts = append(exts[:most], "…")
	}
	return strings.Join(exts, ", ")
}
