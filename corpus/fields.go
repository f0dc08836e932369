package corpus

import (
	"errors"
	"fmt"
	"strings"

	"parallax/corpus/date"
	"parallax/corpus/record"
)

// stated makes an article of v, without ID, Path and Text. The error names a date
// that could not be read; order is that of the file's other dates.
func stated(v *record.Values, order date.Order) (Article, error) {
	day, guessed, err := date.Parse(cleanField(v[record.Date]), order)
	return Article{
		Source:      cleanField(v[record.Source]),
		Title:       cleanField(v[record.Title]),
		Author:      cleanField(v[record.Author]),
		Date:        day,
		DateGuessed: guessed || v[record.Guessed] == "true",
		URL:         cleanField(v[record.URL]),
		Language:    cleanField(v[record.Language]),
	}, record.Doubt.Of(err)
}

// some are as many names as an error message may have.
func some(names []string) []string { return names[:min(5, len(names))] }

// orders are how many dates of a file show each order of day and month.
type orders [date.MonthFirst + 1]int

// see counts what a date shows.
func (o *orders) see(day string) {
	if shown := date.OrderOf(cleanField(day)); shown != date.Unknown {
		o[shown]++
	}
}

// one is the order that all dates which show one show, else Unknown.
func (o *orders) one() date.Order {
	switch day, month := o[date.DayFirst], o[date.MonthFirst]; {
	case day > 0 && month == 0:
		return date.DayFirst
	case month > 0 && day == 0:
		return date.MonthFirst
	}
	return date.Unknown
}

// openDate is a date that can be read in two ways, until all of its file has been
// read.
type openDate struct {
	article int // index into the part's articles
	line    int
	as      string // as it stands there
}

// orderDates reads the dates that were left open, by the order that the other dates
// of the same file show; parts of one file follow one another.
func orderDates(parts []*part) {
	for len(parts) > 0 {
		n := 1
		for n < len(parts) && parts[n].tree == parts[0].tree && parts[n].name == parts[0].name {
			n++
		}
		var seen orders
		for _, p := range parts[:n] {
			for order, count := range p.orders {
				seen[order] += count
			}
		}
		for _, p := range parts[:n] {
			p.closeDates(seen.one())
		}
		parts = parts[n:]
	}
}

func (p *part) closeDates(order date.Order) {
	for _, open := range p.days {
		a := &p.articles[open.article]
		var err error
		if a.Date, a.DateGuessed, err = date.Parse(open.as, order); err != nil {
			p.warn(open.line, record.Doubt.Of(err))
		}
	}
	p.days = nil
}

// dated takes note of what v, which becomes the next article of p, says of its date
// and of err, which came of reading it.
func (p *part) dated(line int, v *record.Values, err error) {
	p.orders.see(v[record.Date])
	switch {
	case errors.Is(err, date.ErrOrder):
		p.days = append(p.days, openDate{len(p.articles), line, cleanField(v[record.Date])})
	case err != nil:
		p.warn(line, err)
	}
}

// expected lists names for an error message: "text, body or content".
func expected(names []string) string {
	last := len(names) - 1
	return fmt.Sprintf("%s or %s", strings.Join(names[:last], ", "), names[last])
}
