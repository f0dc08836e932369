package event

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallax/model/name"
	"parallax/model/text"
)

// article makes an article of a date and a text whose first line is its title.
func article(date, s string) Article {
	title, body, ok := strings.Cut(s, "\n")
	if !ok {
		title, body = "", s
	}
	doc := text.Parse(body, title)
	return Article{Text: body, Doc: doc.Pack(), Date: date}
}

// grouped is in put into events of the usual grain.
func grouped(in []Article) *Grouping {
	g, err := Grain(0).Group(context.Background(), in, nil, nil)
	if err != nil {
		panic(err)
	}
	return g
}

// groups writes a grouping as "0 1|2".
func groups(g *Grouping) string {
	var out []string
	for _, e := range g.Events {
		out = append(out, strings.Trim(fmt.Sprint(e.Articles), "[]"))
	}
	return strings.Join(out, "|")
}

// Three reports of one sinking, and one each of other things.
const (
	ferryA  = "Ferry sinks off Harrow Point\nThe ferry Quarrel sank in heavy seas off Harrow Point on Monday night. Forty islanders were saved by trawlers from Brannock, the coastguard said. Captain Ines Okoro stayed aboard until the last."
	ferryB  = "Islanders saved as ferry goes down\nTrawlers from Brannock pulled forty islanders from the sea when the ferry Quarrel went down near Harrow Point. The captain, Ines Okoro, was the last to leave the sinking ferry."
	ferryC  = "Minister orders inquiry into Quarrel sinking\nTransport minister Leland Voss ordered an inquiry into the loss of the ferry Quarrel off Harrow Point. Captain Ines Okoro and forty islanders were brought to Brannock by trawlers."
	bridge  = "Toll bridge to Maddern opens\nThe toll bridge between Maddern and the mainland opened on Tuesday after nine years of quarrels over its price. Transport minister Leland Voss cut the ribbon."
	harvest = "Barley harvest is the worst in a decade\nFarmers around Sallow Down brought in a third less barley than last year, the growers' union said, after a summer without rain."
)

func TestGroup(t *testing.T) {
	for _, c := range []struct {
		why  string
		in   []Article
		want string
	}{
		{"one event, and two that share nothing with it", []Article{article("", ferryA), article("", bridge), article("", ferryB), article("", harvest), article("", ferryC)}, "0 2 4|1|3"},
		{"the order of articles changes nothing", []Article{article("", harvest), article("", ferryC), article("", ferryB), article("", ferryA)}, "1 2 3|0"},
		{"the same people and words a year later are another event", []Article{article("2024-03-04", ferryA), article("2024-03-05", ferryB), article("2025-03-04", ferryC)}, "0 1|2"},
		{"the same text is one event whatever its date", []Article{article("2024-03-04", ferryA), article("2024-09-05", ferryA)}, "0 1"},
		{"a date without a day parts nothing", []Article{article("2024", ferryA), article("2025", ferryB)}, "0 1"},
		{"an article alone", []Article{article("", harvest)}, "0"},
		{"an article without words", []Article{article("", ""), article("", "")}, "0|1"},
		{"none", nil, ""},
	} {
		if got := groups(grouped(c.in)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.why, got, c.want)
		}
	}
}

// TestStranger: an article on the same people and quarrel at another time shares
// most words with the others, but not the place and the occasion.
func TestStranger(t *testing.T) {
	in := []Article{
		article("", "President Ines Okoro meets union leader Leland Voss at the Harrow summit. Okoro and Voss spoke about barley tariffs at the Harrow conference of the Coastal League on Monday. The League meets in Harrow every summer, and the summit ends on Friday with a joint declaration by its members. Voss wants the tariffs gone."),
		article("", "The Coastal League summit in Harrow opened with a quarrel over barley tariffs. President Ines Okoro told the conference that the tariffs stay, and union leader Leland Voss left the Harrow talks. A joint declaration by the members of the League is planned for Friday."),
		article("", "Barley tariffs divide the Coastal League as its members gather in Harrow for the summit. Union leader Leland Voss said before the conference that he would not sign the joint declaration on Friday unless President Ines Okoro gives way."),
		article("", "Members of the Coastal League are gathering for the summit in Harrow, where President Ines Okoro is to open the conference on Monday. A joint declaration on barley tariffs is expected on Friday, union leader Leland Voss said."),
		article("", "Union leader Leland Voss is going to call President Ines Okoro about barley tariffs. Voss spoke on Saturday in Sallow with opposition candidate Dana Pryce, who wants the barley tariffs gone. Pryce, whose term as mayor ends in winter, said that Okoro had never understood barley farmers. Voss will not see Pryce again before her inauguration in Maddern."),
	}
	g := grouped(in)
	if got := groups(g); got != "0 1 2 3|4" {
		t.Fatalf("got %s", got)
	}
	if got := g.Events[0].Title; !strings.Contains(got, "Harrow") {
		t.Errorf("the event is called %q", got)
	}
	ag := g.Against(t.Context(), 4, 0)
	for k, a := range ag.Anchors {
		if len(a.Counts) != 5 {
			t.Fatalf("anchor %v has %d counts", a, len(a.Counts))
		}
		if k == 0 && (a.Counts[4] != 0 || a.Counts[0] == 0) {
			t.Errorf("the strongest anchor %v does not tell the stranger apart", a)
		}
	}
	if !slices.ContainsFunc(ag.Own, func(a Anchor) bool { return a.Words == "Pryce" && a.Counts[0] == 3 }) {
		t.Errorf("own names are %v, want Pryce 3 among them", ag.Own)
	}
	if ag.Nearest < 0 || ag.Nearest > 3 || ag.Overlap <= 0 || ag.Overlap >= 1 {
		t.Errorf("nearest %d, overlap %v", ag.Nearest, ag.Overlap)
	}
}

