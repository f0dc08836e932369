package quote

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"parallax/model/text"
)

// What makes a clause without marks ("said there was no point in going") another
// printing of words in marks by the same speaker, of the same event: fewer content
// words than two printings in marks share, but a larger part of the shorter one where
// they are only two, and rare enough together, as text.Rarity tells.
const (
	reportedWords  = 3
	reportedShare  = 0.5
	reportedRarity = 66
	pairShare      = 0.65
	pairRarity     = 54
)

// reportedPrintings yields each reported clause that is in no set yet, given by alone,
// with the words in marks that it comes nearest to, where it is a printing of them.
func reportedPrintings(all []Utterance, words [][]string, alone func(i int) bool) func(yield func(clause, marked int) bool) {
	type key struct {
		speaker string
		event   int
	}
	marked := map[key][]int{}
	for i := range all {
		if u := &all[i]; u.Speaker != "" && u.Event >= 0 && u.Kind != Indirect && len(words[i]) > 2 {
			marked[key{u.Speaker, u.Event}] = append(marked[key{u.Speaker, u.Event}], i)
		}
	}
	return func(yield func(clause, marked int) bool) {
		for i := range all {
			u := &all[i]
			if u.Kind != Indirect || len(words[i]) < 3 || !alone(i) {
				continue
			}
			best, most := -1, 0
			plain := uncapitalised(u.Text)
			for _, j := range marked[key{u.Speaker, u.Event}] {
				if all[j].Article == u.Article {
					continue
				}
				if s := alike(words[i], words[j], plain); s > most {
					best, most = j, s
				}
			}
			if best >= 0 && !yield(i, best) {
				return
			}
		}
	}
}

// uncapitalised are the stems of the words of a clause that are no parts of names.
func uncapitalised(s string) map[string]bool {
	out := map[string]bool{}
	for w := range text.Words(s) {
		if c, _ := utf8.DecodeRuneInString(w.In(s)); !unicode.IsUpper(c) {
			out[text.Stem(text.Fold(w.In(s)))] = true
		}
	}
	return out
}

// alike is how rare together the words are that a clause and words in marks share, 0
// where they are not enough. Names do not count: all that is said of one event has them.
func alike(a, b []string, plain map[string]bool) int {
	shared, rarity := 0, 0
	for _, w := range a {
		if plain[w] && slices.Contains(b, w) {
			shared++
			rarity += int(text.Rarity(w))
		}
	}
	share := float64(shared) / float64(min(len(a), len(b)))
	if shared >= reportedWords && share >= reportedShare && rarity >= reportedRarity || shared == 2 && share >= pairShare && rarity >= pairRarity {
		return rarity
	}
	return 0
}
