// Package sorted works on ascending lists.
package sorted

import "cmp"

// Common is the number of elements that two ascending lists share; one that a list has
// twice counts as often as the other has it.
func Common[E cmp.Ordered](a, b []E) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}
