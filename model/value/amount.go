package value

import (
	"math"
	"strconv"
	"strings"
)

// amount is a number as read, with how fine it is stated.
type amount struct {
	low, high, step float64
	loose           bool
	unit            string // written to the figures: "km"
	ordinal         bool   // "2nd": says which, not how many
	n               int    // pieces read
}

// amount reads figures or number words at piece i, a scale behind them included.
func (f *finder) amount(i int) amount {
	l, p := lexica(), f.at(i)
	if p.low == "" {
		return amount{}
	}
	if n := l.many[p.low]; n > 0 && (i == 0 || !p.capital) {
		return f.manyOf(i, n)
	}
	a := figures(p.low)
	if a.n == 0 {
		a = f.wordNumber(i)
	}
	if a.n == 0 {
		return a
	}
	for s := l.scale[f.at(i+a.n).low]; s > 0 && len(f.at(i+a.n).low) > 2 && f.near(i+a.n-1); s = l.scale[f.at(i+a.n).low] {
		a.low, a.high, a.step = a.low*s, a.high*s, a.step*s
		a.n++
	}
	return a
}

// manyOf reads "dozens", "tens of thousands".
func (f *finder) manyOf(i int, n float64) amount {
	a := amount{low: 2 * n, high: 10*n - 1, step: 1, loose: true, n: 1}
	if n >= 1e6 {
		a.high = 1000*n - 1 // no tens of millions are needed
	}
	if f.at(i+1).low == "of" {
		if m := lexica().many[f.at(i+2).low]; m > 0 {
			a.low, a.high, a.n = a.low*m, 10*n*m, 3
		}
	}
	return a
}

// figures reads a number in figures: "1,500", "1.5", "20m", "$" apart.
func figures(w string) amount {
	end := 0
	for end < len(w) && (w[end] >= '0' && w[end] <= '9' || (w[end] == ',' || w[end] == '.') && end > 0) {
		end++
	}
	if end == 0 {
		return amount{}
	}
	plain := strings.TrimRight(strings.ReplaceAll(w[:end], ",", ""), ".")
	v, err := strconv.ParseFloat(plain, 64)
	if err != nil || math.IsInf(v, 0) {
		return amount{}
	}
	a := amount{low: v, high: v, step: stepOf(plain), n: 1}
	switch rest := w[end:]; {
	case rest == "":
	case rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "s":
		a.ordinal = true
	case lexica().scale[rest] > 0:
		s := lexica().scale[rest]
		a.low, a.high, a.step = v*s, v*s, a.step*s
	case written(rest):
		a.unit = rest
	default:
		a.ordinal = true // "737s", "4x4": a name of a kind
	}
	return a
}

// written reports whether letters behind figures are a unit of measure.
func written(letters string) bool {
	switch letters {
	case "km", "kg", "cm", "mm", "mph", "kph", "ft", "lb", "lbs", "mi", "kw", "mw", "gw", "oz", "sqm":
		return true
	}
	return false
}

// stepOf is how fine a number is stated: the place of its last digit that is not a
// rounding zero. Numbers under a hundred are exact.
func stepOf(plain string) float64 {
	if i := strings.IndexByte(plain, '.'); i >= 0 {
		return math.Pow10(-(len(plain) - i - 1))
	}
	zeros := len(plain) - len(strings.TrimRight(plain, "0"))
	if len(plain) < 3 || zeros == len(plain) {
		return 1
	}
	return math.Pow10(zeros)
}

// wordNumber reads number words: "twenty-five", "a dozen", "two hundred".
func (f *finder) wordNumber(i int) amount {
	l, p := lexica(), f.at(i)
	v := l.small[p.low]
	switch {
	case v >= 20 && f.near(i) && l.small[f.at(i+1).low] > 0 && l.small[f.at(i+1).low] < 10:
		v += l.small[f.at(i+1).low]
		return amount{low: v, high: v, step: 1, n: 2}
	case v == 1 && (l.scale[f.at(i+1).low] == 0 || !f.near(i)):
		return amount{} // "one of them"
	case v > 0:
		return amount{low: v, high: v, step: 1, n: 1}
	case p.low == "a" && len(f.at(i+1).low) > 2 && l.scale[f.at(i+1).low] > 0 && f.near(i):
		s := l.scale[f.at(i+1).low]
		return amount{low: s, high: s, step: s, loose: true, n: 2}
	}
	return amount{}
}
