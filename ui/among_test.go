package ui

import (
	"context"
	"testing"
	"testing/fstest"

	"parallax/corpus"
	"parallax/model"
)

// twice is two articles of one source about one event, and one of another.
func twice(t *testing.T) *model.Index {
	t.Helper()
	c, err := corpus.OpenFS(context.Background(), fstest.MapFS{"x.jsonl": {Data: []byte(
		`{"id":"one11","source":"The Daily Telegraph","title":"Mayor opens the Harbour Bridge","date":"2023-05-01","text":"Mayor Anna Kowalska opened the Harbour Bridge on Monday. \"It is a good day for all of the old town,\" Kowalska said. The bridge cost 40 million."}
{"id":"two22","source":"The Daily Telegraph","title":"Harbour Bridge is open, says mayor","date":"2023-05-01","text":"The Harbour Bridge is open, Mayor Anna Kowalska said on Monday. \"It is a very good day for all of the old town,\" Kowalska said. Trams run on it."}
{"id":"six66","source":"Gazette","title":"Harbour Bridge opened by Kowalska","date":"2023-05-01","text":"Anna Kowalska opened the Harbour Bridge on Monday. Nobody protested at the Harbour Bridge."}
`)}}, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x, err := model.Build(context.Background(), c, nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestOneSourceTwice: where two articles of one source stand side by side, what is said
// of one is not said of the source.
func TestOneSourceTwice(t *testing.T) {
	d := newDriver(t, twice(t), 120, 36).press(":", "text:compare-articles one11 two22", "enter")
	d.sees("· not in The Daily Telegraph one", "· not in The Daily Telegraph two").lacks("· not in The Daily Telegraph  ")
	d.press(":", "text:compare-articles one11 six66 two22", "enter").sees("· not in Gazette").lacks("not in Gazette six")
	d.press("4").sees(" The Daily Tel… one11", "The Daily Telegraph two22")
	d.press("2").sees("The Daily Te… one11", "The Daily Te… two22")
}
