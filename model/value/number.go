package value

import (
	"math"
	"strings"
	"unicode"

	"parallax/corpus"
)

// number reads the number that starts at piece i, with what it counts; how many
// pieces it takes is 0 when there is none.
func (f *finder) number(i int) int {
	a := f.amount(i)
	if a.n == 0 {
		return 0
	}
	if f.decimal(i) {
		a.low, a.high, a.step = a.low/math.Pow10(f.pieces[i].Len()), a.high/math.Pow10(f.pieces[i].Len()), math.Pow10(-f.pieces[i].Len())
	}
	if a.ordinal || f.named(i) || f.at(i+a.n-1).low == "" {
		return a.n
	}
	end := i + a.n
	if m := f.clock(i, a); m > 0 {
		return m
	}
	if b := f.amount(end); b.n > 0 && f.span(i, &a, b) {
		end += b.n
	} else if b := f.amount(end + 1); b.n > 0 && f.words(i, end, &a, b) {
		end += 1 + b.n
	}
	v := Value{Span: corpus.Span{Start: f.pieces[i].Start, End: f.pieces[end-1].End}, Low: a.low, High: a.high, Step: a.step, Loose: a.loose}
	if v.Low > v.High {
		v.Kind, v.Low, v.High = Tally, v.High, v.Low
		f.add(v, i, end)
		return end - i
	}
	if f.decimal(i) {
		v.Start--
	}
	end = f.measure(&v, a, end)
	f.orMore(&v, end)
	from := f.bound(&v, i)
	if v.Kind == Number && len(v.Units) == 0 && v.Low == v.High && v.Low < 10 && !hasDigit(v.In(f.s)) {
		return end - i // "the two of them"
	}
	f.add(v, from, end)
	return end - i
}

// decimal reports whether the figures at piece i stand behind a decimal point
// without a figure before it: ".87".
func (f *finder) decimal(i int) bool {
	at := f.pieces[i].Start
	return at > 0 && f.s[at-1] == '.' && (at == 1 || f.s[at-2] == ' ' || f.s[at-2] == '$') && strings.Trim(f.pieces[i].low, "0123456789") == ""
}

// hasDigit reports whether s is written in figures.
func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// span joins a second amount to the first: "10-12", "10 to 12", "between 10 and
// 12". It reports whether they are one value.
func (f *finder) span(i int, a *amount, b amount) bool {
	j := i + a.n
	if !f.at(j).glued || b.ordinal {
		return false
	}
	if a.step < b.step && b.step >= 1000 && a.high < b.low/b.step {
		a.low *= b.step // "10-12 million"
	}
	if a.low > b.high {
		a.high = b.low // a tally: 52-48
		return true
	}
	a.high, a.step, a.loose = b.high, b.step, a.loose || b.loose
	return true
}

// words joins a second amount to the first where words tell a range: "10 to 12",
// "between 10 and 12". It reports whether they do.
func (f *finder) words(i, end int, a *amount, b amount) bool {
	before, link := f.at(i-1).low, f.at(end).low
	if b.ordinal || b.low <= a.low || !f.near(end-1) && a.unit == "" || !(link == "to" && before != "from" || link == "and" && before == "between") ||
		f.s[f.at(end).End:f.at(end+1).Start] != " " {
		return false
	}
	a.high, a.step, a.unit, a.loose = b.high, b.step, b.unit, a.loose || b.loose
	return true
}

// clock reads "3 p.m." and "10:30 a.m.".
func (f *finder) clock(i int, a amount) int {
	hour, minute, n := a.low, 0.0, a.n
	if m := figures(f.at(i + 1).low); strings.TrimRight(f.between(i), " ") == ":" && len(f.at(i+1).low) == 2 && m.n == 1 && m.low < 60 {
		minute, n = m.low, 2
	}
	half := f.at(i + n).low
	if hour > 12 || !f.near(i+n-1) || half != "am" && half != "pm" {
		if n == 2 && hour < 24 {
			f.add(Value{Kind: Clock, Low: 60*hour + minute, High: 60*hour + minute}, i, i+n)
			return n
		}
		return 0
	}
	if hour == 12 {
		hour = 0
	}
	if half == "pm" {
		hour += 12
	}
	f.add(Value{Kind: Clock, Low: 60*hour + minute, High: 60*hour + minute}, i, i+n+1)
	return n + 1
}

// named reports whether the number at piece i is part of a name, "Section 230",
// "COVID-19", or of a fraction.
func (f *finder) named(i int) bool {
	p := f.at(i - 1)
	if strings.TrimSpace(f.between(i)) == "/" || i > 0 && strings.TrimSpace(f.between(i-1)) == "/" {
		return true // "12/19/2005", "4 1/2"
	}
	if i == 0 || !f.near(i-1) && strings.TrimSpace(f.between(i-1)) != "." {
		return false
	}
	l := lexica()
	switch {
	case p.low == "no" || p.low == "nos" || p.low == "section" || p.low == "article" || p.low == "route" || p.low == "page" || p.low == "chapter" || p.low == "day" && p.capital:
		return true
	case !p.capital || i == 1 || l.weekday[p.low] || l.month[p.low] > 0 || l.stop[p.low]:
		return p.capital && f.at(i).glued && i == 1
	}
	return !strings.ContainsAny(f.between(i-1), "$€£.")
}

// orMore opens the range of a number by the words behind it: "10 percent or more".
func (f *finder) orMore(v *Value, end int) {
	if f.at(end).low != "or" {
		end++ // "10 inches or more"
	}
	if f.at(end).low != "or" {
		return
	}
	switch f.at(end + 1).low {
	case "more", "higher", "greater", "better", "above":
		v.High = math.Inf(1)
	case "less", "fewer", "lower", "below", "under":
		v.Low = 0
	}
}

// lasts reports whether v counts time: "over two days" is how long, not how many.
func (v *Value) lasts() bool {
	if len(v.Units) == 0 {
		return false
	}
	switch v.Units[0] {
	case "second", "minut", "hour", "day", "week", "month", "year", "decad":
		return true
	}
	return false
}

// bound opens the range of a number by the words before it: "at least", "about".
// It returns where the value begins in pieces; the span stays the number's own.
func (f *finder) bound(v *Value, i int) int {
	for _, b := range lexica().bounds {
		from := i - len(b.words)
		if from < 0 {
			continue
		}
		fits := true
		for k, w := range b.words {
			fits = fits && f.at(from+k).low == w
		}
		if !fits || b.words[0] == "over" && v.lasts() {
			continue
		}
		switch b.kind {
		case 'a':
			v.Loose = true
		case 'l':
			v.High = math.Inf(1)
		case 'm':
			v.Low = 0
		}
		v.Start = f.at(from).Start
		return from
	}
	return i
}
