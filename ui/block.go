package ui

import "strings"

// rect is a part of the window, in cells.
type rect struct{ x, y, w, h int }

func (r rect) empty() bool { return r.w <= 0 || r.h <= 0 }

// holds reports whether a cell is in r.
func (r rect) holds(x, y int) bool { return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h }

// below is what is left of r below its first n lines.
func below(r rect, n int) rect { return rect{r.x, r.y + n, r.w, r.h - n} }

// block is a drawn pane: rect.h lines of rect.w cells each.
type block struct {
	rect
	lines []string
}

// compose puts blocks, none of which overlap, onto w by h cells.
func compose(blocks []block, w, h int) string {
	var b strings.Builder
	for y := range h {
		if y > 0 {
			b.WriteByte('\n')
		}
		x := 0
		for x < w {
			next, found := w, false
			for _, k := range blocks {
				if k.empty() || y < k.y || y >= k.y+k.h {
					continue
				}
				if k.x == x {
					b.WriteString(k.lines[y-k.y])
					x, found = x+k.w, true
					break
				}
				if k.x > x {
					next = min(next, k.x)
				}
			}
			if !found {
				b.WriteString(spaces(next - x))
				x = next
			}
		}
	}
	return b.String()
}
