package report

import (
	"fmt"
	"slices"
	"testing"
)

func TestShortIDs(t *testing.T) {
	for _, c := range []struct{ ids, want []string }{
		{[]string{"000_a9", "001_49", "0012_7"}, []string{"000", "001", "0012"}},
		{[]string{"bbc/2023-01", "bbc/2023-02", "cnn/2023-01"}, []string{"bbc/2023-01", "bbc/2023-02", "cnn"}},
		{[]string{"a", "a-2"}, []string{"a", "a-2"}},
		{[]string{"_x", "…"}, []string{"_x", "…"}},
		{nil, []string{}},
	} {
		got := ShortIDs(c.ids)
		if !slices.Equal(got, c.want) {
			t.Errorf("ShortIDs(%q) = %q, want %q", c.ids, got, c.want)
		}
		for i, short := range got {
			if n, err := Find(c.ids, short); n != i || err != nil {
				t.Errorf("Find(%q, %q) = %d, %v, want %d", c.ids, short, n, err, i)
			}
		}
	}
}

func TestFind(t *testing.T) {
	ids := []string{"000_a9", "001_49", "0012_7", "x", "x-2"}
	for given, want := range map[string]string{
		"001_49": "1 <nil>",
		"001":    "1 <nil>", // the whole first part, though another id begins so
		"0012":   "2 <nil>",
		"000_":   "0 <nil>",
		"x":      "3 <nil>",
		"00":     `-1 "00" may be any of 000_a9, 001_49, 0012_7: give more of the id`,
		"9":      `-1 no article "9"`,
		"":       `-1 no article ""`,
	} {
		n, err := Find(ids, given)
		if got := fmt.Sprint(n, " ", err); got != want {
			t.Errorf("Find(%q) = %s, want %s", given, got, want)
		}
	}
	many := []string{"a1", "a2", "a3", "a4", "a5", "a6", "a7"}
	if _, err := Find(many, "a"); err == nil || err.Error() != `"a" may be any of a1, a2, a3, a4, a5, 2 more: give more of the id` {
		t.Error(err)
	}
}
