package ui

// maxColumn is the widest column of text, in cells: what an eye follows easily.
const maxColumn = 76

// message fills a pane that has nothing to show with the reason and what to do.
func message(p *pen, w, h int, lines ...string) []string {
	out := make([]string, 0, max(h, 0))
	for len(out) < min(h/3, 6) {
		out = append(out, spaces(w))
	}
	margin := 2
	if w < 20 {
		margin = 0
	}
	for i, s := range lines {
		l := look(lookDim)
		if i == 0 {
			l = 0
		}
		for _, ln := range p.wrap(s, max(min(w-2*margin, maxColumn), 1)) {
			out = append(out, spaces(margin)+p.column(l, ln.In(s), w-margin))
		}
	}
	for len(out) < h {
		out = append(out, spaces(w))
	}
	return out[:max(h, 0)]
}
