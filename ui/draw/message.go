package draw

// MaxColumn is the widest column of text, in cells: what an eye follows easily.
const MaxColumn = 76

// Message fills a pane that has nothing to show with the reason and what to do.
func Message(p *Pen, w, h int, lines ...string) []string {
	out := make([]string, 0, max(h, 0))
	for len(out) < min(h/3, 6) {
		out = append(out, Spaces(w))
	}
	margin := 2
	if w < 20 {
		margin = 0
	}
	for i, s := range lines {
		l := Look(Dim)
		if i == 0 {
			l = 0
		}
		for _, ln := range p.Wrap(s, max(min(w-2*margin, MaxColumn), 1)) {
			out = append(out, Spaces(margin)+p.Column(l, ln.In(s), w-margin))
		}
	}
	for len(out) < h {
		out = append(out, Spaces(w))
	}
	return out[:max(h, 0)]
}
