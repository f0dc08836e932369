package event

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed common.txt
var commonText string

// rarest is how often a stem stands in English that the table does not hold: once
// in 2^(class/2) words.
const rarest = 43

// commonness maps a stem to its class in common.txt.
var commonness = sync.OnceValue(func() map[string]uint8 {
	classes := make(map[string]uint8, 1<<15)
	for line := range strings.Lines(commonText) {
		head, stems, _ := strings.Cut(strings.TrimSpace(line), " ")
		class, err := strconv.ParseUint(head, 10, 8)
		if err != nil {
			continue // a comment
		}
		for s := range strings.FieldsSeq(stems) {
			classes[s] = uint8(class)
		}
	}
	return classes
})

// usualLength is the length, in words, of the text for which share is meant.
const usualLength = 400

// share is the part of all English articles that can be expected to hold a stem.
func share(stem string) float64 {
	class, ok := commonness()[stem]
	if !ok {
		class = rarest
		if c := stem[0]; c >= '0' && c <= '9' {
			class = numberClass(stem)
		}
	}
	return shares()[class]
}

// shares maps a class to the part of all English articles that can be expected to
// hold a stem of it.
var shares = sync.OnceValue(func() (out [256]float64) {
	for class := range out {
		out[class] = 1 - math.Exp(-usualLength*math.Pow(2, -float64(class)/2))
	}
	return out
})

// numberClass is the class of a number: days of the month, years and small counts
// stand everywhere, a figure like 250,000 does not.
func numberClass(s string) uint8 {
	switch {
	case len(s) <= 2:
		return 20
	case len(s) == 4 && (s[:2] == "19" || s[:2] == "20"):
		return 21
	case len(s) == 3:
		return 27
	}
	return 34
}
