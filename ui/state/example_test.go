package state_test

import (
	"fmt"

	"parallax/corpus"
	"parallax/ui/state"
)

// What is kept belongs to the text, so it is found again wherever that lies.
func Example() {
	s := state.Memory()
	here := state.Article(&corpus.Article{ID: "7", Text: "The ferry was late."})
	there := state.Article(&corpus.Article{ID: "courier/late", Text: "The ferry  was late.\n"})
	if err := s.Set(state.Change{Subject: here, Field: state.Tags, Value: "harbour"}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Value(there, state.Tags))
	// Output:
	// harbour
}
