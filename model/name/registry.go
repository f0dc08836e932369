package name

// Registry knows the names of a whole corpus: which full names there are, and
// which spellings ("Zelensky", "Zelenskyy") are one name. It is immutable once
// built and safe for concurrent use.
type Registry struct {
	canon map[string]string // folded word of a name -> key of its spelling family
}

// Key is the form under which word is compared: equal for spellings of one name
// (Kiev/Kyiv, Zelensky/Zelenskyy), else the folded word itself. It is for
// matching only and is never shown. A nil Registry folds and merges nothing.
func (r *Registry) Key(folded string) string {
	if r != nil {
		if k, ok := r.canon[folded]; ok {
			return k
		}
	}
	return folded
}
