package filter

import (
	"parallax/model"
)

// Article says what is in the fields of an article of x; kept is asked for what is
// not in the corpus (Tag, Note, Is) and may be nil.
func Article(x *model.Index, article int, kept func(Field) []string) func(Field) []string {
	a := &x.Articles[article]
	return func(f Field) []string {
		switch f {
		case Words:
			return []string{Fold(a.Source), Fold(a.Title), Fold(a.Author), Fold(a.Date), Fold(a.ID), Fold(eventOf(x, article)), Fold(a.Text)}
		case Text:
			return []string{Fold(a.Text)}
		case Speaker, Cue, Kind, Tone:
			var out []string
			for i := range a.Quotations {
				out = append(out, quotation(x, a.FirstQuote+i, f))
			}
			return out
		case Hedge:
			var out []string
			for _, h := range a.Hedges {
				out = append(out, Fold(h.In(a.Text)))
			}
			return out
		case Tag, Note, Is:
			return asked(kept, f)
		}
		return []string{about(x, article, f)}
	}
}

// Quotation says what is in the fields of quotation q of x; kept is asked for what is
// not in the corpus and may be nil.
func Quotation(x *model.Index, q int, kept func(Field) []string) func(Field) []string {
	r := x.Quotes[q]
	a := &x.Articles[r.Article]
	k := x.Quotation(q)
	return func(f Field) []string {
		switch f {
		case Words:
			return []string{Fold(a.ID), Fold(a.Source), Fold(k.Speaker), Fold(k.Mention.In(a.Text)), Fold(k.Cue.In(a.Text)), k.Kind.String(), Fold(k.In(a.Text))}
		case Text:
			return []string{Fold(k.In(a.Text))}
		case Speaker, Cue, Kind, Tone:
			return []string{quotation(x, q, f)}
		case Hedge:
			var out []string
			for _, h := range a.Hedges {
				if h.Overlaps(k.Span) {
					out = append(out, Fold(h.In(a.Text)))
				}
			}
			return out
		case Is:
			return append(asked(kept, f), found(x, q)...)
		case Tag, Note:
			return asked(kept, f)
		}
		return []string{about(x, r.Article, f)}
	}
}

// What Is asks of what was found: printed in several wordings, and by nobody with a name.
const varied, unnamed = "varied", "unnamed"

// found is what was found of quotation q, as Is asks for it.
func found(x *model.Index, q int) []string {
	var is []string
	if len(x.VariantsOf(q)) > 1 {
		is = append(is, varied)
	}
	if x.Quotation(q).Speaker == "" {
		is = append(is, unnamed)
	}
	return is
}

// quotation is a field that quotations have.
func quotation(x *model.Index, q int, f Field) string {
	k, text := x.Quotation(q), x.Articles[x.Quotes[q].Article].Text
	switch f {
	case Speaker:
		if k.Speaker == "" {
			return Fold(k.Mention.In(text))
		}
		return Fold(k.Speaker)
	case Cue:
		return Fold(k.Cue.In(text))
	case Tone:
		return k.Tone.String()
	}
	return k.Kind.String()
}

// about is a field of which an article has one value.
func about(x *model.Index, article int, f Field) string {
	a := &x.Articles[article]
	switch f {
	case Source:
		return Fold(a.Source)
	case Title:
		return Fold(a.Title)
	case Author:
		return Fold(a.Author)
	case Date:
		return a.Date
	case Language:
		return Fold(a.Language)
	case URL:
		return Fold(a.URL)
	case ID:
		return Fold(a.ID)
	case Event:
		return Fold(eventOf(x, article))
	}
	return ""
}

// eventOf is the id and the title of an article's event.
func eventOf(x *model.Index, article int) string {
	if len(x.Events) == 0 {
		return ""
	}
	if e := x.EventOf(article); e < len(x.Events) {
		return x.Events[e].ID + " " + x.Events[e].Title
	}
	return ""
}

func asked(kept func(Field) []string, f Field) []string {
	if kept == nil {
		return nil
	}
	return kept(f)
}
