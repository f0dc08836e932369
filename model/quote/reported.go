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
func reportedPrintings(ctx context.Context, all Utterances, words *wordings, alone func(i int) bool) func(yield func(clause, marked int) bool) {
	type key struct {
		speaker string
		event   int32
	}
	marked := map[key][]int{}
	var clauses []int
	for i := range all.N {
		if len(words.stems(i)) < 3 {
			continue
		}
		switch u := all.At(i); {
		case u.Kind == Indirect && alone(i):
			clauses = append(clauses, i)
		case u.Kind != Indirect && u.Event >= 0:
			k := key{u.Speaker, u.Event}
			marked[k] = append(marked[k], i)
		}
	}
	nearest := make([]int, len(clauses))
	parallel.Each(ctx, len(clauses), func(_, n int) {
		i := clauses[n]
		best, most := -1, 0
		u := all.At(i)
		for _, j := range marked[key{u.Speaker, u.Event}] {
			if all.At(j).Article == u.Article {
				continue
			}
			if s := words.alike(i, words.stems(j)); s > most {
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

// alike is how rare together the words are that clause i and words in marks share, 0
// where they are not enough. Names do not count: all that is said of one event has them.
func (w *wordings) alike(i int, b []int32) int {
	a, plain := w.stems(i), w.plain(i)
	both, rarity := 0, 0
	for k, j := 0, 0; k < len(a) && j < len(b); {
		switch {
		case a[k] < b[j]:
			k++
		case a[k] > b[j]:
			j++
		default:
			if plain[k/32]>>(k%32)&1 != 0 {
				both++
				rarity += int(w.rarity[b[j]])
			}
			k, j = k+1, j+1
		}
	}
	share := float64(both) / float64(min(len(a), len(b)))
	if both >= reportedWords && share >= reportedShare && rarity >= reportedRarity || both == 2 && share >= pairShare && rarity >= pairRarity {
		return rarity
	}
	return 0
}
