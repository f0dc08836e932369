package main

import "slices"

// Of a stretch between marks, and of what is attributed, what must be the same to count
// as found; and of a direct quotation what may stand outside marks.
const (
	sameSpan    = 0.8
	sameContent = 0.5
	outside     = 0.2
)

// sheet is an article while it is scored.
type sheet struct {
	*article
	wording
	found    []quotation
	where    []set // of found
	content  []set // of attributions
	all      set   // of them together
	ignored  set
	quotes   []set
	inside   map[int]int // the stretch between marks that a word is in
	spanHit  []bool      // by stretch
	pooled   map[int]set // what was found of each attribution
	assigned []int       // by found, the attribution it shares most with, -1 for none, -2 for one without a verdict
}

func newSheet(a *article, found []quotation) *sheet {
	s := &sheet{article: a, wording: wordsOf(a.Text), found: found, all: set{}, inside: map[int]int{}, pooled: map[int]set{}}
	for _, t := range a.Attributions {
		s.content = append(s.content, s.in(t.Content...))
		s.all.add(s.content[len(s.content)-1])
	}
	s.ignored = s.in(a.Ignore...)
	for i := range s.all {
		delete(s.ignored, i)
	}
	for k, q := range a.Quotes {
		s.quotes = append(s.quotes, s.in(q.Span))
		for i := range s.quotes[k] {
			s.inside[i] = k
		}
	}
	for _, q := range found {
		s.where = append(s.where, s.in([2]int{q.Start, q.End}))
	}
	return s
}

func (s *sheet) score(c *counts) {
	s.scoreSpans(c)
	s.scoreContent(c)
	s.scoreSpeakers(c)
}

func withMarks(kind string) bool { return kind == "direct" || kind == "mixed" }

// scoreSpans scores the stretches between quotation marks.
func (s *sheet) scoreSpans(c *counts) {
	selected := s.selected(c)
	s.spanHit = make([]bool, len(s.quotes))
	for k, words := range s.quotes {
		got, label := selected[k], s.Quotes[k].Label
		if label == "ignore" || len(words) == 0 {
			continue
		}
		said := set{}
		for i := range words {
			if s.all[i] {
				said[i] = true
			}
		}
		hit := label == "quote" && len(got) > 0 && max(got.alike(words), got.alike(said)) >= sameSpan
		s.spanHit[k] = hit
		switch {
		case hit:
			c.spansFound++
		case len(got) > 0:
			c.spansWrong++
		}
		if label == "quote" {
			c.spans++
			continue
		}
		c.others++
		if len(got) > 0 {
			c.othersTaken++
		}
	}
	for g, t := range s.Attributions {
		if of := s.quotesOf(g); t.Quoted != "indirect" && len(of) > 0 {
			c.quoted++
			if !slices.ContainsFunc(of, func(k int) bool { return !s.spanHit[k] }) {
				c.whole++
			}
		}
	}
}

// selected is, by labelled stretch, the words of it that were found to be quoted; it
// counts what was found where none is.
func (s *sheet) selected(c *counts) map[int]set {
	selected, seen := map[int]set{}, set{}
	for n, q := range s.found {
		if !withMarks(q.Kind) {
			continue
		}
		t, in, judged := s.where[n], set{}, false
		for i := range t {
			if k, ok := s.inside[i]; ok {
				in[i] = true
				judged = judged || s.Quotes[k].Label != "ignore"
			}
		}
		switch {
		case len(in) == 0:
			if 2*t.common(s.ignored) < len(t) {
				c.spansWrong++
			}
			continue
		case !judged:
			continue
		case 2*in.common(seen) > len(in), q.Kind == "direct" && float64(len(t)-len(in)) > outside*float64(len(t)):
			c.spansWrong++
		}
		seen.add(in)
		for i := range in {
			k := s.inside[i]
			if selected[k] == nil {
				selected[k] = set{}
			}
			selected[k][i] = true
		}
	}
	return selected
}

