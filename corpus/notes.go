package corpus

import (
	"fmt"
	"path"
	"path/filepath"

	"parallax/corpus/date"
	"parallax/corpus/language"
	"parallax/corpus/record"
)

// note is a thing that holds for many articles of a file, and is said once of it.
type note int

const (
	noteHeadline note = iota
	noteSummary
	noteCut
	noteQuotes
	noteTongue
	notes // how many there are
)

// says are the notes for people, with the number of articles. Never written to.
var says = [notes]string{
	noteTongue:   "%d in letters that the stated language has not: taken for the language that the words tell",
	noteHeadline: "%d without a text: read by the headline alone",
	noteSummary:  "%d without a text: read by what it says of itself in short (abstract, description or summary)",
	noteCut:      "%d cut off where it was fetched (\"… [+1234 chars]\" or \"[1234 chars]\")",
	noteQuotes:   "%d without a text: read by the quotations that stand there, with the words around them",
}

func (n note) kind() record.Kind {
	if n == noteTongue {
		return record.Tongue
	}
	return record.Short
}

// tongue gives a the language that its words tell, where none is stated, or one that its
// letters belie: a page may state the language of its menus.
func (p *part) tongue(a *Article) {
	if a.Language != "" && language.Contradicts(a.Language, a.Text) {
		a.Language = ""
		p.noted[noteTongue]++
	}
	if a.Language == "" {
		a.Language = language.Of(a.Text)
	}
}

// noted adds what was noted in the parts of the file that part i is the last of.
func noted(parts []*part, i int, c *Corpus) {
	same := func(k int) bool { return parts[k].tree == parts[i].tree && parts[k].name == parts[i].name }
	if i+1 < len(parts) && same(i+1) {
		return
	}
	var all [notes]int
	for k := i; k >= 0 && same(k); k-- {
		for n := range notes {
			all[n] += parts[k].noted[n]
		}
	}
	for n, count := range all {
		if count > 0 {
			c.Problems = append(c.Problems, Problem{Path: parts[i].path, Warning: true, Err: note(n).kind().OfMany(count, fmt.Errorf(says[n], count))})
		}
	}
}

// unused names the columns that the map has and no file.
func (l *loader) unused() []Problem {
	var problems []Problem
	for _, f := range l.names.Unused() {
		problems = append(problems, Problem{Path: "--map", Warning: true,
			Err: record.NoColumn.Of(fmt.Errorf("expected a column or field %q for %s, no file has one", l.names.Map[f], f))})
	}
	return problems
}

// fullName is where the file lies, without extension.
func (p *part) fullName() string {
	return path.Join(filepath.ToSlash(p.dir), withoutExt(p.name))
}

// whole adds text, which is all of the file, as an article of which v is stated within
// it, and the rest by the name of the file.
func (p *part) whole(v *record.Values, text string) {
	if p.docvars.String() != "" {
		named, ok := p.docvars.Values(p.fullName())
		if !ok {
			p.warn(0, fmt.Errorf("expected a name of the form %s", p.docvars))
		}
		for f := range v {
			if v[f] == "" {
				v[f] = named[f]
			}
		}
	}
	a, err := stated(v, date.Unknown)
	p.dated(0, v, err)
	a.ID, a.Path, a.Text = cleanField(v[record.ID]), p.path, text
	p.tongue(&a)
	if a.ID == "" {
		a.ID = cleanField(withoutExt(p.name))
	}
	p.articles = append(p.articles, a)
}
