package made

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
	"time"

	"parallax/corpus"
)

// Article is a made article and what is known of it.
type Article struct {
	corpus.Article
	Event  int    // which event it tells of, from 0
	CopyOf string // the id of the article it is a near copy of, or ""
}

// Articles are n articles; those of one event stand apart, as in a real stream.
func Articles(n int, seed uint64) iter.Seq[Article] {
	return func(yield func(Article) bool) {
		stock := newStock()
		open := openEvents{stock: stock, seed: seed}
		r := rand.New(rand.NewPCG(seed, 1))
		for i := range n {
			a := open.next(r)
			a.ID = fmt.Sprintf("%06d", i)
			a.Path = "made"
			if e := a.from; e.last != nil && r.IntN(30) == 0 {
				a.Text, a.CopyOf = nearCopy(r, e.last.Text), e.last.ID
			}
			last := a.Article.Article
			a.from.last = &last
			if !yield(a.Article) {
				return
			}
		}
	}
}

// firstDay is when the first event happens; an event goes on to the next day after
// about perDay articles.
var firstDay = time.Date(2024, 1, 1, 6, 0, 0, 0, time.UTC)

const perDay = 120

// openEvents are events that more articles will tell of.
type openEvents struct {
	stock  *stock
	seed   uint64
	events []*event
	count  int // events begun
	told   int // articles told
}

// event is one event while its articles are made.
type event struct {
	number     int
	left       int // articles to come
	day        time.Time
	paragraphs []string
	title      string
	last       *corpus.Article
}

// telling is an article with the event it was made from.
type telling struct {
	Article
	from *event
}

// next is one more article: of an event that is open, or of a new one.
func (o *openEvents) next(r *rand.Rand) telling {
	if len(o.events) < 40 || r.IntN(3) == 0 {
		o.begin()
	}
	at := r.IntN(len(o.events))
	e := o.events[at]
	e.left--
	if e.left == 0 {
		o.events = append(o.events[:at], o.events[at+1:]...)
	}
	o.told++
	return telling{Article{Article: o.tell(r, e), Event: e.number}, e}
}

// begin opens an event; its random numbers are its own.
func (o *openEvents) begin() {
	r := rand.New(rand.NewPCG(o.seed, uint64(o.count)+2))
	e := &event{number: o.count, left: sizeOf(r), day: firstDay.AddDate(0, 0, o.told/perDay)}
	c := o.stock.changes(r)
	for _, at := range r.Perm(len(o.stock.paragraphs))[:21+r.IntN(12)] {
		e.paragraphs = append(e.paragraphs, c.apply(o.stock.paragraphs[at]))
	}
	e.title = headline(e.paragraphs[0])
	o.events = append(o.events, e)
	o.count++
}

// sizeOf is how many articles an event has.
func sizeOf(r *rand.Rand) int {
	switch n := r.IntN(100); {
	case n < 50:
		return 1
	case n < 99:
		return 2 + r.IntN(4)*r.IntN(4)
	}
	return 20 + r.IntN(20)
}

// tell is an article of e.
func (o *openEvents) tell(r *rand.Rand, e *event) corpus.Article {
	var b strings.Builder
	other := o.stock.changes(r)
	for _, p := range e.paragraphs {
		switch {
		case r.IntN(3) > 0:
			b.WriteString(reworded(r, p))
		case r.IntN(2) == 0:
			b.WriteString(other.apply(o.stock.paragraphs[r.IntN(len(o.stock.paragraphs))]))
		default:
			continue
		}
		b.WriteString("\n\n")
	}
	if b.Len() == 0 {
		b.WriteString(e.paragraphs[0])
	}
	at := e.day.Add(time.Duration(r.IntN(36*60)) * time.Minute)
	return corpus.Article{
		Source: fmt.Sprintf("Paper %d", r.IntN(60)), Title: reworded(r, e.title), Date: at.Format("2006-01-02T15:04:05Z"), Language: "en",
		Text: strings.TrimSpace(b.String()) + "\n",
	}
}

// headline is the beginning of a paragraph.
func headline(p string) string {
	words := strings.Fields(p)
	return strings.TrimRight(strings.Join(words[:min(9, len(words))], " "), ".,;:")
}

// reworded is p with one word in twenty left out.
func reworded(r *rand.Rand, p string) string {
	words := strings.Split(p, " ")
	kept := words[:0]
	for i, w := range words {
		if i > 0 && i < len(words)-1 && plainWord(w) && r.IntN(20) == 0 {
			continue
		}
		kept = append(kept, w)
	}
	return strings.Join(kept, " ")
}

// nearCopy is text without one of its paragraphs.
func nearCopy(r *rand.Rand, text string) string {
	paragraphs := strings.Split(text, "\n\n")
	if len(paragraphs) < 4 {
		return text
	}
	at := 1 + r.IntN(len(paragraphs)-1)
	return strings.TrimSpace(strings.Join(append(paragraphs[:at:at], paragraphs[at+1:]...), "\n\n")) + "\n"
}
