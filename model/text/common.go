package text

import (
	_ "embed"
	"strconv"
	"sync"
)

//go:embed common.txt
var commonText string

// rarest is the rarity of a stem that common.txt does not hold.
const rarest = 43

// commonness maps a stem to its class in common.txt.
var commonness = sync.OnceValue(func() map[string]uint8 {
	classes := make(map[string]uint8, 1<<15)
	for words := range WordList(commonText) {
		class, err := strconv.ParseUint(words[0], 10, 8)
		if err != nil {
			panic(err) // the file is part of the program
		}
		for _, s := range words[1:] {
			classes[s] = uint8(class)
		}
	}
	return classes
})

// Rarity is how rare a stem is in English at large: it stands about once in
// 2^(rarity/2) words, 43 at most.
func Rarity(stem string) uint8 {
	if class, ok := commonness()[stem]; ok {
		return class
	}
	if stem != "" && stem[0] >= '0' && stem[0] <= '9' {
		return numberClass(stem)
	}
	return rarest
}

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
