package corpus

import (
	"cmp"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"parallax/corpus/date"
	"parallax/corpus/record"
)

// shelf finds the texts of one directory by name.
type shelf struct {
	byName map[string]*part   // path below it, with and without extension
	byBase map[string][]*part // the last part of it, without extension
}

// join gives the texts what the metadata tables beside them state. A table
// speaks about the directory it lies in and those below.
func join(parts []*part) {
	shelves := make(map[string]*shelf)
	for _, p := range parts {
		if p.isText {
			place(shelves, p)
		}
	}
	for _, p := range parts {
		if p.columns != nil {
			p.joinRows(shelves[p.dir])
		}
	}
}

// joinRows gives the texts on s what the rows without a text of the table p state. A
// table that is beside no texts at all is a list of headlines.
func (p *part) joinRows(s *shelf) {
	c := p.columns
	if s == nil && !c.has(record.Text) && c.has(record.Title) && (c.keyed() || c.has(record.URL) || c.has(record.Date)) {
		for _, r := range p.rows {
			if r.values[record.Title] == "" {
				p.fail(r.line, record.NoText.Of(fmt.Errorf("expected a headline in %s, found none", c.called(record.Title))))
				continue
			}
			p.record(r.line, r.values)
		}
		if len(p.rows) > 0 {
			p.warn(1, record.Short.Of(fmt.Errorf("expected %s, or texts beside it; it has %s: if one is the text, name it with --map text=…",
				"a column "+expected(some(record.Text.Names())), c.list())))
		}
		return
	}
	if !c.keyed() && !c.has(record.Text) {
		p.shapeless()
		return
	}
	told := make(map[*part]int)
	for _, r := range p.rows {
		p.orders.see(r.values[record.Date])
	}
	for _, r := range p.rows {
		p.joinRow(s, r, p.orders.one(), told)
	}
}

// shapeless says of a table without a column for texts or ids what it has. Only one that
// was asked for, or that is called metadata, should have one.
func (p *part) shapeless() {
	c := p.columns
	wanted, field := "a column "+expected(some(record.Text.Names())), record.Text
	if s := path.Base(p.name); strings.EqualFold(withoutExt(s), "metadata") {
		wanted, field = "a column "+expected(append(slices.Clone(record.ID.Names()[:2]), record.File.Names()...)), record.File
	} else if !p.asked {
		p.warn(1, record.Passed.Of(fmt.Errorf("table passed over: expected %s; it has %s: name one with --map %s=%s", wanted, c.list(), field, c.example())))
		return
	}
	p.fail(1, fmt.Errorf("expected %s; it has %s: name one with --map %s=%s", wanted, c.list(), field, c.example()))
}

func place(shelves map[string]*shelf, p *part) {
	s := shelves[p.dir]
	if s == nil {
		s = &shelf{make(map[string]*part), make(map[string][]*part)}
		shelves[p.dir] = s
	}
	bare := withoutExt(p.name)
	s.byName[p.name] = p
	if s.byName[bare] == nil {
		s.byName[bare] = p
	}
	s.byBase[path.Base(bare)] = append(s.byBase[path.Base(bare)], p)
}

// joinRow gives the text that r is about what r states, dates in order. told are the
// lines that spoke of a text before.
func (p *part) joinRow(s *shelf, r row, order date.Order, told map[*part]int) {
	key := r.values[record.File]
	if key == "" {
		key = r.values[record.ID]
	}
	text := s.find(path.Dir(p.name), key)
	switch {
	case key == "":
		p.fail(r.line, record.NoPartner.Of(errors.New("expected an id, found none")))
		return
	case text == nil && p.columns.has(record.Text):
		p.fail(r.line, record.NoText.Of(fmt.Errorf("expected a text in %s, or one named %q beside the table, found none", p.columns.called(record.Text), key)))
		return
	case text == nil:
		p.fail(r.line, record.NoPartner.Of(fmt.Errorf("expected a text named %q beside the table, found none", key)))
		return
	case told[text] > 0:
		p.warn(r.line, record.SameID.Of(fmt.Errorf("expected one row a text, %q is already in line %d", key, told[text])))
		return
	}
	told[text] = r.line
	says, err := stated(r.values, order)
	if err != nil {
		p.warn(r.line, err)
	}
	if len(text.articles) == 0 {
		return // unreadable, and named already
	}
	if r.values[record.File] != "" {
		says.ID = cleanField(r.values[record.ID])
	}
	text.articles[0].state(says)
}

// state overwrites with the fields of b that are known.
func (a *Article) state(b Article) {
	a.ID = cmp.Or(b.ID, a.ID)
	a.Source = cmp.Or(b.Source, a.Source)
	a.Title = cmp.Or(b.Title, a.Title)
	a.Author = cmp.Or(b.Author, a.Author)
	if b.Date != "" {
		a.Date, a.DateGuessed = b.Date, b.DateGuessed
	}
	a.URL = cmp.Or(b.URL, a.URL)
	a.Language = cmp.Or(b.Language, a.Language)
}

// find is the text called key, as seen from directory dir, or nil.
func (s *shelf) find(dir, key string) *part {
	if s == nil || key == "" {
		return nil
	}
	name := path.Join(dir, strings.ReplaceAll(key, `\`, "/"))
	if p := s.byName[name]; p != nil {
		return p
	}
	if p := s.byName[name+".txt"]; p != nil {
		return p
	}
	base := path.Base(name)
	found := s.byBase[base]
	if len(found) == 0 && strings.EqualFold(path.Ext(base), ".txt") {
		found = s.byBase[withoutExt(base)]
	}
	var one *part
	for _, p := range found {
		if dir != "." && !strings.HasPrefix(p.name, dir+"/") {
			continue
		}
		if one != nil {
			return nil // two texts of that name: neither for certain
		}
		one = p
	}
	return one
}
