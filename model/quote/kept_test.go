package quote

import (
	"reflect"
	"testing"

	"parallax/corpus"
)

// What is packed comes out as it was, settled speakers and spans of all sorts included.
func TestKept(t *testing.T) {
	far := corpus.Short{Start: 2000000000, End: 2000000007}
	f := Findings{
		Quotations: []Quotation{{Span: corpus.Span{Start: 3, End: 9}, Mention: corpus.Short{Start: 40, End: 42}, Cue: corpus.Short{Start: 43, End: 47}}},
		Attributions: []Attribution{
			{Span: corpus.Span{Start: 40, End: 47}, Source: "Anna Holt", Mention: corpus.Short{Start: 40, End: 42}, Cue: corpus.Short{Start: 43, End: 47}, Class: Named, Tone: 3},
			{Span: corpus.Span{Start: 40, End: 40}, Source: "Tom Reed", Mention: corpus.Short{Start: 7, End: 7}, Class: Anonymous},
			{Span: corpus.Span{Start: 90, End: 2000000007}, Chain: far, Class: Collective, Tone: 14},
			{Span: far.Span(), Source: "Anna Holt"},
		},
	}
	var m keeper
	first := m.keep(f)
	again := m.keep(f)
	if got := first.Findings(); !reflect.DeepEqual(*got, f) {
		t.Errorf("%+v, want %+v", *got, f)
	}
	settled := []Settled{{f.Quotations[0].Span, "Vera Pike", false}}
	again.Apply(settled)
	f.Apply(settled)
	if got := again.Findings(); !reflect.DeepEqual(*got, f) || got.Attributions[0].Source != "Vera Pike" {
		t.Errorf("settled: %+v, want %+v", *got, f)
	}
	if first.Quotations[0].Speaker != "" || first.Attributions()[0].Source != "Anna Holt" {
		t.Error("another article's was settled too")
	}
	if (&Kept{}).Attributions() != nil {
		t.Error("attributions out of nothing")
	}
}
