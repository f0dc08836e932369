package quote

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"parallax/corpus"
	"parallax/corpus/gate"
	"parallax/model/name"
	"parallax/model/text"
)

// Telling is an article as Settle sees it.
type Telling struct {
	Text       string
	Quotations []Quotation
}

// Settled says whose words a quotation is, since other articles that print the same
// words tell by name.
type Settled struct {
	Quotation corpus.Span
	Speaker   string
	alone     bool // its cue is not its own: what else has that cue is not settled by it
}

// Settle compares quotations that are the same words and returns, by article, those
// that were given a speaker by a pronoun or role, or none, where other articles name
// the speaker right beside the words: a guess gives way to a name. The article itself
// must name that person somewhere and in no way contradict it, so that nobody is
// borrowed. all and repeats are as for Repeats, refs the places of all in tellings.
// Whom an article names is asked for where it matters, once for each. What it finds when
// ctx ends is worth nothing.
func Settle(ctx context.Context, tellings []Telling, refs [][2]int, repeats Lists, registry *name.Registry, names func(telling int) *name.Article) [][]Settled {
	s := settler{tellings, refs, repeats, registry, names, make([]*name.Article, len(tellings))}
	out := make([][]Settled, len(tellings))
	for i := range refs {
		if gate.Ended(ctx) {
			break
		}
		if !s.open(i) {
			continue
		}
		if who := s.speaker(i); who != "" {
			out[refs[i][0]] = append(out[refs[i][0]], Settled{s.quotation(i).Span, who, s.loose(i)})
		}
	}
	return out
}

// Apply gives quotations of f, and what has the same mention, the speakers of settled.
func (f *Findings) Apply(settled []Settled) {
	for _, s := range settled {
		for i := range f.Quotations {
			q := &f.Quotations[i]
			if q.Span != s.Quotation {
				continue
			}
			q.Speaker, q.How = s.Speaker, ByRepeat
			if s.alone || q.Mention.Empty() {
				break
			}
			for _, list := range [][]Quotation{f.Quotations, f.Statements} {
				for k := range list {
					if p := &list[k]; p.Mention == q.Mention && p.Cue == q.Cue {
						p.Speaker, p.How = s.Speaker, ByRepeat
					}
				}
			}
			for k := range f.Attributions {
				if a := &f.Attributions[k]; a.Mention == q.Mention && a.Source != "" {
					a.Source = s.Speaker
				}
			}
		}
	}
}

type settler struct {
	tellings []Telling
	refs     [][2]int
	repeats  Lists
	registry *name.Registry
	find     func(telling int) *name.Article
	found    []*name.Article // by telling, once asked for
}

// names is whom the article of quotation i names.
func (s *settler) names(i int) *name.Article {
	n := &s.found[s.refs[i][0]]
	if *n == nil {
		*n = s.find(s.refs[i][0])
	}
	return *n
}

func (s *settler) telling(i int) *Telling { return &s.tellings[s.refs[i][0]] }

func (s *settler) quotation(i int) *Quotation {
	return &s.telling(i).Quotations[s.refs[i][1]]
}

// open reports whether another speaker of quotation i may be told by others at all:
// somebody else stands there by name, and beside it not for certain.
func (s *settler) open(i int) bool {
	q := s.quotation(i)
	return slices.ContainsFunc(s.repeats.Of(i), func(j int32) bool {
		p := s.quotation(int(j))
		return (p.How == ByName || p.How == BySurname) && p.Speaker != q.Speaker
	}) && (q.How != ByName || s.loose(i))
}

