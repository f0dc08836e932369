package value

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"parallax/model/text"
)

//go:embed words.txt
var wordList string

// lexicon is what words.txt holds.
type lexicon struct {
	small, scale, many, month  map[string]float64
	weekday, currency          map[string]bool
	stop, yearly, slack, stamp map[string]bool
	bounds                     []bound
}

// bound is a phrase before a number that opens its range.
type bound struct {
	words []string
	kind  byte // 'a' about, 'l' at least, 'm' at most
}

var lexica = sync.OnceValue(func() *lexicon {
	l := &lexicon{}
	numbers := map[string]*map[string]float64{"small": &l.small, "scale": &l.scale, "many": &l.many, "month": &l.month}
	sets := map[string]*map[string]bool{"weekday": &l.weekday, "currency": &l.currency, "stop": &l.stop, "yearly": &l.yearly, "slack": &l.slack, "stamp": &l.stamp}
	for words := range text.WordList(wordList) {
		name, words := words[0], words[1:]
		if m := numbers[name]; m != nil {
			*m = make(map[string]float64, len(words))
			for _, w := range words {
				word, n, _ := strings.Cut(w, ":")
				(*m)[word], _ = strconv.ParseFloat(n, 64)
			}
		} else if s := sets[name]; s != nil {
			*s = make(map[string]bool, len(words))
			for _, w := range words {
				(*s)[w] = true
			}
		} else {
			for _, w := range words {
				l.bounds = append(l.bounds, bound{strings.Split(w, ":"), name[0]})
			}
		}
	}
	return l
})
