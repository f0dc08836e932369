package draw

import "strings"

// Rect is a part of the window, in cells.
type Rect struct{ X, Y, W, H int }

func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Holds reports whether a cell is in r.
func (r Rect) Holds(x, y int) bool { return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H }

// Below is what is left of r below its first n lines.
func Below(r Rect, n int) Rect { return Rect{r.X, r.Y + n, r.W, r.H - n} }

// Block is a drawn pane: H lines of W cells each.
type Block struct {
	Rect
	Lines []string
}

// Compose puts blocks, none of which overlap, onto w by h cells.
func Compose(blocks []Block, w, h int) string {
	var b strings.Builder
	for y := range h {
		if y > 0 {
			b.WriteByte('\n')
		}
		x := 0
		for x < w {
			next, found := w, false
			for _, k := range blocks {
				if k.Empty() || y < k.Y || y >= k.Y+k.H {
					continue
				}
				if k.X == x {
					b.WriteString(k.Lines[y-k.Y])
					x, found = x+k.W, true
					break
				}
				if k.X > x {
					next = min(next, k.X)
				}
			}
			if !found {
				b.WriteString(Spaces(next - x))
				x = next
			}
		}
	}
	return b.String()
}
