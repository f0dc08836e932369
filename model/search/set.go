package search

import (
	"math/bits"
	"slices"
)

// Set is a set of texts by number.
type Set struct {
	words []uint64
	size  int // of what the numbers are taken from
}

func newSet(n int) Set { return Set{make([]uint64, (n+63)/64), n} }

// Has reports whether text i is in s.
func (s Set) Has(i int) bool { return s.words[i/64]>>(i%64)&1 != 0 }

// Len is how many texts are in s.
func (s Set) Len() int {
	n := 0
	for _, w := range s.words {
		n += bits.OnesCount64(w)
	}
	return n
}

// And is what s and o both have.
func (s Set) And(o Set) Set {
	both := Set{slices.Clone(s.words), s.size}
	both.and(o)
	return both
}

// Or is what s or o has.
func (s Set) Or(o Set) Set {
	all := Set{slices.Clone(s.words), s.size}
	for i, w := range o.words {
		all.words[i] |= w
	}
	return all
}

// Without is what s has and o has not.
func (s Set) Without(o Set) Set {
	rest := Set{slices.Clone(s.words), s.size}
	for i, w := range o.words {
		rest.words[i] &^= w
	}
	return rest
}

// Keep is what of s is kept, asked in ascending order.
func (s Set) Keep(is func(i int) bool) Set {
	kept := Set{slices.Clone(s.words), s.size}
	s.each(func(i int) {
		if !is(i) {
			kept.remove(i)
		}
	})
	return kept
}

func (s Set) add(i int)    { s.words[i/64] |= 1 << (i % 64) }
func (s Set) remove(i int) { s.words[i/64] &^= 1 << (i % 64) }

// and leaves in s what o has too.
func (s Set) and(o Set) {
	for i := range s.words {
		s.words[i] &= o.words[i]
	}
}

// all makes s the set of all.
func (s Set) all() {
	for i := range s.size {
		s.add(i)
	}
}

// each calls do with every text in s, ascending.
func (s Set) each(do func(int)) {
	for k, w := range s.words {
		for ; w != 0; w &= w - 1 {
			do(k*64 + bits.TrailingZeros64(w))
		}
	}
}
