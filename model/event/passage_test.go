package event

import (
	"fmt"
	"strings"
	"testing"

	"parallax/model/text"
)

// What a live blog and a round-up hold besides their own subject.
const (
	floodA = "Dam at Corrie Glen bursts\nThe dam at Corrie Glen burst on Tuesday night and drowned the village of Tarbeck, the water board said. Engineer Moira Lindqvist had warned of cracks in the spillway. Nine hundred people from Tarbeck were brought to the school at Ennerdown."
	floodB = "Tarbeck drowned as dam gives way\nNine hundred people fled Tarbeck when the dam at Corrie Glen gave way on Tuesday night. Cracks in the spillway had been found by engineer Moira Lindqvist, the water board admitted at Ennerdown."
	vote   = "Coastal League elects Dana Pryce its president"
)

// entries are the parts of a live blog; the first two tell of its subject.
var entries = []string{
	"Delegates of the Coastal League elected Dana Pryce president on Wednesday in the third ballot at Sallow Hall, ahead of union leader Leland Voss. The count took four hours and the hall rose to its feet when the teller read out the last paper.",
	"Leland Voss congratulated Dana Pryce on the floor of Sallow Hall and said that the Coastal League had chosen well in the third ballot. Delegates from the union benches stayed in their seats while he spoke to the new president.",
	"The dam at Corrie Glen has burst and drowned the village of Tarbeck, the water board says. Nine hundred people were brought from Tarbeck to the school at Ennerdown on Tuesday night. Engineer Moira Lindqvist had warned of cracks in the spillway.",
	"A heat record fell in the south on Wednesday, where the thermometers of the airfield showed forty-one degrees at noon and farmers brought their cattle into the barns. No rain is expected before the weekend, the weather office said in a bulletin.",
}

// flood is a corpus of two reports of a flood, one of an election, others, and s.
func flood(s string) []Article {
	return []Article{
		article("2024-06-04", floodA), article("2024-06-05", floodB), article("2024-06-05", s),
		article("2024-06-05", vote+"\n"+entries[0]+"\n\n"+entries[1]),
		article("2024-06-04", ferryA), article("2024-06-04", bridge), article("2024-06-05", harvest),
	}
}

// tellings writes the passages of a grouping as the articles of the event and the
// passage's first words.
func tellings(g *Grouping, in []Article) string {
	var out []string
	for _, e := range g.Events {
		for _, p := range e.Passages {
			out = append(out, fmt.Sprint(e.Articles, " ", p.Article, " ", p.Title, "|", strings.Join(strings.Fields(p.In(in[p.Article].Text))[:6], " ")))
		}
	}
	return strings.Join(out, "; ")
}

func TestPassages(t *testing.T) {
	blog := func(stamp ...string) string {
		s := vote + " – live"
		for k, e := range entries {
			s += "\n" + stamp[k] + e + "\n"
		}
		return s
	}
	for _, c := range []struct{ why, in, want string }{
		{"an entry under its time", blog("14.02 ", "14.31 ", "15:10 ", "16.00 "), "[0 1] 2 |15:10 The dam at Corrie Glen"},
		{"an entry under a head", blog("Pryce wins in the third ballot\n", "Voss congratulates his rival in the hall\n", "Dam at Corrie Glen bursts at night\n", "Heat record falls in the south again\n"), "[0 1] 2 Dam at Corrie Glen bursts at night|Dam at Corrie Glen bursts at"},
		{"an entry with a label", blog("Pryce elected: ", "Voss concedes: ", "Dam bursts: ", "Heat record: "), "[0 1] 2 Dam bursts|Dam bursts: The dam at Corrie"},
		{"only the subject itself", vote + " – live\n14.02 " + entries[0] + "\n14.31 " + entries[1], ""},
	} {
		in := flood(c.in)
		g := grouped(in)
		if got := tellings(g, in); got != c.want {
			t.Errorf("%s: got %q, want %q", c.why, got, c.want)
		}
		if g.Of[2] != g.Of[3] || g.Of[2] == g.Of[0] {
			t.Errorf("%s: the partition is %s", c.why, groups(g))
		}
		for _, e := range g.Events {
			for _, p := range e.Passages {
				if len(p.Why) < 2 || len(p.Why[0].Counts) != len(e.Articles)+1 || p.Why[0].Counts[len(e.Articles)] == 0 {
					t.Errorf("%s: the reasons are %v", c.why, p.Why)
				}
			}
		}
	}
}

// TestNoPassages: what a report tells of another event as background is no part of
// that event, nor is what came long after.
func TestNoPassages(t *testing.T) {
	report := vote + "\n" + entries[0] + "\n\nThe vote came a day after the dam at Corrie Glen burst and drowned Tarbeck.\n\n" + entries[1]
	if in := flood(report); tellings(grouped(in), in) != "" {
		t.Error("a paragraph of a report is listed")
	}
	in := flood(vote + " – live\n14.02 " + entries[0] + "\n14.31 " + entries[1] + "\n15:10 " + entries[2] + "\n16.00 " + entries[3])
	in[2].Date = "2024-09-05"
	if got := tellings(grouped(in), in); got != "" {
		t.Errorf("told three months later: %s", got)
	}
}

func TestStretches(t *testing.T) {
	long := strings.Repeat("Barley and oats and rye were sold in the square of the old town before noon by farmers. ", 4)
	for _, c := range []struct {
		why, in  string
		want     int
		sections bool
	}{
		{"times", "10.15 " + long + "\n11.40 " + long + "\n12:05 p.m. " + long, 3, true},
		{"dates with times", "21 May 2022 00.17 " + long + "\n20 May 2022 23.50 " + long + "\n20 May 2022 23.10 " + long, 3, true},
		{"a figure is no time", "1.50 was the price.\n20 May was a Friday. " + long, 0, false},
		{"paragraphs of a round-up", strings.Repeat(long+"\n\n", 5), 5, false},
		{"short paragraphs are a report's", strings.Repeat("Barley was sold in the square before noon by the farmers of the town.\n\n", 20), 0, false},
		{"links in capitals and to other reports are no heads", long + "\nFARMERS SELL BARLEY IN SQUARE\n" + long + "\nRead this:Farmers sell their barley\n" + long, 0, false},
		{"nothing", "", 0, false},
	} {
		doc := text.Parse(c.in, "A title of its own")
		got, sections := stretches(parsed{Article{Text: c.in}, &doc})
		if len(got) != c.want || sections != c.sections {
			t.Errorf("%s: %d stretches, sections %v, want %d, %v", c.why, len(got), sections, c.want, c.sections)
		}
		at := 0
		for _, s := range got {
			if s.Start < at || s.End <= s.Start || s.End > len(c.in) {
				t.Errorf("%s: stretch %v after %d", c.why, s.Span, at)
			}
			at = s.End
		}
	}
}
