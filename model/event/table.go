package event

// table finds words as printed. Words are told apart by hash alone: of a million two
// fall together once in thirty million corpora, and then count as one.
type table struct {
	slots []slot // as many as a power of two, at most half of them taken
	taken int
}

// slot is a word as printed.
type slot struct {
	hash uint64 // 0 where the slot is free
	id   int32  // -1 when the word says nothing
	n    int32  // how often it is printed in all articles
}

// newTable makes a table for some words; it grows as more come.
func newTable(words int) table {
	size := 1 << 4
	for size < 2*words {
		size *= 2
	}
	return table{slots: make([]slot, size)}
}

// find is the slot of a hash, or the free one where it is to be.
func (t *table) find(hash uint64) *slot {
	mask := uint64(len(t.slots) - 1)
	at := (hash ^ hash>>32) & mask
	for t.slots[at].hash != hash && t.slots[at].hash != 0 {
		at = (at + 1) & mask
	}
	return &t.slots[at]
}

// add finds or makes the slot of a word, which is good until the next is added.
func (t *table) add(printed string) (s *slot, known bool) {
	hash := hashOf(printed)
	if s = t.find(hash); s.hash != 0 {
		return s, true
	}
	if t.taken++; 2*t.taken > len(t.slots) {
		old := t.slots
		t.slots = make([]slot, 2*len(old))
		for _, k := range old {
			if k.hash != 0 {
				*t.find(k.hash) = k
			}
		}
		s = t.find(hash)
	}
	s.hash = hash
	return s, false
}

// hashOf is the FNV-1a hash of a word, never 0.
func hashOf(word string) uint64 {
	h := uint64(14695981039346656037)
	for k := range len(word) {
		h = (h ^ uint64(word[k])) * 1099511628211
	}
	return max(h, 1)
}
