package tag

import "slices"

// viterbi is the sequence of labels with the highest sum of score and pair. It
// leaves the highest sum up to each element with each label in score, and lies in old
// where there is room.
func viterbi[T int32 | float32](old []uint8, score, pair []T, n int) []uint8 {
	out := slices.Grow(old[:0], len(score)/n)[:len(score)/n]
	if len(out) == 0 {
		return out
	}
	for l := range n {
		score[l] += pair[n*n+l]
	}
	to := transposed(pair, n)
	for i := n; i < len(score); i += n {
		step(score[i-n:i], score[i:i+n], to[:])
	}
	var none [lanes]T
	last := len(out) - 1
	out[last] = highest(score[last*n:], none[:n])
	for i := last - 1; i >= 0; i-- {
		out[i] = highest(score[i*n:][:n], to[int(out[i+1])*n:])
	}
	return out
}

// step adds to the scores now of an element the highest sums that lead there from
// the sums before it.
func step[T int32 | float32](before, now, to []T) {
	for l := range now {
		from := to[l*len(before):][:len(before)]
		top := before[0] + from[0]
		for p, x := range before {
			top = max(top, x+from[p])
		}
		now[l] += top
	}
}

// transposed is pair with the weights of all labels before a label side by side.
func transposed[T int32 | float32](pair []T, n int) (out [lanes * lanes]T) {
	for a := range n {
		for b := range n {
			out[b*n+a] = pair[a*n+b]
		}
	}
	return out
}

// highest is the label whose sum and weight on the way to the next element are the
// highest together, the first of equals.
func highest[T int32 | float32](sums, to []T) uint8 {
	to = to[:len(sums)]
	arg, top := 0, sums[0]+to[0]
	for l, x := range sums {
		if x += to[l]; x > top {
			arg, top = l, x
		}
	}
	return uint8(arg)
}

// unrolled is the number of labels for which the steps of viterbi are written out: the
// sums of one element stay in registers.
const unrolled = 5

// unrolled is viterbi over the sums of s for five labels.
func (s *Scores) unrolled(bias int32, old []uint8) []uint8 {
	const n = unrolled
	out := slices.Grow(old[:0], len(s.sums))[:len(s.sums)]
	if len(out) == 0 {
		return out
	}
	base, best := 128*int32(s.each), s.best
	pair := (*[(n + 1) * n]int32)(s.model.pair)
	a, b, c, d, e := pair[n*n], pair[n*n+1], pair[n*n+2], pair[n*n+3], pair[n*n+4]
	for i, sum := range s.sums {
		if i > 0 {
			a, b, c, d, e =
				max(a+pair[0], b+pair[n], c+pair[2*n], d+pair[3*n], e+pair[4*n]),
				max(a+pair[1], b+pair[n+1], c+pair[2*n+1], d+pair[3*n+1], e+pair[4*n+1]),
				max(a+pair[2], b+pair[n+2], c+pair[2*n+2], d+pair[3*n+2], e+pair[4*n+2]),
				max(a+pair[3], b+pair[n+3], c+pair[2*n+3], d+pair[3*n+3], e+pair[4*n+3]),
				max(a+pair[4], b+pair[n+4], c+pair[2*n+4], d+pair[3*n+4], e+pair[4*n+4])
		}
		even, odd := sum.even, sum.odd
		a, b = a+int32(uint16(even))-base+bias, b+int32(uint16(odd))-base
		c, d = c+int32(uint16(even>>16))-base, d+int32(uint16(odd>>16))-base
		e += int32(uint16(even>>32)) - base
		now := (*[n]int32)(best[i*n:])
		now[0], now[1], now[2], now[3], now[4] = a, b, c, d, e
	}
	to, none := transposed(pair[:], n), [lanes]int32{}
	next := none[:n]
	for i := len(out) - 1; i >= 0; i-- {
		out[i] = highest(best[i*n:][:n], next)
		next = to[int(out[i])*n:][:n]
	}
	return out
}
