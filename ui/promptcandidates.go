package ui

import (
	"fmt"
	"slices"
	"strings"

	"parallax/ui/draw"
)

// candidates are the names that what was typed may become: as many as there is room
// for, and how many more there are.
type candidates struct {
	names []string
	from  int // the first one shown
	shown int // how many are, as of the last drawing
}

// offer shows names; those that are shown already turn to the next ones.
func (c *candidates) offer(names []string) {
	if !slices.Equal(c.names, names) {
		*c = candidates{names: names}
		return
	}
	if c.from += c.shown; c.from >= len(names) {
		c.from = 0
	}
}

// line is as many of the names as fit into w cells, and the first of them in any case.
func (c *candidates) line(r draw.Ruler, w int) string {
	var out []string
	used, left := 0, len(c.names)-c.from
	for _, name := range c.names[c.from:] {
		name = strings.TrimSpace(draw.Clean(name))
		room := w - used - r.Width(name)
		if more := left - len(out) - 1; more > 0 {
			room -= r.Width(moreNames(more))
		}
		if room < 0 && len(out) > 0 {
			break
		}
		out, used = append(out, name), used+r.Width(name)+2
	}
	c.shown = len(out)
	s := strings.Join(out, "  ")
	if left -= c.shown; left > 0 {
		return r.Clip(s, max(w-r.Width(moreNames(left)), 0)) + moreNames(left)
	}
	return r.Clip(s, w)
}

// moreNames says how many names are left for the next Tab.
func moreNames(n int) string { return fmt.Sprintf("  Tab: %d more", n) }
