package quote

import (
	"context"

	"parallax/corpus/gate"
	"parallax/model/parallel"
	"parallax/model/sorted"
)

// Utterance is a quotation as the search for variants sees it.
type Utterance struct {
	Speaker string // as resolved; an unknown speaker has no variants
	Text    string
	Article int32
	Event   int32 // utterances of different events are not compared; -1 fits all
	Kind    Kind
}

// What makes two quotations variants of one utterance: the same speaker, that
// many content words in common, and that share of the shorter one's. Longest
// common runs, as in MemeTracker, miss translations of one sentence: they share
// hardly three words in a row.
const (
	sharedWords = 4
	sharedShare = 0.5
)

// Variants groups utterances that are one in several wordings, told by different
// articles. Each set is ascending; sets are ordered by their first member. When ctx ends
// there are none.
func Variants(ctx context.Context, all []Utterance) [][]int {
	words, rarity := wordings(ctx, all)
	if gate.Ended(ctx) {
		return nil
	}
	lists := bySpeaker(all, words)
	found := make([][][2]int32, len(lists))
	proposers := make([]*proposer, parallel.Workers())
	for w := range proposers {
		proposers[w] = &proposer{with: make([][]int32, len(rarity)), seen: make([]int32, len(all))}
	}
	parallel.Each(ctx, len(lists), func(w, k int) {
		proposers[w].pairs(ctx, lists[k], words, func(a, b int32) {
			if all[a].Article != all[b].Article && (all[a].Event == all[b].Event || all[a].Event < 0 || all[b].Event < 0) && sameUtterance(words[a].stems, words[b].stems) {
				found[k] = append(found[k], [2]int32{a, b})
			}
		})
	})
	if gate.Ended(ctx) {
		return nil
	}
	parent := make([]int32, len(all))
	for i := range parent {
		parent[i] = int32(i)
	}
	root := func(i int32) int32 {
		for parent[i] != i {
			i = parent[i]
		}
		return i
	}
	join := func(a, b int32) {
		ra, rb := root(a), root(b)
		parent[max(ra, rb)] = min(ra, rb)
	}
	for k, pairs := range found {
		for _, p := range pairs {
			join(p[0], p[1])
		}
		found[k] = nil
	}
	size := make([]int32, len(all))
	for i := range int32(len(all)) {
		size[root(i)]++
	}
	for clause, marked := range reportedPrintings(ctx, all, words, rarity, func(i int) bool { return size[root(int32(i))] == 1 }) {
		if marked >= 0 {
			join(int32(clause), int32(marked))
		}
	}
	return sets(int32(len(all)), root)
}

// sets are those of more than one of n by their roots, each the least of its set.
func sets(n int32, root func(i int32) int32) (out [][]int) {
	size := make([]int32, n)
	for i := range n {
		size[root(i)]++
	}
	at := make([]int32, n) // by root, where in out its set is
	for i := range n {
		r := root(i)
		if size[r] == 1 {
			continue
		}
		if r == i {
			at[r] = int32(len(out))
			out = append(out, make([]int, 0, size[r]))
		}
		out[at[r]] = append(out[at[r]], int(i))
	}
	return out
}

// bySpeaker are, by speaker, the utterances long enough to be compared.
func bySpeaker(all []Utterance, words []wording) (out [][]int32) {
	at := map[string]int{}
	for i, u := range all {
		if u.Speaker == "" || len(words[i].stems) < sharedWords {
			continue
		}
		k, ok := at[u.Speaker]
		if !ok {
			k = len(out)
			at[u.Speaker], out = k, append(out, nil)
		}
		out[k] = append(out[k], int32(i))
	}
	return out
}

// commonest is how many quotations of one speaker may share a word before it
// stops proposing pairs: the words that tell an utterance apart are rare.
const commonest = 40

// proposer proposes pairs; one works on one goroutine.
type proposer struct {
	with [][]int32 // by stem, the quotations of this speaker so far; empty between speakers
	seen []int32   // by quotation, the last it was proposed with; 0, which is never last, at first
}

// pairs yields the pairs of one speaker's quotations that share a word which is not
// among that speaker's commonest, each once.
func (p *proposer) pairs(ctx context.Context, list []int32, words []wording, yield func(a, b int32)) {
	for _, i := range list {
		if gate.Ended(ctx) {
			break
		}
		for _, w := range words[i].stems {
			if len(p.with[w]) > commonest {
				continue
			}
			for _, j := range p.with[w] {
				if p.seen[j] != i {
					p.seen[j] = i
					yield(j, i)
				}
			}
			p.with[w] = append(p.with[w], i)
		}
	}
	for _, i := range list {
		for _, w := range words[i].stems {
			p.with[w] = p.with[w][:0]
		}
	}
}

func sameUtterance(a, b []int32) bool {
	n := sorted.Common(a, b)
	return n >= sharedWords && float64(n) >= sharedShare*float64(min(len(a), len(b)))
}
