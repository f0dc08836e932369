package name

import "slices"

// Key is the form under which a folded word is compared: equal for spellings of
// one name (Kiev/Kyiv, Zelensky/Zelenskyy), else the word itself. It is for
// matching only and is never shown. A nil Registry merges nothing.
func (r *Registry) Key(folded string) string {
	if r == nil {
		return folded
	}
	if r.apart {
		return folded
	}
	if k, ok := r.canon[folded]; ok {
		return k
	}
	return lookUp(folded)
}

// Spellings are the folded words that Key makes one with a folded word, in order;
// only the word itself when there is no other.
func (r *Registry) Spellings(folded string) []string {
	if r == nil || r.apart {
		return []string{folded}
	}
	key := r.Key(folded)
	all := []string{folded, key}
	for word, k := range r.canon {
		if k == key {
			all = append(all, word)
		}
	}
	for word, k := range lexica().spellings {
		if k == key {
			all = append(all, word)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
