package ui

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
	"parallax/model/filter"
	"parallax/ui/state"
)

// kept is what the reader has said of the articles: read, starred, tagged, noted.
// It outlives the session; what is done can be undone.
type kept struct {
	store  *state.Store
	names  *catalogue
	seen   int    // the article marked as read by itself last, -1 for none
	done   []deed // for undo, the last at the end
	undone []deed // for redo
	quotes map[int]state.Subject
}

// deed is one thing the reader did, with what held before and after it.
type deed struct {
	said    string
	was, is []state.Change
}

// corrects reports whether a deed changes what was found in an article.
func (d deed) corrects() bool {
	return slices.ContainsFunc(d.is, isCorrection)
}

// pins reports whether a deed says which sentences tell the same.
func (d deed) pins() bool { return slices.ContainsFunc(d.is, isPin) }

func isCorrection(c state.Change) bool { return c.Field == state.Speaker || c.Field == state.Kind }

// maxDeeds is how many deeds can be undone.
const maxDeeds = 1000

func newKept(s *state.Store, names *catalogue) kept {
	return kept{store: s, names: names, seen: -1, quotes: map[int]state.Subject{}}
}

// of is what is kept of an article in a field, "" for nothing.
func (k *kept) of(article int, f state.Field) string {
	return k.store.Value(k.names.subject(article), f)
}

// corrects reports whether any correction is kept, of whatever corpus.
func (k *kept) corrects() bool {
	return slices.ContainsFunc(k.store.All(), isCorrection)
}

// quotation names a quotation of the corpus. Counting code points takes time in a
// long text, so it is done once.
func (k *kept) quotation(x *model.Index, q int) state.Subject {
	if subject, ok := k.quotes[q]; ok {
		return subject
	}
	r := x.Quotes[q]
	text, s := x.Articles[r.Article].Text, x.Quotation(q).Span
	start := utf8.RuneCountInString(text[:s.Start])
	subject := k.names.subject(r.Article).Span(start, start+utf8.RuneCountInString(s.In(text)))
	if k.quotes != nil {
		k.quotes[q] = subject
	}
	return subject
}

// signs are the text signs of what is kept of an article: the one that says most,
// " " for nothing, and the others.
func (k *kept) signs(article int) (first, others string) {
	if k == nil {
		return " ", ""
	}
	return k.signsOf(k.names.subject(article))
}

// quotationSigns are the text signs of what is kept of a quotation.
func (k *kept) quotationSigns(x *model.Index, q int) (first, others string) {
	if k == nil {
		return " ", ""
	}
	return k.signsOf(k.quotation(x, q))
}

func (k *kept) signsOf(subject state.Subject) (first, others string) {
	first = " "
	for _, s := range []struct {
		field state.Field
		sign  string
	}{{state.Star, "*"}, {state.Note, "+"}, {state.Tags, "#"}, {state.Read, "✓"}} {
		switch {
		case k.store.Value(subject, s.field) == "":
		case first == " ":
			first = s.sign
		default:
			others += s.sign
		}
	}
	return first, others
}

// fields is what a filter is told of what is kept of an article.
func (k *kept) fields(article int) func(filter.Field) []string {
	if k == nil {
		return nil
	}
	return func(f filter.Field) []string { return k.fieldOf(k.names.subject(article), f) }
}

// quotationFields is what a filter is told of what is kept of a quotation.
func (k *kept) quotationFields(x *model.Index, q int) func(filter.Field) []string {
	if k == nil {
		return nil
	}
	return func(f filter.Field) []string { return k.fieldOf(k.quotation(x, q), f) }
}

func (k *kept) fieldOf(subject state.Subject, f filter.Field) []string {
	switch f {
	case filter.Tag:
		return strings.Split(filter.Fold(k.store.Value(subject, state.Tags)), ",")
	case filter.Note:
		return []string{filter.Fold(k.store.Value(subject, state.Note))}
	case filter.Is:
		is := []string{"unread"}
		if k.store.Value(subject, state.Read) != "" {
			is[0] = "read"
		}
		if k.store.Value(subject, state.Star) != "" {
			is = append(is, "starred")
		}
		return is
	}
	return nil
}

// says is all that is kept of a subject, for people; "" for nothing.
func (k *kept) says(subject state.Subject) string {
	var parts []string
	if k.store.Value(subject, state.Star) != "" {
		parts = append(parts, "* starred")
	}
	if tags := k.store.Value(subject, state.Tags); tags != "" {
		parts = append(parts, "#"+strings.ReplaceAll(tags, ",", " #"))
	}
	if n := k.store.Value(subject, state.Note); n != "" {
		parts = append(parts, "+ “"+oneLine(n)+"”")
	}
	return strings.Join(parts, "  ·  ")
}

// do keeps changes, to be undone as one deed.
func (k *kept) do(said string, changes ...state.Change) error {
	d := newDeed(k.store, said, changes)
	if err := k.store.Put(changes...); err != nil {
		return err
	}
	k.did(d)
	return nil
}

// newDeed is the deed of these changes to what a store has.
func newDeed(s *state.Store, said string, changes []state.Change) deed {
	d := deed{said: said, is: changes}
	for _, c := range changes {
		d.was = append(d.was, state.Change{Subject: c.Subject, Field: c.Field, Value: s.Value(c.Subject, c.Field)})
	}
	return d
}

// did notes a deed whose changes have been kept.
func (k *kept) did(d deed) {
	k.done, k.undone = append(k.done, d), nil
	if len(k.done) > maxDeeds {
		k.done = slices.Delete(k.done, 0, 1)
	}
}

// undo is the last deed, which says nothing when there is none, and the changes that
// take it back.
func (k *kept) undo() (d deed, changes []state.Change) {
	if len(k.done) == 0 {
		return deed{}, nil
	}
	d = k.done[len(k.done)-1]
	k.done, k.undone = k.done[:len(k.done)-1], append(k.undone, d)
	return d, d.was
}

// redo is what was undone last, and the changes that do it again.
func (k *kept) redo() (d deed, changes []state.Change) {
	if len(k.undone) == 0 {
		return deed{}, nil
	}
	d = k.undone[len(k.undone)-1]
	k.undone, k.done = k.undone[:len(k.undone)-1], append(k.done, d)
	return d, d.is
}

// cited are the changes that let what is kept of a subject of an article be read where
// the corpus is not; none when they have been made before.
func (k *kept) cited(subject state.Subject, article int, x *model.Index) []state.Change {
	a := &x.Articles[article]
	words, _ := opening(a)
	c := state.Cited{Source: a.Source, Title: words, Date: day(a.Date), URL: a.URL}
	all := []state.Change{{Subject: k.names.subject(article), Field: state.Citation, Value: c.Value()}}
	if _, start, end, _ := subject.In(); end > 0 {
		from := offsetIn(a.Text, start)
		c = state.Cited{Text: a.Text[from : from+offsetIn(a.Text[from:], end-start)]}
		all = append(all, state.Change{Subject: subject, Field: state.Citation, Value: c.Value()})
	}
	return slices.DeleteFunc(all, func(c state.Change) bool { return k.store.Value(c.Subject, c.Field) == c.Value })
}

// tidyTags are tags as the state has them, in order and each once.
func tidyTags(s string) string {
	tags := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '#' })
	slices.Sort(tags)
	return strings.Join(slices.Compact(tags), ",")
}
