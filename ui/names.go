package ui

import (
	"fmt"

	"parallax/model"
	"parallax/model/label"
	"parallax/ui/draw"
	"parallax/ui/keymap"
)

// naming is the pane of names by articles: how each spells them, and which words it
// has for one thing.
type naming struct {
	tabled
	all   bool             // also the names that all print alike
	forms [][][]label.Form // by row and article: what is printed
}

func (c *naming) set(x *model.Index, d *digest, s collation) {
	c.x, c.d, c.collation = x, d, s
	c.grid.Label = "name or thing"
	c.fill()
}

func (c *naming) place(w, h int) {
	c.w, c.h = w, h
	c.grid.Place(w, max(h-c.above(), 0))
}

// fill makes the rows: people, other names, then things.
func (c *naming) fill() {
	c.forms = nil
	if !c.known {
		c.grid.Set(nil, nil)
		return
	}
	var rows []draw.Row
	head := func(s string) { rows = append(rows, draw.Row{Label: s}) }
	add := func(words string, forms [][]label.Form) {
		r := draw.Row{Label: words, N: len(c.forms)}
		c.forms = append(c.forms, forms)
		for _, f := range forms {
			cell := draw.Cell{Text: oneLine(label.Printed(f))}
			if len(f) == 0 {
				cell = draw.Cell{Text: ".", Look: draw.Dim}
			}
			r.Cells = append(r.Cells, cell)
		}
		rows = append(rows, r)
	}
	for _, kind := range []struct {
		person bool
		head   string
	}{{true, "People"}, {false, "Places, organisations and other names"}} {
		first := true
		for i := range c.labels.Names {
			n := &c.labels.Names[i]
			if n.Person != kind.person || !c.all && !n.Varies() && (!n.Person || n.In() < 2) {
				continue
			}
			if first {
				head(kind.head)
				first = false
			}
			add(oneLine(n.Name), n.Forms)
		}
	}
	for i := range c.labels.Things {
		t := &c.labels.Things[i]
		if t.Name == "" {
			head("Words that stand in the same places")
		} else {
			head("Words for: " + oneLine(t.Name))
		}
		for _, u := range t.Uses {
			add(oneLine(u.Word), u.Forms)
		}
	}
	c.grid.Set(c.columns(), rows)
}

// handle obeys an action and reports whether it was one of the pane's.
func (c *naming) handle(a keymap.Action) bool {
	if a == keymap.OnlyHere {
		c.all = !c.all
		c.fill()
		return true
	}
	return c.tabled.handle(a, c.differs, c.hit)
}

// differs reports whether two articles have different words in a row.
func (c *naming) differs(r *draw.Row) bool {
	first := ""
	for _, forms := range c.forms[r.N] {
		if len(forms) == 0 {
			continue
		}
		if first == "" {
			first = forms[0].Words
		} else if forms[0].Words != first {
			return true
		}
	}
	return false
}

func (c *naming) hit(r *draw.Row) bool {
	if c.query == nil || len(r.Cells) == 0 {
		return false
	}
	if c.query.in(r.Label) {
		return true
	}
	for _, cell := range r.Cells {
		if c.query.in(cell.Text) {
			return true
		}
	}
	return false
}

// hits is how many rows hold what is searched for.
func (c *naming) hits() int { return c.tabled.hits(c.hit) }

// current is the article under the cursor and the form it prints most; ok is false
// where it prints none.
func (c *naming) current() (article int, words string, ok bool) {
	r := c.grid.Row()
	if r == nil || !c.known {
		return -1, "", false
	}
	forms := c.forms[r.N][c.grid.Col]
	if len(forms) == 0 {
		return -1, "", false
	}
	return c.articles[c.grid.Col], forms[0].Words, true
}

// lines draws the pane.
func (c *naming) lines(p *draw.Pen) []string {
	if why := c.empty(p, keymap.Names); why != nil {
		return why
	}
	if len(c.grid.Rows) == 0 {
		return c.nameless(p)
	}
	return c.filled(append(c.heads(p, c.numbers), c.grid.Lines(p, c.hit)...))
}

// nameless says why there is no row, and where there are some.
func (c *naming) nameless(p *draw.Pen) []string {
	says, next := "These articles print no name in common, and have no two words for one thing.", "Press "+p.Key(keymap.OnlyHere)+" for all names."
	if len(c.labels.Names) == 0 {
		says, next = "No name was found in these articles.", "Press "+p.Key(keymap.Articles)+" for another article."
		if len(c.articles) == 1 {
			says = "No name was found in this article."
		}
	} else if len(c.articles) == 1 {
		says = "This one article has nothing to differ from: no name is spelt in several ways."
	}
	return draw.Message(p, c.w, c.h, says, next)
}

func (c *naming) numbers(p *draw.Pen, w int) string {
	vary, hidden := 0, 0
	for i := range c.labels.Names {
		n := &c.labels.Names[i]
		if n.Varies() && n.In() > 1 {
			vary++
		}
	}
	for _, r := range c.grid.Rows {
		if len(r.Cells) > 0 {
			hidden++
		}
	}
	hidden = len(c.labels.Names) - (hidden - c.words())
	parts := []string{count(len(c.labels.Names), "name"), fmt.Sprintf("%d spelt in several ways", vary), fmt.Sprintf("%d with several words", len(c.labels.Things))}
	if hidden > 0 {
		parts = append(parts, fmt.Sprintf("%s shows %d more", p.Key(keymap.OnlyHere), hidden))
	}
	return p.Joined(w, "   ", parts...)
}

// words is how many rows tell words for a thing.
func (c *naming) words() int {
	n := 0
	for i := range c.labels.Things {
		n += len(c.labels.Things[i].Uses)
	}
	return n
}

// detail says what the article under the cursor prints.
func (c *naming) detail() string {
	r := c.grid.Row()
	if r == nil || !c.known {
		return ""
	}
	who := c.d.name(c.articles[c.grid.Col])
	if len(c.forms[r.N][c.grid.Col]) == 0 {
		return who + " does not print this"
	}
	return who + " prints: " + r.Cells[c.grid.Col].Text
}
