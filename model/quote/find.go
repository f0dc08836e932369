package quote

import (
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/model/name"
	"parallax/model/tag"
	"parallax/model/text"
)

// finder holds what is known of one article while it is read.
type finder struct {
	s         string
	doc       *text.Document
	names     *name.Article
	registry  *name.Registry
	stretches []stretch
	found     []finding
	reported  []reported // every cue with a subject, for attributions and speakers

	dictionary *dictionary
	known      []known // what it knows of each word of doc
	hedging    []int   // the words that may begin a hedge
	selves     []int   // the words of the first person

	// what is found in the end, before it is kept
	order, place []int // by finding
	quotations   []Quotation
	attributed   []Attribution
	hedged       []Hedge

	// memory that each line or segment uses again
	line     []token
	parts    []segment
	cue      []cue
	sheet    sheet
	scores   tag.Scores
	tagged   []uint8   // the labels of a segment
	plain    []uint8   // the same without caution, where asked for
	tellsOf  []telling // by reported
	around   []phrase  // parts of a clause beside direct speech
	pieces   []phrase  // chunks of a clause
	shown    []string  // the names of people, as display tells, once asked for
	resolver resolver
}

// finding is a quotation with what its speaker is resolved from.
type finding struct {
	Quotation
	cue     int // index into reported, -1 when it continues an earlier one or has none
	stretch int // -1 for indirect
	holds   int // how many mixed quotations mark words of it
	line    int
}

// reported is a cue in its place.
type reported struct {
	cue     corpus.Span
	mention corpus.Span
	chain   corpus.Span
	venue   corpus.Span
	form    byte
	verb    *verb
	line    int
	speaker string
	how     How
	used    bool // something is quoted by it
	asked   asked
}

// Find finds the quotations, attributions and hedges of an article whose people
// are names; registry completes names from the rest of the corpus and may be nil.
func Find(s string, doc *text.Document, names *name.Article, registry *name.Registry) Findings {
	k := new(Memory).Find(s, doc, names, registry)
	return *k.Findings()
}

// Memory is room that articles read one after the other share; what is kept lies
// outside of it. The zero value is ready; only one goroutine at a time may use it.
type Memory struct {
	f    finder
	kept keeper
}

// Find is as the function Find, with room that m has.
func (m *Memory) Find(s string, doc *text.Document, names *name.Article, registry *name.Registry) Kept {
	f := &m.f
	f.begin(text.Blanked(s), doc, names, registry)
	all := f.findings
	if ByMarks(doc.Language) {
		all = f.byMarks
	}
	return m.kept.keep(all())
}

// findings is all that is found, in the room of f.
func (f *finder) findings() Findings {
	for i := range f.doc.Lines {
		if !f.doc.Lines[i].Kind.Furniture() && !f.transcript(i) {
			f.readLine(i)
		}
	}
	f.dropRepeated()
	f.carry()
	f.freeSpeech()
	f.join()
	f.resolve()
	quotations, statements := f.ordered()
	return Findings{Quotations: quotations, Statements: statements, Attributions: f.attributions(), Hedges: f.hedges()}
}

// begin readies f for an article, with what it has of memory.
func (f *finder) begin(s string, doc *text.Document, names *name.Article, registry *name.Registry) {
	f.s, f.doc, f.names, f.registry = s, doc, names, registry
	f.stretches, f.found, f.reported = f.stretches[:0], f.found[:0], f.reported[:0]
	f.shown = fit(f.shown, len(names.People))
	clear(f.shown)
	f.look()
	for i := range doc.Lines {
		if k := doc.Lines[i].Kind; !k.Furniture() || k == text.Subhead {
			f.stretches = appendMarks(f.stretches, s, doc.Lines[i].Span)
		}
	}
}

// readLine finds the cues and quotations of one line.
func (f *finder) readLine(line int) {
	parts := f.segments(line)
	for i := range parts {
		g := &parts[i]
		clauses, cues := f.reportedClauses(g, f.cues(g))
		first := len(f.reported)
		for c := range cues {
			f.report(g, &cues[c])
		}
		f.marked(g, cues, first)
		f.unquoted(g, clauses, first)
	}
}

// ordered puts the findings in text order, statements apart, and makes them refer
// to each other by their places.
func (f *finder) ordered() (quotations, statements []Quotation) {
	f.order = fit(f.order, len(f.found))
	order := f.order
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return f.found[a].Start - f.found[b].Start })
	f.place = fit(f.place, len(order))
	place := f.place
	n, m := 0, 0 // quotations, statements
	for _, o := range order {
		if f.found[o].holds > 0 {
			place[o] = m
			m++
		} else {
			place[o] = n
			n++
		}
	}
	f.quotations = slices.Grow(f.quotations[:0], n+m)
	quotations, statements = f.quotations[:0:n], f.quotations[n:n:n+m]
	for _, o := range order {
		q := f.found[o].Quotation
		if q.Of >= 0 {
			q.Of = int32(place[q.Of])
		}
		if c := q.Continues; c >= 0 {
			q.Continues = int32(place[c])
			if f.found[c].holds > 0 {
				q.Continues = -1
			}
		}
		if f.found[o].holds > 0 {
			statements = append(statements, q)
		} else {
			quotations = append(quotations, q)
		}
	}
	return quotations, statements
}

// join ties mixed quotations to the statement that they mark words of.
func (f *finder) join() {
	for i := range f.found {
		q := &f.found[i]
		q.Of = -1
		for j := range f.found {
			if p := &f.found[j]; q.Kind == Mixed && p.Kind == Indirect && p.line == q.line && p.Contains(q.Span) {
				q.Of = int32(j)
				p.holds++
				break
			}
		}
	}
}

// dropRepeated drops what the abstract of an article quotes and its full text gives
// again: one utterance counts once.
func (f *finder) dropRepeated() {
	from, cut := -1, -1
	for i := range f.doc.Lines {
		switch t := strings.Trim(f.doc.Lines[i].In(f.s), ".: "); {
		case strings.EqualFold(t, "abstract"):
			from = f.doc.Lines[i].Start
		case strings.EqualFold(t, "full text"):
			cut = f.doc.Lines[i].Start
		}
	}
	if from < 0 || cut < 0 {
		return
	}
	again := map[string]bool{}
	for i := range f.found {
		if q := &f.found[i]; q.Start > cut && q.stretch >= 0 {
			again[text.Letters(q.In(f.s))] = true
		}
	}
	f.found = slices.DeleteFunc(f.found, func(q finding) bool {
		return q.Start > from && q.Start < cut && q.stretch >= 0 && again[text.Letters(q.In(f.s))]
	})
}

// report records cue c of a segment.
func (f *finder) report(g *segment, c *cue) {
	mention := g.span(c.subject)
	if p := clitic(g.low(c.subject.first)); p != "" && c.subject.first == c.subject.last {
		mention.End = mention.Start + len(p) // "[He]'s predicting"
	}
	f.reported = append(f.reported, reported{
		cue:     corpus.Span{Start: g.tokens[c.first].Start, End: g.tokens[c.last].End},
		mention: mention, chain: g.span(c.chain), venue: c.venue, form: c.form, verb: c.verb, line: g.line, used: c.again,
	})
}
