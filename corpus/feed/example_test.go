package feed_test

import (
	"fmt"
	"strings"

	"parallax/corpus/feed"
	"parallax/corpus/record"
)

func ExampleRead() {
	const rss = `<rss version="2.0"><channel><title>Courier</title><item><guid>7</guid><title>Ferry is late</title>` +
		`<description>&lt;p>The ferry was late.&lt;/p></description></item></channel></rss>`
	err := feed.Read(strings.NewReader(rss), func(r record.Record) {
		if r.Line > 0 || r.Values[record.ID] != "" { // else it is about the whole feed
			fmt.Println(r.Values[record.Source], r.Values[record.Title], r.Values[record.Text])
		}
	})
	fmt.Println(err)
	// Output:
	// Courier Ferry is late The ferry was late.
	// <nil>
}
