package plain

import (
	"context"
	"fmt"
	"strings"

	"parallax/model"
	"parallax/model/coverage"
	"parallax/model/label"
	"parallax/model/value"
)

// tellingReuse is how many words two articles have in common at least to be told:
// names and titles are some too.
const tellingReuse = 20

// coverage tells who tells what, and how: every fact, then each article in numbers,
// and where numbers are in conflict.
func (r *reader) coverage(numbers string) {
	articles := r.chosen(numbers)
	if articles == nil {
		return
	}
	v := r.x.Coverage(context.Background(), r.x.Collate(context.Background(), articles, nil))
	r.say("Coverage of %s: %s.", r.namesOf(articles), count(len(v.Facts), "fact"))
	for i, t := range v.Tallies {
		r.tally(r.names[articles[i]], t)
	}
	for _, u := range v.Reuse {
		if u.Words >= tellingReuse {
			r.say("%s and %s share %s, word for word.", r.names[articles[u.A]], r.names[articles[u.B]], count(u.Words, "word"))
		}
	}
	for _, s := range v.Values {
		if s.Relation == value.Conflict {
			r.conflict(articles, s)
		}
	}
	r.inParts(len(v.Facts), func(i int) {
		r.gap()
		f := &v.Facts[i]
		first := &r.x.Articles[articles[f.First]]
		if f.Tellings[f.First].Has(coverage.Only) {
			r.say("Fact %d, only %s: %s", i+1, r.names[articles[f.First]], f.Title.In(first.Text))
			r.told("It", f.Tellings[f.First])
			return
		}
		r.say("Fact %d: %s", i+1, f.Title.In(first.Text))
		for n, t := range f.Tellings {
			r.told(r.names[articles[n]], t)
		}
	})
}

func (r *reader) tally(name string, t coverage.Tally) {
	anonymous := ""
	if t.Anonymous > 0 {
		anonymous = fmt.Sprintf(" (%d to nobody by name)", t.Anonymous)
	}
	r.say("%s tells %s, %d of them alone; it attributes %s%s, hedges %s and quotes %s.", name, count(t.Facts, "fact"), t.Only, times(t.Attributions), anonymous, times(t.Hedges), count(t.QuotedWords, "word"))
}

// conflict tells values that cannot all be true.
func (r *reader) conflict(articles []int, s coverage.Values) {
	var parts []string
	for _, v := range s.Stated {
		parts = append(parts, fmt.Sprintf("%s says “%s”", r.names[articles[v.Source]], oneLine(v.In(r.x.Articles[articles[v.Source]].Text))))
	}
	r.say("In conflict: %s.", strings.Join(parts, "; "))
}

// told tells how an article tells a fact.
func (r *reader) told(name string, t coverage.Telling) {
	switch {
	case t.Has(coverage.Dropped):
		r.say("%s drops it: it tells what stands before and behind it.", name)
	case t.Status == 0:
		r.say("%s is silent.", name)
	default:
		r.say("%s tells it %s.", name, manner(t))
	}
}

// manner is how a fact is told, in words.
func manner(t coverage.Telling) string {
	var parts []string
	if t.Has(coverage.Own) {
		parts = append(parts, "in its own voice")
	}
	if len(t.From) > 0 {
		parts = append(parts, "from "+strings.ReplaceAll(listed(t.From), " < ", ", who has it from "))
	}
	switch {
	case t.Has(coverage.Quoted) && len(t.Speakers) > 0:
		parts = append(parts, "quoting "+listed(t.Speakers))
	case t.Has(coverage.Quoted):
		parts = append(parts, "in quotation marks")
	case t.Has(coverage.Unmarked) && len(t.Speakers) > 0:
		parts = append(parts, "in the words of "+listed(t.Speakers)+", without quotation marks")
	case t.Has(coverage.Unmarked):
		parts = append(parts, "in the words of another, without quotation marks")
	}
	if len(t.Hedges) > 0 {
		parts = append(parts, "hedged with "+quoted(t.Hedges))
	}
	if len(parts) == 0 {
		return "without saying from whom"
	}
	return strings.Join(parts, "; ")
}

// naming tells how articles name people, places and things: whom several name, what
// is spelled in several ways, and the things they have several words for.
func (r *reader) naming(numbers string) {
	articles := r.chosen(numbers)
	if articles == nil {
		return
	}
	l := r.x.Labels(context.Background(), r.x.Collate(context.Background(), articles, nil))
	r.say("Names in %s.", r.namesOf(articles))
	alike := 0
	for i := range l.Names {
		n := &l.Names[i]
		if !n.Varies() && (!n.Person || n.In() < 2) {
			alike++
			continue
		}
		r.gap()
		r.say("%s:", n.Name)
		r.forms(l, n.Forms)
	}
	for i := range l.Things {
		t := &l.Things[i]
		name := "Words in the same places"
		if t.Name != "" {
			name = "Words for " + t.Name
		}
		r.gap()
		r.say("%s:", name)
		for _, u := range t.Uses {
			r.forms(l, u.Forms)
		}
	}
	if alike > 0 {
		r.gap()
		r.say("%s more that all print alike, or one alone.", count(alike, "name"))
	}
}

// forms tells how often each article prints which form.
func (r *reader) forms(l model.Labels, by [][]label.Form) {
	for i, forms := range by {
		var parts []string
		for _, f := range forms {
			s := fmt.Sprintf("“%s” %s", oneLine(f.Words), times(f.Times))
			if f.Quoted > 0 {
				s += fmt.Sprintf(", of these %d in quotation marks", f.Quoted)
			}
			parts = append(parts, s)
		}
		if len(parts) > 0 {
			r.say("%s prints %s.", r.names[l.Articles[i]], strings.Join(parts, "; "))
		}
	}
}
