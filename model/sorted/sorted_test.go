package sorted

import "testing"

func TestCommon(t *testing.T) {
	for _, c := range []struct {
		a, b []int
		want int
	}{{nil, []int{1}, 0}, {[]int{1, 2, 4}, []int{2, 3, 4, 5}, 2}, {[]int{1, 1, 2}, []int{1, 1, 1}, 2}, {[]int{3}, []int{1, 2}, 0}} {
		if got, back := Common(c.a, c.b), Common(c.b, c.a); got != c.want || back != c.want {
			t.Errorf("%v and %v share %d and %d, want %d", c.a, c.b, got, back, c.want)
		}
	}
}
