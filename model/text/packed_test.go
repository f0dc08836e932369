package text_test

import (
	"reflect"
	"strings"
	"testing"

	"parallax/model/text"
)

// What is packed comes out as it was parsed, whatever the memory read in between.
func TestPacked(t *testing.T) {
	texts := []string{
		"",
		"One line",
		"The ferry is late\n\nBy Anna Holt\n\nThe ferry was late. Nobody knew why.\r\n\r\nREAD MORE: Bridges\n\n10:15 a.m.\nDivers came. They went.\n10:45 a.m.\nIt was raised.",
		strings.Repeat("A sentence stands here. Then “another one?” follows.\n\n", 300),
	}
	var m text.Memory
	var packed []text.Packed
	for _, s := range texts {
		packed = append(packed, m.Pack(m.Parse(s, "The ferry is late")))
	}
	for i, s := range texts {
		want := text.Parse(s, "The ferry is late")
		got := m.Tokenized(&packed[i], s)
		if len(got.Tokens) != len(want.Tokens) || packed[i].Sentences != len(want.Sentences) {
			t.Errorf("%.20q: %d tokens and %d sentences, want %d and %d", s, len(got.Tokens), packed[i].Sentences, len(want.Tokens), len(want.Sentences))
		}
		want.Tokens = nil
		got = packed[i].Document()
		for _, same := range [][2]any{{got.Title, want.Title}, {got.Words, want.Words}} {
			if same[0] != same[1] {
				t.Errorf("%.20q: %v, want %v", s, same[0], same[1])
			}
		}
		for _, lists := range [][2]any{{got.Lines, want.Lines}, {got.Sections, want.Sections}, {got.Sentences, want.Sentences}} {
			if a, b := reflect.ValueOf(lists[0]), reflect.ValueOf(lists[1]); a.Len() != b.Len() || a.Len() > 0 && !reflect.DeepEqual(lists[0], lists[1]) {
				t.Errorf("%.20q: %v, want %v", s, lists[0], lists[1])
			}
		}
	}
	var none text.Packed
	if d := none.Document(); len(d.Lines)+len(d.Sections)+len(d.Sentences) > 0 {
		t.Errorf("out of nothing came %v", d)
	}
}
