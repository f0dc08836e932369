package ui

import (
	"fmt"
	"io"
	"math/rand/v2"
	"testing"

	tea "charm.land/bubbletea/v2"

	"parallax/ui/draw"
	"parallax/ui/keymap"
	"parallax/ui/probe"
)

// Steps of all walks together, and how many walks there are.
const steps, walks = 20_000, 10

// walk is a reader in whom everything is done by chance.
type walk struct {
	*driver
	rnd  *rand.Rand
	keys []string
	w, h int
	did  []string // the last of what was done
}

// TestWalk presses keys, clicks, turns the wheel, pastes and resizes, all by chance:
// nothing may panic, every frame is whole, and none shows what no longer holds.
func TestWalk(t *testing.T) {
	var keys []string
	for _, b := range newDriver(t, nil, 120, 36).app.keys.Table {
		if b.Action != keymap.Quit {
			keys = append(keys, b.Keys...)
		}
	}
	keys = append(keys, "enter", "enter", "]", "j", "j", "space", "q", "x", "'", "M", "text:war", "text:NATO ", "text:speaker:")
	for seed := range uint64(walks) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			x := sample()
			if seed%3 == 2 {
				x = hostile(t)
			}
			v := &walk{newDriver(t, x, 120, 36), rand.New(rand.NewPCG(seed, 1)), keys, 120, 36, nil}
			v.app.opts.Export = func(_ io.Writer, _ Export) error { return nil }
			n := steps / walks
			if testing.Short() {
				n /= 4
			}
			for n := range n {
				v.step()
				if bad := wellFormed(v.driver, v.w, v.h); bad != "" {
					t.Fatalf("%dx%d, after %q: %s", v.w, v.h, v.did, bad)
				}
				if n%10 == 0 {
					v.drawAnew()
				}
			}
		})
	}
}

// step does one thing.
func (v *walk) step() {
	done := func(format string, args ...any) {
		v.did = append(v.did[max(0, len(v.did)-40):], fmt.Sprintf(format, args...))
	}
	x, y := v.rnd.IntN(max(v.w, 1)), v.rnd.IntN(max(v.h, 1))
	switch n := v.rnd.IntN(100); {
	case n < 10:
		v.w, v.h = v.rnd.IntN(160), v.rnd.IntN(50)
		done("%dx%d", v.w, v.h)
		v.send(tea.WindowSizeMsg{Width: v.w, Height: v.h})
	case n < 20:
		done("click %d,%d", x, y)
		v.click(x, y)
		if n < 13 {
			v.click(x, y)
		}
	case n < 27:
		b := []tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown, tea.MouseWheelLeft}[v.rnd.IntN(3)]
		done("wheel %d at %d,%d", b, x, y)
		v.turn(x, y, b)
	case n < 30:
		all := append(probe.Fifteen(), probe.More()...)
		p := all[v.rnd.IntN(len(all))]
		done("paste %s", p.Name)
		v.send(tea.PasteMsg{Content: p.Text()})
	default:
		k := v.keys[v.rnd.IntN(len(v.keys))]
		done("%s", k)
		if (k != "(" && k != ")") || v.app.prompt.isOpen() || v.app.menu.isOpen() {
			v.press(k)
		} else if cmd := v.send(keyPress(k)); cmd != nil {
			v.send(cmd()) // the events told apart anew
		}
	}
}

// drawAnew wants the same frame when nothing that was drawn before is used.
func (v *walk) drawAnew() {
	before := v.app.View().Content
	v.app.compare.drawn, v.app.stale = nil, true
	v.app.pen.Theme = draw.NewTheme(v.app.tone, v.app.profile, v.app.opts.settings())
	r := &v.app.reader
	if r.article >= 0 && r.page.lines != nil && r.w > 0 {
		r.page = newPage(r.x, r.page.key, v.app.pen)
	}
	v.app.arrange()
	if after := v.app.View().Content; after != before {
		v.t.Fatalf("%dx%d, after %q: drawn anew the frame is another:\n%s\n%s", v.w, v.h, v.did, before, after)
	}
}
