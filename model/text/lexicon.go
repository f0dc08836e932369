package text

import (
	_ "embed"
	"iter"
	"maps"
	"strings"
	"sync"
)

//go:embed abbreviations.txt
var abbreviationList string

//go:embed starters.txt
var starterList string

type abbreviation uint8

const (
	neverFinal abbreviation = iota + 1
	maybeFinal
)

// lexicon is read once, at the first use.
var lexicon = sync.OnceValue(func() (l struct {
	abbreviations map[string]abbreviation
	starters      map[string]bool
}) {
	l.abbreviations, l.starters = map[string]abbreviation{}, map[string]bool{}
	for words := range WordList(abbreviationList) {
		class := maybeFinal
		if words[0] == "never" {
			class = neverFinal
		}
		for _, w := range words[1:] {
			l.abbreviations[w] = class
		}
	}
	for words := range WordList(starterList) {
		for _, w := range words {
			l.starters[w] = true
		}
	}
	return l
})

// WordList yields the words of each line of a word list, comments left out: a
// line that begins with "#" and a space.
func WordList(list string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(list) {
			if w := strings.Fields(line); len(w) > 0 && w[0] != "#" && !yield(w) {
				return
			}
		}
	}
}

// Starter reports whether w, as printed, often begins a sentence and is no name.
func Starter(w string) bool { return lexicon().starters[w] }

// Starters yields the words of which Starter reports true, in no order.
func Starters() iter.Seq[string] { return maps.Keys(lexicon().starters) }
