package ui

import (
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"slices"
	"strconv"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// The size of a cell, of the type in it and of the margin, in pixels.
const (
	cellWidth  = 9
	cellHeight = 18
	typeSize   = 15
	baseline   = 14
	margin     = 10
)

// paper is what a terminal shows where nothing says another colour.
type paper struct{ ground, ink, edge string }

var papers = map[string]paper{
	"dark":  {"#14171c", "#d6dae0", "#343a43"},
	"light": {"#ffffff", "#22272e", "#d3d8de"},
}

// drawing makes an SVG of a frame. Text is set in runs between two spaces, each as wide
// as its cells whatever the typeface, and lines are drawn, so that all stands in columns.
type drawing struct {
	paper
	cells   uv.ScreenBuffer
	w, h    int
	classes []string
	out     strings.Builder
}

// svg is a frame of w by h cells, as View returns it, on paper.
func svg(content string, w, h int, method ansi.Method, on paper) (string, error) {
	d := &drawing{paper: on, cells: uv.NewScreenBuffer(w, h), w: w, h: h}
	d.cells.Method = method
	uv.NewStyledString(content).Draw(d.cells, d.cells.Bounds())
	for y := range h {
		for x := range w {
			s := d.at(x, y).Style
			if s.Attrs&^(uv.AttrBold|uv.AttrItalic|uv.AttrReverse) != 0 || s.Underline > uv.UnderlineSingle || s.UnderlineColor != nil {
				return "", fmt.Errorf("cell %d,%d has a style that pictures do not show: %q", x, y, s.String())
			}
		}
		d.grounds(y)
	}
	for y := range h {
		d.row(y)
	}
	d.lines()
	return d.whole(), nil
}

// whole is the drawing with its frame and styles.
func (d *drawing) whole() string {
	width, height := d.w*cellWidth+2*margin, d.h*cellHeight+2*margin
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="-%d -%d %d %d">`+"\n", width, height, margin, margin, width, height)
	fmt.Fprintf(&b, `<style>text{font:%dpx ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;fill:%s}`, typeSize, d.ink)
	for i, c := range d.classes {
		fmt.Fprintf(&b, ".c%d{%s}", i, c)
	}
	b.WriteString("</style>\n")
	fmt.Fprintf(&b, `<rect x="-%g" y="-%g" width="%d" height="%d" rx="6" fill="%s" stroke="%s"/>`+"\n", margin-.5, margin-.5, width-1, height-1, d.ground, d.edge)
	return b.String() + d.out.String() + "</svg>\n"
}

// at is a cell that is never nil; the second half of a wide one is empty.
func (d *drawing) at(x, y int) *uv.Cell {
	if c := d.cells.CellAt(x, y); c != nil {
		return c
	}
	return &uv.EmptyCell
}

// colours are those of the text and of the ground of a cell.
func (d *drawing) colours(x, y int) (ink, ground string) {
	s := d.at(x, y).Style
	ink, ground = hex(s.Fg, d.ink), hex(s.Bg, d.ground)
	if s.Attrs&uv.AttrReverse != 0 {
		ink, ground = ground, ink
	}
	return ink, ground
}

// hex is a colour as SVG names it; usual stands for none.
func hex(c color.Color, usual string) string {
	if c == nil {
		return usual
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// grounds draws what is behind the text of row y, where it is not the paper.
func (d *drawing) grounds(y int) {
	for x := 0; x < d.w; {
		_, ground := d.colours(x, y)
		from := x
		for x++; x < d.w; x++ {
			if _, next := d.colours(x, y); next != ground {
				break
			}
		}
		if ground != d.ground {
			d.rect(cellSize(image.Pt(from, y)), cellSize(image.Pt(x-from, 1)), ground)
		}
	}
}

// row sets the text of row y.
func (d *drawing) row(y int) {
	for x := 0; x < d.w; {
		if d.blank(x, y) {
			x++
			continue
		}
		from, class := x, d.class(x, y)
		var words strings.Builder
		for x < d.w && d.class(x, y) == class && !(d.blank(x, y) && (x+1 == d.w || d.blank(x+1, y) || d.class(x+1, y) != class)) {
			words.WriteString(d.at(x, y).Content)
			x += max(d.at(x, y).Width, 1)
		}
		d.set(from, y, x-from, class, words.String())
	}
}

// set writes words over n cells.
func (d *drawing) set(x, y, n int, class, words string) {
	fmt.Fprintf(&d.out, `<text x="%d" y="%d"`, x*cellWidth, y*cellHeight+baseline)
	if n > 1 {
		fmt.Fprintf(&d.out, ` textLength="%d"`, n*cellWidth)
	}
	if class != "" {
		fmt.Fprintf(&d.out, ` class="%s"`, class)
	}
	d.out.WriteString(">")
	xml.EscapeText(&d.out, []byte(words)) // a strings.Builder takes all
	d.out.WriteString("</text>\n")
}

// blank reports whether no text is set in a cell: a space, or what is drawn as a line.
func (d *drawing) blank(x, y int) bool {
	switch d.at(x, y).Content {
	case "", " ", "│", "─", "▌":
		return true
	}
	return false
}

// class is the name of how the text of a cell looks, "" for the usual.
func (d *drawing) class(x, y int) string {
	s, look := d.at(x, y).Style, ""
	if ink, _ := d.colours(x, y); ink != d.ink {
		look = "fill:" + ink
	}
	if s.Attrs&uv.AttrBold != 0 {
		look += ";font-weight:bold"
	}
	if s.Attrs&uv.AttrItalic != 0 {
		look += ";font-style:italic"
	}
	if look == "" {
		return ""
	}
	look = strings.TrimPrefix(look, ";")
	i := slices.Index(d.classes, look)
	if i < 0 {
		i = len(d.classes)
		d.classes = append(d.classes, look)
	}
	return "c" + strconv.Itoa(i)
}

// lines draws lines along rows and columns, and those under words, each in one piece.
func (d *drawing) lines() {
	under := func(x, y int) bool { return d.at(x, y).Style.Underline != uv.UnderlineNone }
	is := func(what string) func(int, int) bool {
		return func(x, y int) bool { return d.at(x, y).Content == what }
	}
	for y := range d.h {
		along := func(x int) image.Point { return image.Pt(x, y) }
		d.bars(d.w, along, is("─"), image.Rect(0, cellHeight/2, cellWidth, cellHeight/2+1))
		d.bars(d.w, along, under, image.Rect(0, baseline+2, cellWidth, baseline+3))
	}
	for x := range d.w {
		along := func(y int) image.Point { return image.Pt(x, y) }
		d.bars(d.h, along, is("│"), image.Rect(cellWidth/2, 0, cellWidth/2+1, cellHeight))
		d.bars(d.h, along, is("▌"), image.Rect(0, 0, cellWidth/2, cellHeight))
	}
}

// bars draws a bar through those of n cells that hold, neighbours of one colour in one
// piece; bar is where it lies in a cell.
func (d *drawing) bars(n int, cell func(int) image.Point, holds func(x, y int) bool, bar image.Rectangle) {
	for i := 0; i < n; i++ {
		from := cell(i)
		if !holds(from.X, from.Y) {
			continue
		}
		ink, _ := d.colours(from.X, from.Y)
		for ; i+1 < n; i++ {
			next := cell(i + 1)
			if other, _ := d.colours(next.X, next.Y); other != ink || !holds(next.X, next.Y) {
				break
			}
		}
		size := bar.Size().Add(cellSize(cell(i).Sub(from)))
		d.rect(bar.Min.Add(cellSize(from)), size, ink)
	}
}

// cellSize is a number of cells in pixels.
func cellSize(p image.Point) image.Point { return image.Pt(p.X*cellWidth, p.Y*cellHeight) }

func (d *drawing) rect(at, size image.Point, fill string) {
	fmt.Fprintf(&d.out, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`+"\n", at.X, at.Y, size.X, size.Y, fill)
}
