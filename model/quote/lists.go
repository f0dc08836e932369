package quote

// Lists are a list for each of some, all in one piece of memory.
type Lists struct {
	ends []int32 // where in all each ends; the next begins there
	all  []int32
}

// Of is list i, not to be written to.
func (l Lists) Of(i int) []int32 {
	from := int32(0)
	if i > 0 {
		from = l.ends[i-1]
	}
	return l.all[from:l.ends[i]:l.ends[i]]
}

// listed makes n lists: each calls add with a list and what it has next, and is called
// twice.
func listed(n int, each func(add func(list, has int32))) Lists {
	l := Lists{ends: make([]int32, n)}
	each(func(list, _ int32) { l.ends[list]++ })
	sum := int32(0)
	for i, size := range l.ends {
		l.ends[i] = sum // where it begins, until it is filled
		sum += size
	}
	l.all = make([]int32, sum)
	each(func(list, has int32) {
		l.all[l.ends[list]] = has
		l.ends[list]++
	})
	return l
}

// chunks is a long list that grows without being copied.
type chunks[T any] struct {
	full [][]T
	last []T
}

// chunkSize is how many a chunk has.
const chunkSize = 512

func (c *chunks[T]) add(v T) {
	if len(c.last) == chunkSize {
		c.full, c.last = append(c.full, c.last), make([]T, 0, chunkSize)
	}
	c.last = append(c.last, v)
}

// all yields all of c.
func (c *chunks[T]) all() func(yield func(int, T) bool) {
	return func(yield func(int, T) bool) {
		for k := range len(c.full) + 1 {
			chunk := c.last
			if k < len(c.full) {
				chunk = c.full[k]
			}
			for i, v := range chunk {
				if !yield(k*chunkSize+i, v) {
					return
				}
			}
		}
	}
}

// appendTo adds all of c to out.
func (c *chunks[T]) appendTo(out []T) []T {
	for _, chunk := range c.full {
		out = append(out, chunk...)
	}
	return append(out, c.last...)
}
