package event

import (
	"math"
	"sync"

	"parallax/model/text"
)

// usualLength is the length, in words, of the text for which share is meant.
const usualLength = 400

// share is the part of all English articles that can be expected to hold a stem.
func share(stem string) float64 { return shares()[text.Rarity(stem)] }

// shares maps a class to the part of all English articles that can be expected to
// hold a stem of it.
var shares = sync.OnceValue(func() *[256]float64 {
	out := new([256]float64)
	for class := range out {
		out[class] = 1 - math.Exp(-usualLength*math.Pow(2, -float64(class)/2))
	}
	return out
})
