package text

import "encoding/binary"

// Packed is a Document in a sixth of the room, without its Tokens, for those who keep
// many. The zero value is that of an empty text.
type Packed struct {
	Title, Language string
	Words           int // as a Document has them
	Sentences       int // how many there are
	bytes           []byte
}

// Pack is d packed.
func (d *Document) Pack() *Packed {
	p := new(Memory).Pack(d)
	return &p
}

// Pack is as Document.Pack, with room that m has.
func (m *Memory) Pack(d *Document) Packed {
	b := packDocument(m.bytes[:0], d)
	m.bytes = b
	return Packed{d.Title, d.Language, d.Words, len(d.Sentences), m.kept.Keep(b)}
}

// packDocument appends to b the lines, sections and sentences of d, in order, each by
// how far it begins behind what is before it.
func packDocument(b []byte, d *Document) []byte {
	put := func(n int) { b = binary.AppendUvarint(b, uint64(n)) }
	put(len(d.Lines))
	at, number := 0, 0
	for _, l := range d.Lines {
		put(l.Start - at)
		put(l.Len())
		put(l.Number - number)
		put(int(l.Kind))
		at, number = l.End, l.Number
	}
	put(len(d.Sections))
	at = 0
	for _, s := range d.Sections {
		put(s.Start - at)
		put(s.Len())
		put(s.Last - s.First)
		at = s.End
	}
	put(len(d.Sentences))
	at, line := 0, 0
	for _, s := range d.Sentences {
		put(s.Start - at)
		put(s.Len())
		put(s.Line - line)
		at, line = s.End, s.Line
	}
	return b
}

// Document is what was packed, made anew each time.
func (p *Packed) Document() *Document { return new(Memory).unpack(p) }

// Tokenized is that with its Tokens, s being the text that it was made of.
func (p *Packed) Tokenized(s string) *Document { return new(Memory).Tokenized(p, s) }

// Tokenized is as Packed.Tokenized, in m: it holds until m is used again.
func (m *Memory) Tokenized(p *Packed, s string) *Document {
	d := m.unpack(p)
	d.Tokens = m.read(Blanked(s))
	return d
}

// unpack is what was packed, in m.
func (m *Memory) unpack(p *Packed) *Document {
	b := p.bytes
	get := func() int {
		if len(b) == 0 {
			return 0
		}
		n, size := binary.Uvarint(b)
		b = b[size:]
		return int(n)
	}
	d := &Document{Title: p.Title, Language: p.Language, Words: p.Words}
	m.lines = fit(m.lines, get())
	at, number := 0, 0
	for i := range m.lines {
		l := &m.lines[i]
		*l = Line{}
		l.Start = at + get()
		l.End = l.Start + get()
		l.Number = number + get()
		l.Kind = LineKind(get())
		at, number = l.End, l.Number
	}
	m.sections = fit(m.sections, get())
	at = 0
	first := 0
	for i := range m.sections {
		s := &m.sections[i]
		s.Start = at + get()
		s.End = s.Start + get()
		s.First, s.Last = first, first+get()
		for k := s.First; k < s.Last; k++ {
			m.lines[k].Section = i
		}
		at, first = s.End, s.Last
	}
	m.sentences = fit(m.sentences, get())
	at, line := 0, 0
	for i := range m.sentences {
		s := &m.sentences[i]
		s.Start = at + get()
		s.End = s.Start + get()
		s.Line = line + get()
		at, line = s.End, s.Line
	}
	d.Lines, d.Sections, d.Sentences = m.lines, m.sections, m.sentences
	return d
}

// fit is old with n elements, whatever they hold.
func fit[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n)
	}
	return old[:n]
}
