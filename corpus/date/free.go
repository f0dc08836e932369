package date

import (
	_ "embed"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
)

//go:embed names.txt
var nameList string

// calendar are the names of months, from 1, and of days of the week, from 0.
type calendar struct{ months, days map[string]int }

var names = sync.OnceValue(func() calendar {
	c := calendar{make(map[string]int), make(map[string]int)}
	for line := range strings.Lines(nameList) {
		words := strings.Fields(line)
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		into, number := c.months, words[0]
		if rest, ok := strings.CutPrefix(number, "d"); ok {
			into, number = c.days, rest
		}
		n, err := strconv.Atoi(number)
		if err != nil {
			panic(err) // the file is part of the program
		}
		for _, w := range words[1:] {
			into[w] = n
		}
	}
	return c
})

// fillers are words beside a date that say nothing about which it is.
var fillers = map[string]bool{
	"the": true, "of": true, "on": true, "at": true, "in": true, "st": true, "nd": true, "rd": true, "th": true, "as": true,
	"updated": true, "published": true, "posted": true, "first": true, "last": true, "modified": true, "date": true, "print": true, "edition": true,
	"de": true, "del": true, "a": true, "à": true, "le": true, "er": true, "les": true, "publié": true, "mis": true, "jour": true, "el": true, "las": true, "il": true, "alle": true, "ore": true, "às": true, "os": true,
	"am": true, "den": true, "um": true, "uhr": true, "vom": true, "stand": true, "veröffentlicht": true, "aktualisiert": true,
	"г": true, "года": true, "году": true, "в": true, "р": true, "року": true, "рік": true, "о": true, "об": true, "оновлено": true, "опубліковано": true, "обновлено": true, "опубликовано": true,
	"roku": true, "r": true, "godz": true, "o": true, "et": true, "ct": true, "mt": true, "pt": true,
}

var errNone = errors.New("no date")

// found is what has been found in a date so far; 0 and -1 are nothing.
type found struct {
	year, month, day int
	weekday          int
	numbers          []int // with at most two figures, in order
	short            bool  // the year has two figures
	open             bool  // the order of day and month is taken for granted
}

// free reads a date as newspapers print it: names and numbers in any order, but
// nothing else.
func free(s string, order Order) (iso string, guessed bool, err error) {
	s = strings.TrimSpace(strings.ReplaceAll(s, "’", "'"))
	f := found{weekday: -1}
	s, east := eastern(s)
	clocked, rest, ok := clock(s)
	if !ok {
		return "", false, errNone
	}
	for word := range strings.FieldsFuncSeq(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;|()·–—•:", r) }) {
		if err := f.word(word, order); err != nil {
			return "", false, err
		}
	}
	switch {
	case f.month > 0 && f.day == 0 && len(f.numbers) == 1 && f.year > 0:
		f.day = f.numbers[0]
	case f.month > 0 && f.day == 0 && len(f.numbers) == 0 && f.year > 0 && clocked == "" && !east:
		return fmt.Sprintf("%04d-%02d", f.year, f.month), false, nil
	case f.day == 0 || len(f.numbers) > 0:
		return "", false, errNone
	}
	day := time.Date(f.year, time.Month(f.month), f.day, 0, 0, 0, 0, time.UTC)
	if f.year == 0 || day.Day() != f.day || int(day.Month()) != f.month {
		return "", false, errNone
	}
	wrongDay := f.weekday >= 0 && int(day.Weekday()) != f.weekday
	return day.Format(time.DateOnly) + clocked, wrongDay || f.short || f.open, nil
}

// eastern turns "2026年11月9日" and "2026년 11월 9일" into numbers with strokes.
func eastern(s string) (string, bool) {
	for _, signs := range [][3]string{{"年", "月", "日"}, {"년", "월", "일"}} {
		y, rest, ok1 := strings.Cut(s, signs[0])
		m, rest, ok2 := strings.Cut(rest, signs[1])
		d, rest, ok3 := strings.Cut(rest, signs[2])
		if ok1 && ok2 && ok3 {
			return strings.TrimSpace(y) + "/" + strings.TrimSpace(m) + "/" + strings.TrimSpace(d) + " " + rest, true
		}
	}
	return s, false
}

