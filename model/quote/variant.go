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

// Utterances are N of them. At gives one, in any goroutine, and always the same: what
// it is made of is there already.
type Utterances struct {
	N  int
	At func(i int) Utterance
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
func Variants(ctx context.Context, all Utterances) [][]int {
	words := newWordings(ctx, all)
	if gate.Ended(ctx) {
		return nil
	}
	lists, speakers := bySpeaker(all, words)
	found := make([][][2]int32, speakers)
	proposers := make([]*proposer, parallel.Workers())
	for w := range proposers {
		proposers[w] = &proposer{with: make([][]int32, len(words.rarity)), seen: make([]int32, all.N)}
	}
	parallel.Each(ctx, speakers, func(w, k int) {
		proposers[w].pairs(ctx, lists.Of(k), words, func(a, b int32) {
			if apart(all, a, b) && sameUtterance(words.stems(int(a)), words.stems(int(b))) {
				found[k] = append(found[k], [2]int32{a, b})
			}
		})
	})
	if gate.Ended(ctx) {
		return nil
	}
	parent := make([]int32, all.N)
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
	size := make([]int32, all.N)
	for i := range int32(all.N) {
		size[root(i)]++
	}
	for clause, marked := range reportedPrintings(ctx, all, words, func(i int) bool { return size[root(int32(i))] == 1 }) {
		if marked >= 0 {
			join(int32(clause), int32(marked))
		}
	}
	return sets(int32(all.N), root)
}

// apart reports whether a and b stand in different articles, of one event as far as is
// known.
func apart(all Utterances, a, b int32) bool {
	u, v := all.At(int(a)), all.At(int(b))
	return u.Article != v.Article && (u.Event == v.Event || u.Event < 0 || v.Event < 0)
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
func bySpeaker(all Utterances, words *wordings) (lists Lists, speakers int) {
	number := map[string]int32{}
	by := make([]int32, all.N)
	for i := range by {
		by[i] = -1
		if len(words.stems(i)) < sharedWords {
			continue
		}
		speaker := all.At(i).Speaker
		k, ok := number[speaker]
		if !ok {
			k = int32(len(number))
			number[speaker] = k
		}
		by[i] = k
	}
	return listed(len(number), func(add func(speaker, utterance int32)) {
		for i, k := range by {
			if k >= 0 {
				add(k, int32(i))
			}
		}
	}), len(number)
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
func (p *proposer) pairs(ctx context.Context, list []int32, words *wordings, yield func(a, b int32)) {
	for _, i := range list {
		if gate.Ended(ctx) {
			break
		}
		for _, w := range words.stems(int(i)) {
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
		for _, w := range words.stems(int(i)) {
			p.with[w] = p.with[w][:0]
		}
	}
}

func sameUtterance(a, b []int32) bool {
	n := sorted.Common(a, b)
	return n >= sharedWords && float64(n) >= sharedShare*float64(min(len(a), len(b)))
}
