package warc_test

import (
	"fmt"
	"strings"

	"parallax/corpus/warc"
)

func ExampleRead() {
	page := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The ferry was late.</p>"
	crawl := fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://courier.invalid/7\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(page), page)
	_, err := warc.Read(strings.NewReader(crawl), func(p warc.Page) bool {
		fmt.Println(p.Number, p.URI)
		return true
	})
	fmt.Println(err)
	// Output:
	// 1 http://courier.invalid/7
	// <nil>
}
