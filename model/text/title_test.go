package text

import "testing"

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		line, title string
		want        LineKind
	}{
		{"Harbour closed after barge sinks in fog", "Harbour closed after barge sinks in fog", Headline},
		{"Harbour closed after barge sinks", "Harbour closed after barge sinks in fog - The Brannock Post", Headline},
		{"Live: Harbour closed after barge sinks in fog", "Harbour closed after barge sinks in fog", Headline},
		{"Brannock harbour to be closed after a barge sinks", "Harbour closed after barge sinks in fog", Headline},
		{"Brannock’s harbour was closed on Monday after a barge sank in fog.", "Harbour closed after barge sinks in fog", Body},
		{"Ferries wait while the coastguard searches for oil", "Harbour closed after barge sinks in fog", Body},
	} {
		d := Parse(c.line+"\nThe ferries were told to wait.\nNobody was on board.", c.title)
		if d.Lines[0].Kind != c.want || d.Title != c.title {
			t.Errorf("%q under %q: %d, want %d; title %q", c.line, c.title, d.Lines[0].Kind, c.want, d.Title)
		}
	}
}

func TestDateline(t *testing.T) {
	for line, want := range map[string][2]string{
		"BRANNOCK (Reuters) - The harbour was closed.":         {"BRANNOCK (Reuters) - ", "Reuters"},
		"BRANNOCK, Norland (AP) — The harbour was closed.":     {"BRANNOCK, Norland (AP) — ", "AP"},
		"PORT BRANNOCK, July 11 (Reuters) - The harbour":       {"PORT BRANNOCK, July 11 (Reuters) - ", "Reuters"},
		"BRANNOCK (Norland News) -- The harbour was closed.":   {"BRANNOCK (Norland News) -- ", "Norland News"},
		"BRANNOCK — The harbour was closed.":                   {"BRANNOCK — ", ""},
		"LA BRANNE – The harbour was closed.":                  {"LA BRANNE – ", ""},
		"(CNN) The harbour was closed.":                        {"(CNN) ", "CNN"},
		"Brannock (CNN) The harbour was closed.":               {"Brannock (CNN) ", "CNN"},
		"FILE - The harbour of Brannock":                       {"", ""},
		"Rep. Lena Holt (D-N.C.) said the harbour was closed.": {"", ""},
		"Holt - the mayor - said so.":                          {"", ""},
		"NATO said the harbour — the largest — was closed.":    {"", ""},
		"The harbour (Reuters) was closed.":                    {"", ""},
		"“BRANNOCK — the harbour”":                             {"", ""},
		"":                                                     {"", ""},
	} {
		size, from, to := Dateline(line)
		if line[:size] != want[0] || line[from:to] != want[1] {
			t.Errorf("%q: %q by %q, want %q", line, line[:size], line[from:to], want)
		}
	}
}
