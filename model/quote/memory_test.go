package quote

import (
	"reflect"
	"testing"

	"parallax/model/name"
	"parallax/model/text"
)

// What was found in an article stays as it is while the same memory reads others.
func TestMemoryKeepsFindings(t *testing.T) {
	texts := []string{
		"Holt said on Monday that the dam was “safe”. “We may raise the ferry,” Anna Reed told reporters, citing aides.",
		"Le maire promet. « Nous ne couperons aucun arbre », a dit M. Morel.",
		"According to officials, the bridge might fall. “Nobody was hurt,” said Tom Pike. “We will rebuild it.”",
	}
	var m Memory
	var docs text.Memory
	var kept []Kept
	var want []Findings
	for range 3 {
		for i, s := range texts {
			doc := docs.Parse(s, "")
			if i == 1 {
				doc.Language = "fr"
			}
			names := name.Find(s, doc)
			kept = append(kept, m.Find(s, doc, names, nil))
			want = append(want, Find(s, doc, names, nil))
		}
	}
	for i := range want {
		if !reflect.DeepEqual(*kept[i].Findings(), want[i]) || len(want[i].Quotations) == 0 {
			t.Errorf("%q: %+v, want %+v", texts[i%3], kept[i].Findings(), want[i])
		}
	}
}
