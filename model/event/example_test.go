package event_test

import (
	"context"
	"fmt"

	"parallax/model/event"
	"parallax/model/name"
	"parallax/model/text"
)

func ExampleGrain_Group() {
	var articles []event.Article
	for _, s := range []string{
		"Harwick ferry late\n\nThe Harwick ferry was three hours late on Monday, mayor Ann Holt said, and 200 passengers waited at Port Ellery.",
		"Passengers stranded\n\nTwo hundred passengers waited at Port Ellery on Monday as the Harwick ferry came three hours late, Ann Holt said.",
		"Bank raises rates\n\nThe central bank of Ostland raised its rates to 4 percent on Monday.",
	} {
		d := text.Parse(s, "")
		articles = append(articles, event.Article{Text: s, Doc: d.Pack(), Date: "2024-03-04"})
	}
	g, err := event.Grain(0).Group(context.Background(), articles, name.NewRegistry(nil), nil)
	if err != nil {
		panic(err)
	}
	for _, e := range g.Events {
		fmt.Println(e.ID, e.Articles)
	}
	// Output:
	// E1 [0 1]
	// E2 [2]
}
