package name

// How many articles at least must call somebody by an office, and how many times more
// than anybody else, for the office alone to mean that one.
const (
	fewestHolding = 3
	mostHolding   = 3
)

// holders are, by office, the people whom many more articles of the corpus call by it
// than anybody else.
func (r *Registry) holders() map[string]int {
	held := map[string]map[int]int{}
	for k := range r.people {
		for _, f := range r.people[k].forms {
			for office, n := range f.held {
				if held[office] == nil {
					held[office] = map[int]int{}
				}
				held[office][k] += n
			}
		}
	}
	out := map[string]int{}
	for office, by := range held {
		best, first, second := -1, 0, 0
		for k, n := range by {
			if n > first {
				best, first, second = k, n, first
			} else {
				second = max(second, n)
			}
		}
		if first >= fewestHolding && first >= mostHolding*second {
			out[office] = best
		}
	}
	return out
}

// Holder is the person of article a whom the corpus knows by an office, a folded word
// like "president", though the article may not say so; -1 when it names nobody such.
func (r *Registry) Holder(a *Article, office string) int {
	if r == nil {
		return -1
	}
	k, ok := r.holder[office]
	if !ok {
		return -1
	}
	bare := -1
	for i := range a.People {
		switch p := &a.People[i]; {
		case p.Given != "" && r.entity(p) == k:
			return i
		case p.Given == "" && r.bearer(p.Family) == k:
			bare = i
		}
	}
	return bare
}