// quotesOf are the stretches between marks of an attribution.
func (s *sheet) quotesOf(g int) []int {
	var out []int
	for k, q := range s.Quotes {
		if q.Label == "quote" && slices.Contains(q.Attributions, g) {
			out = append(out, k)
		}
	}
	return out
}

// scoreContent scores the words of all that is attributed.
func (s *sheet) scoreContent(c *counts) {
	together := set{}
	s.assigned = make([]int, len(s.found))
	for n := range s.found {
		t := set{}
		for i := range s.where[n] {
			if !s.ignored[i] {
				t[i] = true
			}
		}
		s.where[n], s.assigned[n] = t, -1
		if len(t) == 0 {
			s.assigned[n] = -2
			continue
		}
		together.add(t)
		if g := s.nearest(t); g >= 0 {
			s.assigned[n] = g
			if s.pooled[g] == nil {
				s.pooled[g] = set{}
			}
			s.pooled[g].add(t)
		}
	}
	c.words, c.wordsFound, c.wordsRight = c.words+len(s.all), c.wordsFound+len(together), c.wordsRight+together.common(s.all)
	for g, t := range s.Attributions {
		if t.Quoted == "indirect" {
			c.indirect++
			if s.partly(g) {
				c.indirectFound++
			}
		}
	}
	for n, q := range s.found {
		if !withMarks(q.Kind) && s.assigned[n] != -2 {
			c.reports++
			if g := s.assigned[n]; g >= 0 && s.partly(g) {
				c.reportsRight++
			}
		}
	}
}

// nearest is the attribution that shares most words with t.
func (s *sheet) nearest(t set) int {
	best, most, free, likest := -1, 0, false, 0.0
	for g, content := range s.content {
		n := t.common(content)
		if n == 0 {
			continue
		}
		alone, alike := s.pooled[g] == nil, t.alike(content)
		if n > most || n == most && (alone && !free || alone == free && alike > likest) {
			best, most, free, likest = g, n, alone, alike
		}
	}
	return best
}

// partly reports whether enough of an attribution was found, and not too much else.
func (s *sheet) partly(g int) bool {
	return s.pooled[g] != nil && s.trimmed(s.pooled[g]).alike(s.trimmed(s.content[g])) >= sameContent
}

// trimmed is without "that" or "to" at the beginning.
func (s *sheet) trimmed(t set) set {
	var places []int
	for i := range t {
		places = append(places, i)
	}
	slices.Sort(places)
	for len(places) > 1 && (s.words[places[0]] == "that" || s.words[places[0]] == "to") {
		places = places[1:]
	}
	out := set{}
	for _, i := range places {
		out[i] = true
	}
	return out
}

// scoreSpeakers scores who speaks in quotations with marks, where the full name is
// known and nobody else reports the words in the same sentence.
func (s *sheet) scoreSpeakers(c *counts) {
	for g, t := range s.Attributions {
		if t.Nested || t.Quoted == "indirect" || t.Speaker == "" {
			continue
		}
		who, most := -1, 0
		for n := range s.found {
			if s.assigned[n] == g {
				if k := s.where[n].common(s.content[g]); who < 0 || k > most {
					who, most = n, k
				}
			}
		}
		found := who >= 0 && (s.partly(g) || slices.ContainsFunc(s.quotesOf(g), func(k int) bool { return s.spanHit[k] }))
		right := found && samePerson(t.Speaker, s.found[who].Speaker, t.SpeakerOneName)
		c.speakers, c.speakersFound, c.speakersRight = c.speakers+1, c.speakersFound+one(found), c.speakersRight+one(right)
		if t.MentionType == "pronoun" {
			c.pronouns, c.pronounsFound, c.pronounsRight = c.pronouns+1, c.pronounsFound+one(found), c.pronounsRight+one(right)
		}
	}
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
