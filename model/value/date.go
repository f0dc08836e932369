package value

import (
	"strings"

	"parallax/corpus"
)

// daysOfMonth is how many days a month takes in the count of days of a year.
const daysOfMonth = 31

// date reads a date at piece i; how many pieces it takes is 0 when there is none.
func (f *finder) date(i int) int {
	if n := f.monthDate(i); n > 0 {
		return n
	}
	if n := f.dayMonth(i); n > 0 {
		return n
	}
	return f.year(i)
}

// month is the month that piece i names, 0 for none; sure is false for a word that
// may mean something else ("may", "march").
func (f *finder) month(i int) (month float64, sure bool) {
	p := f.at(i)
	m := lexica().month[p.low]
	if m == 0 || !p.capital {
		return 0, false
	}
	return m, p.low != "may" && p.low != "march" && p.low != "mar"
}

// part is the part of a month that a word before it tells, in days.
func part(word string) (first, last float64, ok bool) {
	switch word {
	case "early":
		return 1, 10, true
	case "mid":
		return 10, 20, true
	case "late":
		return 20, daysOfMonth, true
	}
	return 1, daysOfMonth, false
}

// monthDate reads "July 11-12", "July 11, 2023", "mid-July", "July".
func (f *finder) monthDate(i int) int {
	m, sure := f.month(i)
	if m == 0 {
		return 0
	}
	if f.signed(i) {
		n := 1
		for figures(f.at(i+n).low).n > 0 {
			n++
		}
		return n
	}
	v := Value{Kind: Date}
	day, n := f.day(i + 1)
	dotted := f.between(i) == ". "
	if n > 0 && (f.near(i) || dotted) {
		last, end := day, i+1+n
		if to, k := f.day(end); k > 0 && f.at(end).glued && to > day {
			last, end = to, end+k
		} else if to, k := f.day(end + 1); k > 0 && to > day && (f.at(end).low == "to" || f.at(end).low == "and") && f.near(end-1) {
			last, end = to, end+1+k
		}
		v.Low, v.High = dayOf(m, day), dayOf(m, last)
		if y := f.yearAt(end); y > 0 && strings.TrimSpace(f.between(end-1)) == "," || y > 0 && f.near(end-1) {
			v.Year, end = y, end+1
		}
		f.add(v, i, end)
		return end - i
	}
	first, last, told := part(f.at(i - 1).low)
	v.Low, v.High, v.Loose = dayOf(m, first), dayOf(m, last), true
	from := i
	if told && (f.near(i-1) || f.at(i).glued) {
		from = i - 1
	} else {
		v.Low, v.High = dayOf(m, 1), dayOf(m, daysOfMonth)
	}
	end := i + 1
	if y := f.yearAt(end); y > 0 && (f.near(i) || f.between(i) == ", ") {
		v.Year, end, sure = y, end+1, true
	}
	if !sure && from == i && !f.timely(i-1) {
		return 0
	}
	f.add(v, from, end)
	return end - i
}

// signed reports whether piece i stands behind a handle in brackets: "(@someone)
// May 3, 2020" dates a post.
func (f *finder) signed(i int) bool {
	const longest = 40
	at := f.at(i).Start
	before := strings.TrimRight(f.s[max(0, at-longest):at], " ")
	open := strings.LastIndexByte(before, '(')
	return strings.HasSuffix(before, ")") && open >= 0 && strings.HasPrefix(before[open:], "(@")
}

// timely reports whether the word at piece i may stand before a month.
func (f *finder) timely(i int) bool {
	switch w := f.at(i).low; w {
	case "last", "next", "this", "until", "since", "in":
		return i >= 0
	}
	return false
}

// dayMonth reads "11 July 2023", "the 11th of July".
func (f *finder) dayMonth(i int) int {
	day, n := f.day(i)
	if n == 0 {
		return 0
	}
	end := i + n
	last := day
	if to, k := f.day(end); k > 0 && f.at(end).glued && to > day {
		last, end = to, end+k
	}
	if f.at(end).low == "of" {
		end++
	}
	m, _ := f.month(end)
	if m == 0 || !f.near(end-1) {
		return 0
	}
	v := Value{Kind: Date, Low: dayOf(m, day), High: dayOf(m, last)}
	end++
	if y := f.yearAt(end); y > 0 && f.near(end-1) {
		v.Year, end = y, end+1
	}
	f.add(v, i, end)
	return end - i
}

// day reads the day of a month at piece i, 0 pieces when there is none.
func (f *finder) day(i int) (float64, int) {
	w := f.at(i).low
	digits := strings.TrimRight(w, "stndrh")
	a := figures(digits)
	if a.n == 0 || len(digits) > 2 || a.low < 1 || a.low > daysOfMonth || strings.ContainsAny(digits, ".,") || a.ordinal {
		return 0, 0
	}
	return a.low, 1
}

// year reads a year that stands alone: "in 2022", "the 2020 election".
func (f *finder) year(i int) int {
	y := f.yearAt(i)
	if y == 0 || !lexica().yearly[f.at(i-1).low] && !(f.at(i-1).low == "the" || f.at(i-1).low == "his" || f.at(i-1).low == "her") {
		return 0
	}
	if strings.HasSuffix(strings.TrimRight(f.s[:f.at(i).Start], " "), "$") {
		return 0
	}
	f.add(Value{Kind: Date, Low: dayOf(1, 1), High: dayOf(12, daysOfMonth), Year: y, Loose: true,
		Span: corpus.Span{Start: f.at(i).Start, End: f.at(i).End}}, i, i+1)
	return 1
}

// yearAt is the year that piece i is, 0 for none.
func (f *finder) yearAt(i int) int {
	w := f.at(i).low
	if len(w) != 4 || w[0] != '1' && w[0] != '2' {
		return 0
	}
	a := figures(w)
	if a.n == 0 || a.ordinal || strings.ContainsAny(w, ".,") || a.low < 1700 || a.low > 2100 {
		return 0
	}
	return int(a.low)
}

// dayOf counts the days of a year as if each month had daysOfMonth.
func dayOf(month, day float64) float64 { return (month-1)*daysOfMonth + day }
