package text

import (
	"slices"
	"testing"

	"parallax/corpus"
)

func TestTokens(t *testing.T) {
	const s = "Élan VITAL: don’t\u00a0say İt’s U.S.-made – O’Neil’s 2nd"
	want := []string{"élan", "vital", "don't", "say", "İt's", "u.s.", "made", "o'neil's", "2nd"}
	capitals := []bool{true, true, false, false, true, true, false, true, false}
	tokens := Tokens(s)
	if len(tokens) != len(want) {
		t.Fatalf("%d words, want %d", len(tokens), len(want))
	}
	for i, w := range tokens {
		if w.Low != want[i] || w.Capital != capitals[i] {
			t.Errorf("word %d is %q, capital %v; want %q, %v", i, w.Low, w.Capital, want[i], capitals[i])
		}
	}
}

// sameWords fails unless the tokens of s are what Words finds, and its runs
// between white space are counted the same from the tokens.
func sameWords(t *testing.T, s string) {
	t.Helper()
	tokens := Tokens(s)
	var got []corpus.Span
	for _, w := range tokens {
		got = append(got, w.Span)
	}
	if want := slices.Collect(Words(s)); !slices.Equal(got, want) {
		t.Fatalf("tokens %v, words %v", got, want)
	}
	if got, want := runsOf(s, tokens), CountWords(s); got != want {
		t.Fatalf("%d runs between tokens, %d in all", got, want)
	}
}

func TestSameLetters(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		same   bool
		begins bool // a with b
	}{
		{"“Ünder way” – again", "Under way again", false, false},
		{"“Ünder way” – again", "ünder WAY: again.", true, true},
		{"Under way again (photo)", "Under way again", false, true},
		{"Under way", "Under way again", false, false},
		{"", "–", true, true},
	} {
		if got := SameLetters(c.a, c.b); got != c.same || got != (Letters(c.a) == Letters(c.b)) {
			t.Errorf("same letters in %q and %q: %v", c.a, c.b, got)
		}
		if got, _ := beginsWithLetters(c.a, c.b); got != c.begins {
			t.Errorf("%q begins with letters of %q: %v", c.a, c.b, got)
		}
	}
}
