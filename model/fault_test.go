package model

import (
	"context"
	"testing"

	"parallax/corpus"
)

// TestFault: a panic in a worker reaches the caller, with the article and the
// stack, and the other articles do not wait for ever.
func TestFault(t *testing.T) {
	x := &Index{Corpus: &corpus.Corpus{Articles: make([]corpus.Article, 50)}, Articles: make([]Article, 50)}
	x.Corpus.Articles[7].ID = "seven"
	defer func() {
		f, ok := recover().(*Fault)
		if !ok || f.Article != "seven" || f.Value != "broken" || len(f.Stack) == 0 {
			t.Errorf("each panics with %v", f)
		}
	}()
	x.each(context.Background(), func(_ *desk, i int) {
		if i == 7 {
			panic("broken")
		}
	})
	t.Error("each did not panic")
}
