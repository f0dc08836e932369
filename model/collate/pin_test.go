package collate

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"parallax/model/name"
)

func pinnedRows(texts []string, pins []Pin) []Row {
	var in []Source
	for _, t := range texts {
		in = append(in, read(t))
	}
	return Rows(context.Background(), in, name.NewRegistry(nil), pins)
}

func TestPinCases(t *testing.T) {
	check(t, "pins.cases", 8, func(c testCase) []string {
		var out []string
		for _, r := range pinnedRows(c.sources, c.pins) {
			s := notation(r)
			if r.Pinned {
				s += " P"
			}
			if r.Cut {
				s += " X"
			}
			out = append(out, s)
		}
		return out
	})
}

// TestPinsHold: whatever is pinned, each sentence is in exactly one row, what is cut
// is apart, what is pinned alone is together, the order of pins does not matter, and
// without pins the rows are those of Rows.
func TestPinsHold(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 60 {
		in := told(2+r.IntN(3), r)
		sources := make([]Source, len(in))
		for i := range in {
			sources[i] = read(in[i])
		}
		place := func() Place {
			s := r.IntN(len(in))
			return Place{s, r.IntN(len(sources[s].Doc.Sentences))}
		}
		var pins []Pin
		for range r.IntN(6) {
			pins = append(pins, Pin{place(), place(), r.IntN(2) == 0})
		}
		rows := pinnedRows(in, pins)
		if len(pins) == 0 && !reflect.DeepEqual(rows, Rows(context.Background(), sources, name.NewRegistry(nil), nil)) {
			t.Fatalf("%q: without pins other rows", in)
		}
		of := map[Place]int{}
		for i, row := range rows {
			for s, c := range row.Cells {
				for _, k := range c.Sentences {
					if _, twice := of[Place{s, k}]; twice {
						t.Fatalf("%q %v: sentence %d of %d is in two rows", in, pins, k, s)
					}
					of[Place{s, k}] = i
				}
			}
		}
		for s := range sources {
			for k := range sources[s].Doc.Sentences {
				if _, ok := of[Place{s, k}]; !ok {
					t.Fatalf("%q %v: sentence %d of %d is in no row", in, pins, k, s)
				}
			}
		}
		for _, p := range pins {
			if together := of[p.A] == of[p.B]; p.A.Source != p.B.Source && together != p.Same && (!p.Same || len(pins) == 1) {
				t.Fatalf("%q: %+v of %v does not hold: %v", in, p, pins, rows)
			}
		}
		slices.Reverse(pins)
		if again := pinnedRows(in, pins); fmt.Sprint(again) != fmt.Sprint(rows) {
			t.Fatalf("%q %v: another order, other rows", in, pins)
		}
	}
}
