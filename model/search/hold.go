package search

import (
	"bytes"
	"context"
	"math/bits"
	"slices"
	"strings"

	"parallax/model/parallel"
)

// Holding is the set of texts that have a piece in them once both are folded; all
// texts have "".
func (t *Texts) Holding(piece string) Set {
	return t.Among(context.Background(), piece, t.All())
}

// All is the set of all texts.
func (t *Texts) All() Set {
	s := newSet(t.n)
	s.all()
	return s
}

// Reads reports whether texts must be read to find a piece, which takes time.
func (t *Texts) Reads(piece string) bool {
	piece = Fold(piece)
	_, exact := runsOf(piece)
	return !exact && piece != ""
}

// Among is the set of those texts of a set that have a piece in them once both are
// folded: the fewer there are, the fewer are read. When ctx ends, it is anything.
func (t *Texts) Among(ctx context.Context, piece string, among Set) Set {
	piece = Fold(piece)
	s := t.May(piece)
	s.and(among)
	if t.Reads(piece) {
		t.verify(ctx, s, []byte(piece))
	}
	return s
}

// May is a set that has all texts with a piece, and others that have its words; it is
// found without reading texts.
func (t *Texts) May(piece string) Set {
	runs, _ := runsOf(Fold(piece))
	s := newSet(t.n)
	if len(runs) == 0 {
		s.all()
	}
	for k, r := range runs {
		has := s
		if k > 0 {
			has = newSet(t.n)
		}
		t.having(has, r)
		if k > 0 {
			s.and(has)
		}
	}
	return s
}

// verify reads the texts of s, on all cores, until ctx ends, and removes those without
// the piece.
func (t *Texts) verify(ctx context.Context, s Set, piece []byte) {
	const stretch = 64 // numbers that one goroutine reads at once: one word of s
	folded := make([][]byte, parallel.Workers())
	parallel.Each(ctx, len(s.words), func(worker, k int) {
		for w := s.words[k]; w != 0; w &= w - 1 {
			i := k*stretch + bits.TrailingZeros64(w)
			folded[worker] = appendFolded(folded[worker][:0], t.text(i))
			if !bytes.Contains(folded[worker], piece) {
				s.remove(i)
			}
		}
	})
}

// run is a word of a piece, or the part of one that the piece begins or ends with.
type run struct {
	letters      string
	begins, ends bool // with a word of the text: something else stands before, behind it
}

// runsOf are the words of a folded piece; exact says that texts which have a word
// with the only one need not be read.
func runsOf(piece string) (runs []run, exact bool) {
	at := -1
	for i, r := range piece {
		switch {
		case inWord(r) && at < 0:
			at = i
		case !inWord(r) && at >= 0:
			runs = append(runs, run{piece[at:i], at > 0, true})
			at = -1
		}
	}
	if at >= 0 {
		runs = append(runs, run{piece[at:], at > 0, false})
	}
	return runs, len(runs) == 1 && len(runs[0].letters) == len(piece)
}

// having adds the texts that have a word with r in it.
func (t *Texts) having(s Set, r run) {
	if r.begins && r.ends {
		if id, ok := t.find(r.letters); ok {
			t.addTexts(s, id)
		}
		return
	}
	left := t.n
	for _, id := range t.common {
		if left > 0 && r.in(t.word(id)) {
			left -= t.addTexts(s, id)
		}
	}
	t.holding(r, func(id int32) bool {
		left -= t.addTexts(s, id)
		return left > 0
	})
}

// in reports whether a word of a text can be what r is part of.
func (r run) in(word string) bool {
	switch {
	case r.begins:
		return strings.HasPrefix(word, r.letters)
	case r.ends:
		return strings.HasSuffix(word, r.letters)
	}
	return strings.Contains(word, r.letters)
}

// find is the number of a word.
func (t *Texts) find(word string) (int32, bool) {
	at := t.from(word)
	return at, int(at) < len(t.ends) && t.word(at) == word
}

// from is the number of the first word that does not come before one.
func (t *Texts) from(word string) int32 {
	lo, hi := 0, len(t.ends)
	for lo < hi {
		if mid := (lo + hi) / 2; t.word(int32(mid)) < word {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return int32(lo)
}

// holding calls do with the words that r can be part of until it returns false.
func (t *Texts) holding(r run, do func(id int32) bool) {
	if r.begins {
		for id := t.from(r.letters); int(id) < len(t.ends) && strings.HasPrefix(t.word(id), r.letters); id++ {
			if !do(id) {
				return
			}
		}
		return
	}
	piece := r.letters
	if r.ends {
		piece += "\n"
	}
	for at := 0; ; {
		i := strings.Index(t.list[at:], piece)
		if i < 0 {
			return
		}
		found, ok := slices.BinarySearch(t.starts, uint32(at+i))
		if !ok {
			found--
		}
		if !do(int32(found)) {
			return
		}
		at = int(t.starts[found+1]) - 1
	}
}
