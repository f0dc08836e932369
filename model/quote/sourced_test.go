package quote

import (
	"slices"
	"testing"
)

// TestSourced: from whom a sentence says it has something, and what only looks like
// it: what somebody did, and what nobody says.
func TestSourced(t *testing.T) {
	for s, want := range map[string][]string{
		"Tom Reed said the bridge was safe.":                                     {"Tom Reed"},
		"Residents said the bridge was safe.":                                    {"Residents"},
		"According to the council, the bridge is safe.":                          {"the council"},
		"Farmers fear that the bridge will fall.":                                {"Farmers"},
		"Reed called for a new bridge on Monday, and Holt laughed.":              {"Reed"},
		"Reed rejected the plan as “a bad joke” on Monday.":                      {"Reed"},
		"Reed ruled that the bridge must stay closed.":                           {"Reed"},
		"Voters in Vellen have overwhelmingly rejected a bridge that was dear.":  nil,
		"Reed threatened to close the bridge if the town did not pay.":           nil,
		"The delay means that the bridge will open in May.":                      nil,
		"The move shows that the bridge is dear to the town.":                    nil,
		"The law allows the town to close the bridge to lorries.":                nil,
		"New claims for damages rose to forty in May.":                           nil,
		"Reed hopes to sell the bridge to the county.":                           nil,
		"Most recently, the bridge has been called unsafe.":                      nil,
		"Reed has also embraced a plan to rebuild the bridge before the summer.": nil,
	} {
		text := "Tom Reed and Ada Holt met in Vellen.\n" + s + "\n" + afterword
		var got []string
		for _, a := range find(text).Attributions {
			got = append(got, a.Mention.In(text))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}
