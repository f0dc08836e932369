package quote

import (
	"context"

	"parallax/model/parallel"
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

// reportedPrintings yields each reported clause with the words in marks that it comes
// nearest to, where it is in no set yet, given by alone, and a printing of them; else
// with -1.
func reportedPrintings(all []Utterance, words []wording, rarity []uint8, alone func(i int) bool) func(yield func(clause, marked int) bool) {
	type key struct {
		speaker string
		event   int32
	}
	marked := map[key][]int{}
	var clauses []int
	for i := range all {
		switch u := &all[i]; {
		case len(words[i].stems) < 3:
		case u.Kind == Indirect && alone(i):
			clauses = append(clauses, i)
		case u.Kind != Indirect && u.Event >= 0:
			k := key{u.Speaker, u.Event}
			marked[k] = append(marked[k], i)
		}
	}
	nearest := make([]int, len(clauses))
	parallel.Each(context.Background(), len(clauses), func(_, n int) {
		i := clauses[n]
		best, most := -1, 0
		for _, j := range marked[key{all[i].Speaker, all[i].Event}] {
			if all[j].Article == all[i].Article {
				continue
			}
			if s := alike(words[i], words[j].stems, rarity); s > most {
				best, most = j, s
			}
		}
		nearest[n] = best
	})
	return func(yield func(clause, marked int) bool) {
		for n, i := range clauses {
			if !yield(i, nearest[n]) {
				return
			}
		}
	}
}

// alike is how rare together the words are that a clause and words in marks share, 0
// where they are not enough. Names do not count: all that is said of one event has them.
func alike(a wording, b []int32, rarities []uint8) int {
	both, rarity := 0, 0
	for i, j := 0, 0; i < len(a.stems) && j < len(b); {
		switch {
		case a.stems[i] < b[j]:
			i++
		case a.stems[i] > b[j]:
			j++
		default:
			if a.plain[i] {
				both++
				rarity += int(rarities[b[j]])
			}
			i, j = i+1, j+1
		}
	}
	share := float64(both) / float64(min(len(a.stems), len(b)))
	if both >= reportedWords && share >= reportedShare && rarity >= reportedRarity || both == 2 && share >= pairShare && rarity >= pairRarity {
		return rarity
	}
	return 0
}
