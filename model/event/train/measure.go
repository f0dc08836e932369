package main

// quality is how well a grouping agrees with the labels.
type quality struct{ precision, recall, pairs float64 }

func (q quality) f1() float64 { return harmonic(q.precision, q.recall) }

func harmonic(p, r float64) float64 { return 2 * p * r / max(p+r, 1e-9) }

// measure compares sets of articles with the events of each: B-cubed (Bagga and
// Baldwin 1998) over article and event, and the F1 of pairs. An article without an
// event costs precision among those with one.
func measure(events [][]string, sets [][]int) (q quality) {
	size := map[string]int{}
	for _, es := range events {
		for _, e := range es {
			size[e]++
		}
	}
	n, right, joined, all := 0, 0, 0, 0
	for _, set := range sets {
		held := map[string]int{}
		labelled, others := 0, 0
		for _, i := range set {
			for _, e := range events[i] {
				held[e]++
			}
			labelled += len(events[i])
			if len(events[i]) == 0 {
				others++
			}
		}
		for e, k := range held {
			n += k
			q.precision += float64(k*k) / float64(labelled+others)
			q.recall += float64(k*k) / float64(size[e])
			right += k * (k - 1) / 2
		}
		joined += labelled*(labelled-1)/2 + labelled*others
	}
	for _, k := range size {
		all += k * (k - 1) / 2
	}
	q.precision, q.recall = q.precision/float64(max(n, 1)), q.recall/float64(max(n, 1))
	q.pairs = harmonic(float64(right)/float64(max(joined, 1)), float64(right)/float64(max(all, 1)))
	return q
}
