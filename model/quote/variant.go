package quote

import (
	"slices"

	"parallax/model/text"
)

// Utterance is a quotation as the search for variants sees it.
type Utterance struct {
	Article int
	Speaker string // as resolved; an unknown speaker has no variants
	Text    string
	Kind    Kind
	Event   int // utterances of different events are not compared; -1 fits all
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
// articles. Each set is ascending; sets are ordered by their first member.
func Variants(all []Utterance) [][]int {
	words := make([][]string, len(all))
	bySpeaker := map[string][]int{}
	for i, u := range all {
		if u.Speaker != "" {
			if words[i] = contentStems(u.Text); len(words[i]) >= sharedWords {
				bySpeaker[u.Speaker] = append(bySpeaker[u.Speaker], i)
			}
		}
	}
	parent := make([]int, len(all))
	for i := range parent {
		parent[i] = i
	}
	root := func(i int) int {
		for parent[i] != i {
			i = parent[i]
		}
		return i
	}
	for _, list := range bySpeaker {
		for pair := range candidates(list, words) {
			a, b := pair[0], pair[1]
			if all[a].Article != all[b].Article && (all[a].Event == all[b].Event || all[a].Event < 0 || all[b].Event < 0) && sameUtterance(words[a], words[b]) {
				ra, rb := root(a), root(b)
				parent[max(ra, rb)] = min(ra, rb)
			}
		}
	}
	size := make([]int, len(all))
	for i := range all {
		size[root(i)]++
	}
	for clause, marked := range reportedPrintings(all, words, func(i int) bool { return size[root(i)] == 1 }) {
		ra, rb := root(clause), root(marked)
		parent[max(ra, rb)] = min(ra, rb)
	}
	sets := map[int][]int{}
	for i := range all {
		sets[root(i)] = append(sets[root(i)], i)
	}
	var out [][]int
	for i := range all {
		if s := sets[i]; len(s) > 1 {
			out = append(out, s)
		}
	}
	return out
}

// commonest is how many quotations of one speaker may share a word before it
// stops proposing pairs: the words that tell an utterance apart are rare.
const commonest = 40

// candidates yields the pairs of one speaker's quotations that share a word which
// is not among that speaker's commonest.
func candidates(list []int, words [][]string) func(yield func([2]int) bool) {
	return func(yield func([2]int) bool) {
		with := map[string][]int{}
		seen := map[[2]int]bool{}
		for _, i := range list {
			for _, w := range words[i] {
				if len(with[w]) > commonest {
					continue
				}
				for _, j := range with[w] {
					if p := [2]int{j, i}; j != i && !seen[p] {
						seen[p] = true
						if !yield(p) {
							return
						}
					}
				}
				with[w] = append(with[w], i)
			}
		}
	}
}

func sameUtterance(a, b []string) bool {
	shared := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			shared++
		}
	}
	return shared >= sharedWords && float64(shared) >= sharedShare*float64(min(len(a), len(b)))
}

// contentStems are the distinct stems of s without function words.
func contentStems(s string) []string {
	var out []string
	for w := range text.Words(s) {
		low := text.Fold(w.In(s))
		if contentWord(low) {
			if st := text.Stem(low); !slices.Contains(out, st) {
				out = append(out, st)
			}
		}
	}
	return out
}

func contentWord(low string) bool {
	return !function(isAux|isDeterminer|isPreposition|isBoundary|isPronoun|isCoordinator, low) && low != "there" && low != "there's" && low != "s"
}
