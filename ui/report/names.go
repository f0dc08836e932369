package report

import (
	"context"
	"fmt"
	"io"

	"parallax/model"
	"parallax/model/label"
)

// Names prints how articles (indexes into x.Articles) name people, places and
// things.
func Names(w io.Writer, x *model.Index, articles []int, o Options) error {
	c := newComparison(x, articles)
	n := naming{comparison: c, Labels: x.Labels(context.Background(), c.Collation)}
	return answer{records: n.records, sheets: n.sheets, cell: formCell{}, cells: n.cellRecords}.print(w, o)
}

// naming is how articles name things, with what printing it needs.
type naming struct {
	*comparison
	model.Labels
}

// named is one object of `parallax compare --view names`.
type named struct {
	Kind  string     `json:"kind"` // "person", "name" of a place or organisation, or "thing"
	Name  string     `json:"name"` // of a thing: what the list of labels calls it, or ""
	Forms []namedFor `json:"forms"`
}

// namedFor is how one article words it.
type namedFor struct {
	Article string `json:"article"`
	Source  string `json:"source"`
	Label   string `json:"label"` // the word for a thing, "" for a name
	Words   string `json:"words"`
	Times   int    `json:"times"`
	Quoted  int    `json:"quoted"` // of these in quotation marks
}

// formCell is a line of the CSV.
type formCell struct {
	Kind    string `json:"kind"`
	Name    string `json:"name"`
	Article string `json:"article"`
	Source  string `json:"source"`
	Label   string `json:"label"`
	Words   string `json:"words"`
	Times   int    `json:"times"`
	Quoted  int    `json:"quoted"`
}

func (n *naming) records(yield func(any) bool) {
	for i := range n.Names {
		r := named{Kind: "name", Name: n.Names[i].Name, Forms: n.forms(nil, "", n.Names[i].Forms)}
		if n.Names[i].Person {
			r.Kind = "person"
		}
		if !yield(r) {
			return
		}
	}
	for i := range n.Things {
		r := named{Kind: "thing", Name: n.Things[i].Name}
		for _, u := range n.Things[i].Uses {
			r.Forms = n.forms(r.Forms, u.Word, u.Forms)
		}
		if !yield(r) {
			return
		}
	}
}

// forms appends the forms of one name or word.
func (n *naming) forms(out []namedFor, word string, by [][]label.Form) []namedFor {
	for i, forms := range by {
		a := n.article(i)
		for _, f := range forms {
			out = append(out, namedFor{a.ID, a.Source, word, f.Words, f.Times, f.Quoted})
		}
	}
	return out
}

func (n *naming) cellRecords(yield func(any) bool) {
	for r := range n.records {
		r := r.(named)
		for _, f := range r.Forms {
			if !yield(formCell{r.Kind, r.Name, f.Article, f.Source, f.Label, f.Words, f.Times, f.Quoted}) {
				return
			}
		}
	}
}

func (n *naming) sheets() []sheet {
	names := n.names()
	if len(n.Things) == 0 {
		names.notes = append(names.notes, "no thing is found that they have different words for")
		return []sheet{names}
	}
	return []sheet{names, n.things()}
}

// names are the people whom several articles name, and of other names those that
// are spelled in several ways.
func (n *naming) names() sheet {
	s := sheet{title: "Names", across: 1, columns: append([]column{{name: "name", least: leastAcross, most: 28}}, n.heads()...)}
	left := 0
	for i := range n.Names {
		name := &n.Names[i]
		if !name.Varies() && (!name.Person || name.In() < 2) {
			left++
			continue
		}
		cells := []string{name.Name}
		for _, forms := range name.Forms {
			cells = append(cells, formList(forms))
		}
		s.add(cells...)
	}
	s.notes = []string{"how often each form is printed, headings included"}
	if left > 0 {
		s.notes = append(s.notes, fmt.Sprintf("%d more that all print alike, or one article alone, are in jsonl and csv", left))
	}
	return s
}

func (n *naming) things() sheet {
	s := sheet{title: "Words for one thing", across: 2, columns: append([]column{{name: "thing", least: 8, most: 20}, {name: "word", least: leastAcross, most: 24}}, n.heads()...)}
	for i := range n.Things {
		t := &n.Things[i]
		for _, u := range t.Uses {
			name := t.Name
			if name == "" {
				name = "in the same places"
			}
			cells := []string{name, u.Word}
			for _, forms := range u.Forms {
				cells = append(cells, formList(forms))
			}
			s.add(cells...)
		}
	}
	s.notes = []string{`“…” in quotation marks: a speaker's word; which words stand for one thing is a list (labels.txt) or is found by the places they stand in, and no verdict`}
	return s
}

// formList is forms for people, or the sign of silence.
func formList(forms []label.Form) string {
	if len(forms) == 0 {
		return silent
	}
	return label.Printed(forms)
}
