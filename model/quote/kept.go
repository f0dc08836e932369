package quote

import (
	"encoding/binary"
	"slices"

	"parallax/corpus"
	"parallax/model/slab"
)

// Kept is Findings in less room, for those who keep them of many articles.
// Attributions, of which there are as many as quotations but which are asked for one
// article at a time, are packed.
type Kept struct {
	Quotations []Quotation // as Findings has them
	Statements []Quotation
	Hedges     []Hedge

	attributions []byte
	sources      []string // that attributions name
}

// Attributions are those found, made anew each time.
func (k *Kept) Attributions() []Attribution {
	var out []Attribution
	u := unpacker{rest: k.attributions}
	for at := 0; len(u.rest) > 0; {
		a := Attribution{Span: u.span(at).Span()}
		at = a.Start
		a.Cue, a.Mention, a.Chain = u.span(at), u.span(at), u.span(at)
		a.Class, a.Tone = Class(u.number()), Tone(u.number())
		if n := u.number(); n > 0 {
			a.Source = k.sources[n-1]
		}
		out = append(out, a)
	}
	return out
}

// Findings is all of k, in lists of its own where it is packed.
func (k *Kept) Findings() *Findings {
	return &Findings{Quotations: k.Quotations, Statements: k.Statements, Attributions: k.Attributions(), Hedges: k.Hedges}
}

// Apply is as Findings.Apply.
func (k *Kept) Apply(settled []Settled) {
	if len(settled) == 0 {
		return
	}
	f := k.Findings()
	f.Apply(settled)
	k.attributions, k.sources = pack(nil, nil, f.Attributions)
}

// keeper keeps findings of many articles. The zero value is ready; only one goroutine
// at a time may use it.
type keeper struct {
	quotations slab.Of[Quotation]
	hedges     slab.Of[Hedge]
	packed     slab.Of[byte]
	sources    slab.Of[string]

	bytes []byte // scratch
	names []string
}

// keep is a copy of f.
func (m *keeper) keep(f Findings) Kept {
	m.bytes, m.names = pack(m.bytes[:0], m.names[:0], f.Attributions)
	return Kept{
		m.quotations.Keep(f.Quotations), m.quotations.Keep(f.Statements), m.hedges.Keep(f.Hedges),
		m.packed.Keep(m.bytes), m.sources.Keep(m.names),
	}
}

// pack appends list to bytes, and to sources, which is empty, whom they name.
func pack(bytes []byte, sources []string, list []Attribution) ([]byte, []string) {
	p, at := packer(bytes), 0
	for _, a := range list {
		p.span(a.Short(), at)
		at = a.Start
		p.span(a.Cue, at)
		p.span(a.Mention, at)
		p.span(a.Chain, at)
		p.number(int(a.Class))
		p.number(int(a.Tone))
		n := 0
		if a.Source != "" {
			if n = 1 + slices.Index(sources, a.Source); n == 0 {
				sources = append(sources, a.Source)
				n = len(sources)
			}
		}
		p.number(n)
	}
	return p, sources
}

// packer packs numbers and spans.
type packer []byte

func (p *packer) number(n int) { *p = binary.AppendUvarint(*p, uint64(n)) }

// span packs s by where it begins behind or before a place; 0 is no span at all.
func (p *packer) span(s corpus.Short, at int) {
	if s == (corpus.Short{}) {
		p.number(0)
		return
	}
	p.number(1 + int(s.End-s.Start))
	*p = binary.AppendVarint(*p, int64(s.Start)-int64(at))
}

// unpacker takes them out again.
type unpacker struct{ rest []byte }

func (u *unpacker) number() int {
	n, size := binary.Uvarint(u.rest)
	u.rest = u.rest[size:]
	return int(n)
}

func (u *unpacker) span(at int) corpus.Short {
	n := u.number()
	if n == 0 {
		return corpus.Short{}
	}
	from, size := binary.Varint(u.rest)
	u.rest = u.rest[size:]
	start := int32(from) + int32(at)
	return corpus.Short{Start: start, End: start + int32(n-1)}
}
