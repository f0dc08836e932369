package report

import (
	"encoding/csv"
	"strings"
	"testing"
	"testing/fstest"

	"parallax/corpus"
)

// FuzzGuard: a table that is printed is read as it was before its cells were guarded.
func FuzzGuard(f *testing.F) {
	for _, s := range []string{"=1", "'=1", "a;-b\n''+c", "\t=x", "'\tx", "-", "x\r\n\"@y\" ", "' '=", ";;=", "'\ty"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = corpus.Clean(text)
		if strings.TrimSpace(text) == "" || strings.Contains(text, "\r") && !strings.Contains(text, "\n") {
			return
		}
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.Write([]string{"id", "path", "words", "sentences", "event", "text", "source"})
		w.Write([]string{"a", "p", "1", "1", "E1", guard(text), "s"})
		w.Flush()
		c, err := corpus.OpenFS(t.Context(), fstest.MapFS{"x.csv": {Data: []byte(b.String())}}, corpus.Options{})
		if err != nil || len(c.Articles) != 1 || c.Articles[0].Text != text || c.Articles[0].Path != "p" {
			t.Fatalf("%q came back as %+v (%v)", text, c, err)
		}
	})
}
