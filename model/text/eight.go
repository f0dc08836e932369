package text

import (
	"encoding/binary"
	"math/bits"
)

// Words are short, and a loop that ends at a letter that nobody can foresee costs the
// machine more than all its letters. So a word is looked at eight bytes at a time, each
// byte a lane, whose top bit holds the answer (Lamport 1975, "Multiple byte processing
// with full-word instructions").
const (
	ones = 0x0101010101010101
	tops = 0x80 * ones
)

// eight are the bytes of s from i on, the first one lowest.
func eight(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// between has the top bit of each lane of x set that is from lo to hi, both ASCII.
func between(x uint64, lo, hi byte) uint64 {
	low := x &^ tops
	return (low + uint64(0x80-lo)*ones) &^ (low + uint64(0x7f-hi)*ones) &^ x & tops
}

// asciiWord is the end of the ASCII letters and digits from i on, and whether any is an
// upper-case letter.
func asciiWord(s string, i int) (end int, upper bool) {
	for i+8 <= len(s) {
		x := eight(s, i)
		capitals := between(x, 'A', 'Z')
		if stop := tops &^ (between(x|0x20*ones, 'a', 'z') | between(x, '0', '9')); stop != 0 {
			first := stop & -stop
			return i + bits.TrailingZeros64(first)/8, upper || capitals&(first-1) != 0
		}
		upper = upper || capitals != 0
		i += 8
	}
	end, seen := asciiRun(s, i)
	return end, upper || seen&upperByte != 0
}

// short is the word of at most eight bytes that stands at i in s, all of them ASCII
// letters or digits, in lower case; s goes on for eight bytes.
func (b *lowered) short(s string, i, end int) string {
	x := eight(s, i)
	var w [8]byte
	binary.LittleEndian.PutUint64(w[:], x|between(x, 'A', 'Z')>>2) // the bit between A and a
	from := b.Len()
	b.Write(w[:end-i])
	return b.String()[from:]
}
