package name

import (
	"slices"
	"testing"
)

// adopted are the people whom the mentions of an article mean, known being the other
// articles.
func adopted(s string, known ...string) []string {
	a := find(s)
	all := []*Article{a}
	for _, k := range known {
		all = append(all, find(k))
	}
	r := NewRegistry(all)
	r.Adopt(a, s)
	var out []string
	for _, m := range a.Mentions {
		out = append(out, r.Name(a, m.Person))
	}
	return out
}

// TestRelatives: a surname that stands alone before a relative is named in full is
// that of whom all papers know by it, and stays so behind the relative's name.
func TestRelatives(t *testing.T) {
	const known = "President Paul Tarrow spoke. Tarrow left.\nMore.\n"
	others := []string{known, known, known, known, known}
	for s, want := range map[string][]string{
		"Rain fell on Tarrow on Friday.\nThe plan came from his daughter, Vera Tarrow. Tarrow signed it; Ms. Tarrow smiled.\nMore.\n": {"Paul Tarrow", "Vera Tarrow", "Paul Tarrow", "Vera Tarrow"},
		"Vera Tarrow sang on Friday. Tarrow smiled.\nMore.\n":                                                                         {"Vera Tarrow", "Vera Tarrow"},
		"Tarrow sings\nVera Tarrow sang on Friday. Tarrow smiled.\nMore.\n":                                                           {"Vera Tarrow", "Vera Tarrow", "Vera Tarrow"},
		"On Friday Tarrow was fined. Vera Tarrow paid. Vera Tarrow and Ada Holt left. Tarrow smiled.\nMore.\n":                        {"Vera Tarrow", "Vera Tarrow", "Vera Tarrow", "Ada Holt", "Vera Tarrow"},
		"On Friday Tarrow was fined. Vera Tarrow paid, and Paul Tarrow too. Vera Tarrow left. Tarrow smiled.\nMore.\n":                {"Paul Tarrow", "Vera Tarrow", "Paul Tarrow", "Vera Tarrow", "Paul Tarrow"},
		"On Friday President Tarrow came. Tarrow brought Vera Tarrow. President Tarrow spoke; Tarrow smiled, so Tarrow left.\n":       {"Paul Tarrow", "Paul Tarrow", "Vera Tarrow", "Paul Tarrow", "Paul Tarrow", "Paul Tarrow"},
	} {
		if got := adopted(s, others...); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", s, got, want)
		}
	}
	if got, want := adopted("On Friday Tarrow came. Vera Tarrow sang.\nMore.\n", known), []string{"Vera Tarrow", "Vera Tarrow"}; !slices.Equal(got, want) {
		t.Errorf("where nobody stands out: got %q, want %q", got, want)
	}
}

func TestSame(t *testing.T) {
	r := NewRegistry(nil)
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Ada Holt", "Ada Holt", true},
		{"Ada Holt", "Holt", true},
		{"Mr. West", "Karl West", true},
		{"Mike Holt", "Michael Holt", true},
		{"C. Holt", "Carla Holt", true},
		{"Carla Maria Holt", "Carla Holt", true},
		{"Ada Holt", "Ada Marsh Holt", true},
		{"Ada Holt", "Ada Marsh-Holt", true},
		{"Paul Brandt III", "Paul Brandt", true},
		{"Brandt’s office", "Brandt's office", true},
		{"DWB", "The Dam and Water Board", true},
		{"DWB", "Dam Board", false},
		{"mayor Ada Holt of Corrie", "Ada Holt", true},
		{"Paul Brandt Jr.", "Paul Brandt", false},
		{"Ada Holt", "Karl Holt", false},
		{"Ada Holt", "Tom Reed", false},
		{"Town Hall", "Tom Reed", false},
		{"", "Tom Reed", false},
	} {
		if r.Same(c.a, c.b) != c.same || r.Same(c.b, c.a) != c.same {
			t.Errorf("%q and %q: %v", c.a, c.b, !c.same)
		}
	}
}
