package report

import (
	"bytes"
	"encoding/json"
	"io"

	"parallax/model"
)

// sentencePairs is one object of `--format pairs`.
type sentencePairs struct {
	A     string `json:"a"`
	B     string `json:"b"`
	Pairs []pair `json:"pairs"`
}

// pair is printed as [sentence of a, sentence of b, score].
type pair struct {
	A, B  string
	Score float64
}

// MarshalJSON implements json.Marshaler.
func (p pair) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // as in all that is printed
	err := encoder.Encode([]any{p.A, p.B, p.Score})
	return b.Bytes(), err
}

// ComparePairs prints, for each set of articles, every pair of them with all pairs
// of sentences that may tell the same thing, as JSON Lines; those with a score of
// 0.5 or more are aligned.
func ComparePairs(w io.Writer, x *model.Index, sets [][]int) error {
	v := newView(x)
	records := func(yield func(any) bool) {
		for _, set := range sets {
			for i, a := range set {
				for _, b := range set[i+1:] {
					if !yield(v.pairs(a, b)) {
						return
					}
				}
			}
		}
	}
	return answer{record: sentencePairs{}, records: records}.print(w, Options{Format: JSONL})
}

func (v *view) pairs(a, b int) sentencePairs {
	p := sentencePairs{A: v.Articles[a].ID, B: v.Articles[b].ID, Pairs: []pair{}}
	for _, q := range v.Pairs(a, b) {
		p.Pairs = append(p.Pairs, pair{v.sentence(a, q.A), v.sentence(b, q.B), rounded(q.Score)})
	}
	return p
}

// sentence is a sentence of an article, on one line.
func (v *view) sentence(article, sentence int) string {
	return oneLine(v.doc(article).Sentences[sentence].In(v.Articles[article].Text))
}
