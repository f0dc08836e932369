package label_test

import (
	"fmt"

	"parallax/model/label"
	"parallax/model/name"
	"parallax/model/text"
)

func ExampleNames() {
	var articles []label.Article
	var people []*name.Article
	for _, s := range []string{"The army left Kiev on Monday. Kiev was quiet.", "Troops left Kyiv on Monday."} {
		d := text.Parse(s, "")
		who := name.Find(s, &d)
		people = append(people, who)
		articles = append(articles, label.Article{Text: s, Doc: &d, People: who})
	}
	for _, n := range label.Names(articles, name.NewRegistry(people)) {
		if n.Varies() {
			fmt.Println(label.Printed(n.Forms[0]), "|", label.Printed(n.Forms[1]))
		}
	}
	// Output:
	// Kiev 2 | Kyiv 1
}
