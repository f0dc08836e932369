package quote

import "testing"

// TestTones holds that every class of cue has its tone: one without would be
// shown as no cue's.
func TestTones(t *testing.T) {
	for cue, v := range lexica().verbs {
		if got := toneNamed(v.class).String(); got != v.class || got == "" {
			t.Errorf("tone %q of %q, expected %q", got, cue, v.class)
		}
	}
	for cue, class := range lexica().nouns {
		if got := toneNamed(class).String(); got != class || got == "" {
			t.Errorf("tone %q of %q, expected %q", got, cue, class)
		}
	}
	if neutral.String() != "neutral" || lexica().manner.class != toneNamed("manner").String() {
		t.Error("neutral and manner are not named as in cues.txt")
	}
}
