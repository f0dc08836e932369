package name

import (
	"slices"
	"testing"
)

// TestNoNames: what stands before or behind a name and is capitalised for another
// reason is no part of it.
func TestNoNames(t *testing.T) {
	for s, want := range map[string][]string{
		"The page read “Tarrow Acquitted.” It said “Acquitted” again. Mr. Tarrow laughed.":           {"Tarrow"},
		"A crowd met President Tarrow Acquitted on Friday. President Tarrow laughed.":                {"Tarrow", "Tarrow"},
		"The home of Paul Learned is in Corrie, where nobody else lives now. He came.":               {"Paul Learned"},
		"“It ends,” the mayor said.\nSaid Holt: “It does.” Ada Holt laughed.":                        {"Holt", "Ada Holt"},
		"Calling Holt's plan a fraud, the mayor left. Nobody but Holt stayed. Ada Holt laughed.":     {"Holt", "Holt", "Ada Holt"},
		"Another Holt aide left. Nobody but Holt stayed. Ada Holt laughed.":                          {"Holt", "Holt", "Ada Holt"},
		"Young Latinos vote. Latinos do.":                                                            nil,
		"“Ada Holt FIRED, a great day for the town,” he wrote.":                                      {"Ada Holt"},
		"The plan is by Ada Maria Holt Read more about it here.":                                     {"Ada Maria Holt"},
		"Image copyright Ada Holt Image caption The bridge fell on Friday.":                          {"Ada Holt"},
		"To Ada Holt I owe all of it.":                                                               {"Ada Holt"},
		"Tsar Alexander I's road leads to Corrie.":                                                   {"Alexander I"},
		"Jobs under Pres Holt fell. Ada Holt laughed.":                                               {"Holt", "Ada Holt"},
		"Del Campo Comes To The Bridge\nMaria del Campo came on Friday. Del Campo said she was ill.": {"Del Campo", "Maria del Campo", "Campo"},
	} {
		const tail = "\nNothing more was known of it on the day after.\n"
		a := find(s + tail)
		var got []string
		for _, m := range a.Mentions {
			got = append(got, m.In(s+tail))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", s, got, want)
		}
	}
}
