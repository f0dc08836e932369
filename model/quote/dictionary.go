package quote

import (
	"strings"
	"sync"
)

// entry is all that the word lists know of one word.
type entry struct {
	word   string
	hash   uint32
	class  class      // what words.txt knows of it
	verb   *verb      // what cues.txt knows of it, nil when it does not report
	noun   *verb      // what nouncues.txt knows of it, nil when it does not report
	hedges [][]string // what hedges.txt has behind it, each the rest of a hedge
	nouns  nounClass  // what nouns.txt knows of it
	self   bool       // is a word of the first person
}

// dictionary finds the entry of a word. It is a hash table of our own because every
// word of every article is looked up, and its hash is wanted too: the tagger reads it.
type dictionary struct {
	entries []entry       // the first is that of all words the lists do not know
	slots   *[slots]known // mostly free
}

// known is where in a dictionary stands what is known of a word, and the word's hash.
type known struct {
	hash    uint32
	entry   uint16
	telling bool // the word may begin a hedge or is of the first person
}

var theDictionary = sync.OnceValue(func() *dictionary {
	l, words := lexica(), map[string]*entry{}
	at := func(w string) *entry {
		if words[w] == nil {
			words[w] = &entry{word: w, hash: wordHash(w)}
		}
		return words[w]
	}
	for w, c := range functionWords() {
		at(w).class = c
	}
	for w, v := range l.verbs {
		at(w).verb = v
	}
	for w, class := range l.nouns {
		at(w).noun = &verb{class: class}
	}
	for w, rest := range l.hedges {
		at(w).hedges = rest
	}
	for w, class := range l.class {
		at(w).nouns = class
	}
	for w := range strings.FieldsSeq(firstPerson) {
		at(w).self = true
	}
	d := &dictionary{entries: make([]entry, 1, len(words)+1), slots: new([slots]known)}
	for _, e := range words {
		*d.slot(e.word, e.hash) = known{e.hash, uint16(len(d.entries)), e.hedges != nil || e.self}
		d.entries = append(d.entries, *e)
	}
	return d
})

// slots is a power of two, more than twice the number of words in all lists.
const slots = 1 << 13

// slot is where word w with hash h is, or is to be, kept.
func (d *dictionary) slot(w string, h uint32) *known {
	for i := h ^ h>>15; ; i++ {
		k := &d.slots[i%slots]
		if k.entry == 0 || k.hash == h && d.entries[k.entry].word == w {
			return k
		}
	}
}

// unknown is the entry of words that no list holds.
func (d *dictionary) unknown() *entry { return &d.entries[0] }

// lookUp is what is known of the lower-case word w.
func lookUp(w string) *entry {
	d := theDictionary()
	return &d.entries[d.slot(w, wordHash(w)).entry]
}

// hashNumber is the hash of every word that begins with a digit, hashStretch that of
// a stretch in marks.
const (
	hashStretch = 7
	hashNumber  = 8
)

// wordHash is the hash under which the dictionary and the tagger know w.
func wordHash(w string) uint32 {
	if w != "" && w[0] >= '0' && w[0] <= '9' {
		return hashNumber
	}
	return hash(w)
}

// hash is the 32-bit FNV-1a hash of w (Fowler, Noll and Vo).
func hash(w string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return h
}

// look looks every word of the article up, once for all who ask.
func (f *finder) look() {
	f.dictionary, f.known = theDictionary(), fit(f.known, len(f.doc.Tokens))
	f.hedging, f.selves = f.hedging[:0], f.selves[:0]
	for i := range f.known {
		low := f.doc.Tokens[i].Low
		h := wordHash(low)
		k := f.dictionary.slot(low, h)
		f.known[i] = known{h, k.entry, k.telling}
		if !k.telling {
			continue
		}
		e := f.seen(i)
		if e.hedges != nil {
			f.hedging = append(f.hedging, i)
		}
		if e.self {
			f.selves = append(f.selves, i)
		}
	}
}

// seen is what is known of word i of the article.
func (f *finder) seen(i int) *entry { return &f.dictionary.entries[f.known[i].entry] }