// speaker is who says quotation i, when that was a guess and others tell better; else "".
func (s *settler) speaker(i int) string {
	q := s.quotation(i)
	named, for_, against := "", 0, 1
	for _, j := range s.repeats.Of(i) {
		p := s.quotation(int(j))
		if s.named(int(j)) {
			if named != "" && !s.registry.Same(named, p.Speaker) {
				return "" // they disagree themselves
			}
			named = p.Speaker
		}
		if q.Speaker != "" && s.registry.Same(p.Speaker, q.Speaker) {
			against++
		}
	}
	if named == "" || q.Speaker != "" && s.registry.Same(named, q.Speaker) || !s.guessed(i, named) {
		return ""
	}
	for _, j := range s.repeats.Of(i) {
		if s.registry.Same(s.quotation(int(j)).Speaker, named) {
			for_++
		}
	}
	if for_ < against {
		return ""
	}
	return s.inArticle(i, named)
}

// named reports whether a person's name stands right beside quotation i with its cue,
// and no other person of the article bears it.
func (s *settler) named(i int) bool {
	q := s.quotation(i)
	if q.How != ByName && q.How != BySurname || q.Cue.In(s.telling(i).Text) == ":" || !s.beside(i) {
		return false
	}
	names := s.names(i)
	m := names.At(q.Mention.Span())
	if m == nil {
		return false
	}
	if q.How == BySurname {
		for p := range names.People {
			if p != m.Person && names.People[p].Family == names.People[m.Person].Family {
				return false
			}
		}
	}
	return true
}

// beside reports whether the cue of quotation i and who is its subject stand right
// before or behind the words.
func (s *settler) beside(i int) bool {
	q := s.quotation(i)
	if q.Cue.Empty() || q.Mention.Empty() {
		return false
	}
	tag := corpus.Short{Start: min(q.Cue.Start, q.Mention.Start), End: max(q.Cue.End, q.Mention.End)}.Span()
	between := ""
	switch {
	case tag.End <= q.Start:
		between = s.telling(i).Text[tag.End:q.Start]
	case tag.Start >= q.End:
		between = s.telling(i).Text[q.End:tag.Start]
	}
	return !strings.ContainsFunc(between, unicode.IsLetter)
}

// guessed reports whether the speaker of quotation i was worked out, or not found, so
// that who may be meant as well.
func (s *settler) guessed(i int, who string) bool {
	q := s.quotation(i)
	mention := q.Mention.In(s.telling(i).Text)
	switch q.How {
	case ByPronoun, ByRole, ByRelative:
		return true
	case ByName:
		return s.loose(i)
	case BySurname:
		w := strings.Fields(who)
		return text.Fold(w[len(w)-1]) == text.Fold(mention) || s.loose(i)
	case Unresolved, AsPrinted, ByReference:
		low := strings.ToLower(mention)
		w := strings.Fields(low)
		return low == "" || low == "he" || low == "she" || w[0] == "the" && isNoun(aRole, text.Fold(w[len(w)-1])) || q.How == Unresolved && s.loose(i)
	}
	return false
}

// loose reports whether the cue of quotation i stands apart from the words and is no
// plain verb of saying, so that they may be another's: "the day Holt tweeted “We
// won,” Tom Reed sent a letter".
func (s *settler) loose(i int) bool {
	for {
		if s.beside(i) {
			return false
		}
		q := s.quotation(i)
		if q.Continues < 0 {
			return q.Tone != neutral
		}
		i += int(q.Continues) - s.refs[i][1]
	}
}

// inArticle is who as the article of quotation i shows that person, "" when it does
// not name the one or the pronoun is of the other gender.
func (s *settler) inArticle(i int, who string) string {
	low := strings.ToLower(s.quotation(i).Mention.In(s.telling(i).Text))
	names := s.names(i)
	for p := range names.People {
		shown := s.registry.Name(names, p)
		if s.registry.Known(shown) != s.registry.Known(who) {
			continue
		}
		if (low == "he" || low == "she" || low == "his" || low == "her") && !s.registry.Gender(names, p).Fits(gender(low)) {
			return ""
		}
		return shown
	}
	if s.quotation(i).How == BySurname {
		return who
	}
	return ""
}
