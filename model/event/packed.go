package event

import "encoding/binary"

// packed is a profile in a quarter of the room, as all of them wait together until the
// terms of the corpus are counted. A term is its id, less that of the term before; a
// byte that tells what is usual of it; and what is not.
type packed []byte

// What the byte tells: in the high half how often the term is printed, manyRaw for what
// stands behind.
const (
	packedName   = 1 << iota
	packedPlaced // head, open and lead stand behind
	packedBody   // it counts as often as it is printed
	packedTail   // it counts a quarter of that; neither: its quarters stand behind
	manyRaw      = 15
)

// appendPacked appends p, packed, to b.
func appendPacked(b []byte, p profile) []byte {
	last := int32(0)
	for i := range p {
		t := &p[i]
		b = binary.AppendVarint(b, int64(t.id-last))
		last = t.id
		tells := byte(min(t.raw, manyRaw)) << 4
		if t.name {
			tells |= packedName
		}
		if t.head|t.open|t.lead != 0 {
			tells |= packedPlaced
		}
		switch t.count {
		case float32(t.raw):
			tells |= packedBody
		case float32(t.raw) * weighTail:
			tells |= packedTail
		}
		b = append(b, tells)
		if t.raw >= manyRaw {
			b = binary.AppendUvarint(b, uint64(t.raw))
		}
		if tells&(packedBody|packedTail) == 0 {
			b = binary.AppendUvarint(b, uint64(t.count*4))
		}
		if tells&packedPlaced != 0 {
			b = append(b, t.head, t.open, t.lead)
		}
	}
	return b
}

// unpack appends the terms to p.
func (b packed) unpack(p profile) profile {
	id := int32(0)
	for at := 0; at < len(b); {
		d, n := binary.Varint(b[at:])
		id += int32(d)
		tells := b[at+n]
		at += n + 1
		t := term{id: id, raw: uint16(tells >> 4), name: tells&packedName != 0}
		if t.raw == manyRaw {
			raw, n := binary.Uvarint(b[at:])
			t.raw, at = uint16(raw), at+n
		}
		switch {
		case tells&packedBody != 0:
			t.count = float32(t.raw)
		case tells&packedTail != 0:
			t.count = float32(t.raw) * weighTail
		default:
			quarters, n := binary.Uvarint(b[at:])
			t.count, at = float32(quarters)/4, at+n
		}
		if tells&packedPlaced != 0 {
			t.head, t.open, t.lead = b[at], b[at+1], b[at+2]
			at += 3
		}
		p = append(p, t)
	}
	return p
}

// holding is the terms of an article that others hold too, or that are among its
// heaviest, ascending, and how often each is printed; and how many terms it has in all.
// A term is its id, less that of the term before, and one bit that tells whether it is
// printed once; else how often stands behind.
type holding struct {
	list  []byte
	terms int
}

// appendHolding appends to b the list of what is kept of a profile for groups to be
// judged by.
func (v *vocabulary) appendHolding(b []byte, p profile, heaviest vector) []byte {
	k, last := 0, int32(0)
	for i := range p {
		t := &p[i]
		for k < len(heaviest) && heaviest[k].id < t.id {
			k++
		}
		if v.in[t.id] < 2 && (k == len(heaviest) || heaviest[k].id != t.id) {
			continue
		}
		d := uint64(t.id-last) << 1
		last = t.id
		if t.raw == 1 {
			b = binary.AppendUvarint(b, d|1)
		} else {
			b = binary.AppendUvarint(binary.AppendUvarint(b, d), uint64(t.raw))
		}
	}
	return b
}

// walk is a place in a holding.
type walk struct {
	rest []byte
	id   int32
	raw  int
}

func (h holding) walk() walk { return walk{rest: h.list} }

// next goes to the next term; false at the end.
func (w *walk) next() bool {
	if len(w.rest) == 0 {
		return false
	}
	d, n := binary.Uvarint(w.rest)
	w.id, w.rest, w.raw = w.id+int32(d>>1), w.rest[n:], 1
	if d&1 == 0 {
		raw, n := binary.Uvarint(w.rest)
		w.raw, w.rest = int(raw), w.rest[n:]
	}
	return true
}

// to goes on to the first term from id on that w is not past, and reports whether it
// is id.
func (w *walk) to(id int32, there bool) (found, more bool) {
	for there && w.id < id {
		there = w.next()
	}
	return there && w.id == id, there
}
