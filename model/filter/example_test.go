package filter_test

import (
	"fmt"

	"parallax/model/filter"
)

func ExampleParse() {
	f, err := filter.Parse(`source:courier -strike "ferry was"`)
	if err != nil {
		fmt.Println(err)
		return
	}
	article := map[filter.Field][]string{
		filter.Source: {filter.Fold("The Courier")},
		filter.Words:  {filter.Fold("The ferry was late.")},
	}
	fmt.Println(f.Keeps(func(of filter.Field) []string { return article[of] }))

	_, err = filter.Parse("sauce:courier")
	fmt.Println(err)
	// Output:
	// true
	// column 1: no field "sauce"; there are source, title, author, date, language, url, id, event, text, speaker, cue, kind, tone, hedge, tag, note, is
}
