package main

import (
	"encoding/json"
	"math"
	"testing"
)

func TestMeasure(t *testing.T) {
	labels := [][]string{{"a"}, {"a"}, {"b"}, {"b"}, nil}
	for _, c := range []struct {
		sets                     [][]int
		precision, recall, pairs float64
	}{
		{[][]int{{0, 1}, {2, 3}, {4}}, 1, 1, 1},
		{[][]int{{0}, {1}, {2}, {3}, {4}}, 1, 0.5, 0},
		{[][]int{{0, 1, 2, 3}, {4}}, 0.5, 1, 0.5},
		{[][]int{{0, 1, 4}, {2, 3}}, (2./3 + 1) / 2, 1, 2. / 3},
	} {
		q := measure(labels, c.sets)
		if math.Abs(q.precision-c.precision) > 1e-6 || math.Abs(q.recall-c.recall) > 1e-6 || math.Abs(q.pairs-c.pairs) > 1e-6 {
			t.Errorf("%v: %+v, want %+v", c.sets, q, c)
		}
	}
}

func TestEvents(t *testing.T) {
	for in, want := range map[string]int{`null`: 0, `"a"`: 1, `["a","b"]`: 2} {
		var e events
		if err := json.Unmarshal([]byte(in), &e); err != nil || len(e) != want {
			t.Errorf("%s: %v, %v", in, e, err)
		}
	}
}
