package text

import (
	"strings"
	"testing"
)

// TestBlanked holds what is taken for inserted; [ and ] stand around it.
func TestBlanked(t *testing.T) {
	for _, c := range []string{
		"Lena Holt[ Lena Marie HoltFerry sinks in fog MORE] (R-Ohio) said the harbour was closed.",
		"The statement of Mayor Tom Reed[ Thomas (Tom) Jay ReedHolt: 'No fog' in Brannock? Five facts about ferries MORE]’s office and Lena Holt[ Lena Marie Holt5 things to know MORE] agreed.",
		"Ada McKay[ Ada Jo McKayFog returns MORE] spoke.",
		"The ferry needs MORE money, Holt said to HoltFerry.",
		"Holt asked HoltFerry for the harbour plans on Monday.",
		"FOLLOW US ON FACEBOOK FOR MORE",
		"Lena Holt Lena Marie HoltFerry sinks in fog\nMORE (R-Ohio)",
	} {
		var want strings.Builder
		inside := false
		for _, r := range c {
			switch {
			case r == '[' || r == ']':
				inside = r == '['
			case inside:
				want.WriteString(strings.Repeat(" ", len(string(r))))
			default:
				want.WriteRune(r)
			}
		}
		if got := Blanked(strings.NewReplacer("[", "", "]", "").Replace(c)); got != want.String() {
			t.Errorf("%s\n got %q\nwant %q", c, got, want.String())
		}
	}
}

// TestInsertedIsNoSentence holds that what is inserted ends no sentence and has no
// words.
func TestInsertedIsNoSentence(t *testing.T) {
	s := "Lena Holt Lena Marie HoltFerry sinks. Who knew? Fog MORE (R-Ohio) said so. She left."
	d := Parse(s, "")
	if len(d.Sentences) != 2 || len(d.Tokens) != 7 || d.Words != 15 {
		t.Errorf("%d sentences, %d words found of %d; want 2, 7, 15", len(d.Sentences), len(d.Tokens), d.Words)
	}
}