func TestEvent(t *testing.T) {
	g := grouped([]Article{article("", bridge), article("2024-03-05", ferryB), article("2024-03-04T08:00:00Z", ferryA), article("", ferryC)})
	e := g.Events[0]
	if e.ID != "E1" || g.Of[2] != 0 || g.Of[0] != 1 || g.Events[1].ID != "E2" {
		t.Errorf("events %+v, of %v", g.Events, g.Of)
	}
	if e.From != "2024-03-04" || e.To != "2024-03-05" {
		t.Errorf("from %q to %q", e.From, e.To)
	}
	if e.Title != "Ferry sinks off Harrow Point" && e.Title != "Minister orders inquiry into Quarrel sinking" {
		t.Errorf("title %q is not a headline that names the strongest anchors %v", e.Title, e.Why)
	}
	for _, a := range e.Why {
		if a.Words == "Quarrel" && !reflect.DeepEqual(a.Counts, []int{1, 1, 1}) {
			t.Errorf("Quarrel is counted %v", a.Counts)
		}
	}
	if g.Events[1].Title != "Toll bridge to Maddern opens" {
		t.Errorf("an article alone is called %q", g.Events[1].Title)
	}
}

// TestCounts: counts are as printed, furniture included and datelines not; a people
// counts with its country.
func TestCounts(t *testing.T) {
	r := newReader(nil)
	p := r.read(article("", "\nMADDERN — In Maddern the Maddern ferry sank.\nREAD MORE: Maddern in pictures").tokenized())
	for _, x := range p.unpack(nil) {
		if r.words[x.id] == "maddern" && x.raw != 3 {
			t.Errorf("Maddern is counted %d times, want 3", x.raw)
		}
	}
	_, _, v := readAll(atLeisure(), []Article{article("", "The fleet of Lithuania sailed. Then Lithuanian trawlers followed the Iranian ship from Iran, and musicians made music.")}, nil)
	for printed, want := range map[string]string{"Lithuanian": "lithuania", "Iranian": "iran", "musicians": "musician"} {
		if id := v.term(printed); id < 0 || v.words[id] != want {
			t.Errorf("%s counts as %d", printed, id)
		}
	}
}

func TestNamesMerge(t *testing.T) {
	if got, want := termOf("Zelenskyy’s", nil), termOf("Zelenskyy", nil); got != want {
		t.Errorf("a possessive is another term: %q, %q", got, want)
	}
	names := name.NewRegistry(nil)
	if got, want := termOf("Kiev", names), termOf("Kyiv", names); got != want {
		t.Errorf("two spellings are two terms: %q, %q", got, want)
	}
}

// TestWhen: what is known of when counts, and nothing is invented where it is not.
func TestWhen(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		days  float32
		known float32
	}{
		{"2024-03-04", "2024-03-04", sameDay, 1},
		{"2024-03-04T08:00:00Z", "2024-03-04T09:00:00Z", sameDay, 1},
		{"2024-03-04", "2024-03-07", 3, 1},
		{"2024-03-04", "2025-03-04", 365, 1},
		{"2024-03-04", "", unknownDays, 0},
		{"2024-03", "2024-04", unknownDays, 0},
		{"yesterday", "2024-04-01", unknownDays, 0},
	} {
		var p pair
		p.times(&sketch{day: dayOf(c.a)}, &sketch{day: dayOf(c.b)})
		if p[daysApart] != c.days || p[datesKnown] != c.known {
			t.Errorf("%s and %s: %v days apart, known %v", c.a, c.b, p[daysApart], p[datesKnown])
		}
	}
}

// TestSameAnswer: the grouping does not depend on scheduling.
func TestSameAnswer(t *testing.T) {
	in := invented(300)
	a, b := grouped(in), grouped(in)
	if !reflect.DeepEqual(a.Events, b.Events) || !reflect.DeepEqual(a.Of, b.Of) {
		t.Error("two runs differ")
	}
	if len(a.Events) != 75 {
		t.Errorf("%d events, want 75", len(a.Events))
	}
}