// word adds what one word of a date says.
func (f *found) word(word string, order Order) error {
	low := strings.Trim(strings.ToLower(word), ".")
	if low == "" || low == "-" || low == "/" {
		return nil
	}
	if low[0] >= '0' && low[0] <= '9' || low[0] == '\'' {
		return f.number(low, order)
	}
	if i := strings.IndexByte(low, '-'); i > 0 && strings.Count(low, "-") == 1 && names().months[low[:i]] > 0 { // nov-9
		return errors.Join(f.word(low[:i], order), f.word(low[i+1:], order))
	}
	n := names()
	month, isMonth := n.months[low]
	day, isDay := n.days[low]
	switch {
	case isMonth && f.month == 0:
		f.month = month
	case isDay && (f.weekday < 0 || f.weekday == day):
		f.weekday = day
	case !fillers[low]:
		return errNone
	}
	return nil
}

// number adds what a word says that begins with a figure: "9", "9th", "2026", "'26",
// "9-nov-2026", "09/11/2026", "2026/11/09".
func (f *found) number(low string, order Order) error {
	digits := strings.TrimRightFunc(low, unicode.IsLetter)
	if tail := low[len(digits):]; tail != "" && !fillers[tail] && tail != "º" {
		if parts := strings.Split(low, "-"); len(parts) != 3 && len(parts) != 2 {
			return errNone
		}
	}
	if parts := strings.Split(low, "-"); len(parts) > 1 && names().months[strings.Trim(parts[1], ".")] > 0 {
		for _, p := range parts {
			if err := f.word(p, order); err != nil {
				return err
			}
		}
		return nil
	}
	if n, err := strconv.Atoi(strings.TrimPrefix(digits, "'")); err == nil {
		return f.plain(n, digits)
	}
	if f.month > 0 || f.year > 0 || f.day > 0 {
		return errNone
	}
	if t, err := time.Parse("2006/1/2", digits); err == nil {
		f.year, f.month, f.day = t.Year(), int(t.Month()), t.Day()
		return nil
	}
	if t, err := time.Parse("2006-1-2", digits); err == nil {
		f.year, f.month, f.day = t.Year(), int(t.Month()), t.Day()
		return nil
	}
	return f.triple(digits, order)
}

// plain adds a number that stands alone.
func (f *found) plain(n int, digits string) error {
	switch {
	case len(digits) == 4 && digits[0] != '\'' && n >= 1600 && n < 2200 && f.year == 0:
		f.year = n
	case len(digits) == 3 && digits[0] == '\'' && f.year == 0:
		f.year, f.short = fullYear(n), true
	case len(digits) <= 2 && n >= 1 && n <= 31 && len(f.numbers) == 0:
		f.numbers = append(f.numbers, n)
	case len(digits) == 2 && len(f.numbers) == 1 && f.year == 0 && f.month > 0: // 9 nov 26
		f.year, f.short = fullYear(n), true
	default:
		return errNone
	}
	return nil
}

// triple adds a date of numbers alone. With dots the day stands first, as wherever
// dates are written so.
func (f *found) triple(s string, order Order) error {
	a, b, year, short, ok := triple(s)
	if !ok {
		return errNone
	}
	f.year, f.short = year, short
	switch {
	case a == b, a > 12:
		f.day, f.month = a, b
	case b > 12 && !strings.Contains(s, "."):
		f.day, f.month = b, a
	case strings.Contains(s, "."), order == DayFirst:
		f.day, f.month, f.open = a, b, true
	case order == MonthFirst:
		f.day, f.month, f.open = b, a, true
	default:
		return ErrOrder
	}
	return nil
}
