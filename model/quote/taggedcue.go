package quote

// cueOf is the cue that reports clause p: one whose tokens the tagger marked, the
// nearest first, else the nearest the rules found.
func (f *finder) cueOf(g *segment, cues []cue, label []uint8, p phrase) (int, []cue) {
	best, far := -1, 1<<30
	for c := range cues {
		q := &cues[c]
		if q.first >= p.first && q.last <= p.last || q.handed {
			continue // inside the clause: told by another
		}
		d := max(0, p.first-q.to())
		if q.from() > p.last {
			d = q.from() - p.last
		}
		if label[q.first] != labelCue {
			d += 12
		}
		if d < far {
			best, far = c, d
		}
	}
	c, ok := f.newCue(g, label, p)
	nearer := ok && best >= 0 && cues[best].from() > p.last && c.last < p.first && p.first-c.last <= 2 // "[derided] the plan, saying …"
	if far < 12 && !nearer {
		return best, cues
	}
	if ok {
		for k := range cues {
			if cues[k].first == c.first {
				return k, cues
			}
		}
		return len(cues), append(cues, c)
	}
	if far < 20 {
		return best, cues
	}
	return -1, cues
}

// newCue makes a cue of the tokens that the tagger marked nearest to clause p.
func (f *finder) newCue(g *segment, label []uint8, p phrase) (cue, bool) {
	at, far := -1, 8
	for i, l := range label {
		if l != labelCue {
			continue
		}
		d := p.first - i
		if i > p.last {
			d = i - p.last
		}
		if d > 0 && d < far {
			at, far = i, d
		}
	}
	if at < 0 {
		return cue{}, false
	}
	c := cue{form: 'v', verb: g.verb(at), first: at, last: at, subject: nobody, chain: nobody, after: p.first}
	for c.first > 0 && label[c.first-1] == labelCue {
		c.first--
	}
	for c.last+1 < len(label) && label[c.last+1] == labelCue {
		c.last++
	}
	if c.verb == nil || f.nounLike(g, at, at-1, c.verb) {
		return cue{}, false // no word that is known to report, or its noun: "no promises"
	}
	c.subject = f.markedSource(g, label, c.first)
	c.venue = f.venue(g, &c)
	return c, true
}

// markedSource is the run of tokens the tagger marked as a source that is nearest
// to the cue at token at.
func (f *finder) markedSource(g *segment, label []uint8, at int) phrase {
	best, far := nobody, 25
	for i := 0; i < len(label); i++ {
		if label[i] != labelSource {
			continue
		}
		q := phrase{i, i}
		for q.last+1 < len(label) && label[q.last+1] == labelSource {
			q.last++
		}
		i = q.last
		d := at - q.last
		if q.first > at {
			d = q.first - at
		}
		if d < far {
			best, far = f.tidy(g, q), d
		}
	}
	return best
}
