package report

import (
	"bufio"
	"bytes"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"parallax/model"
)

func TestTableFits(t *testing.T) {
	for where, x := range map[string]*model.Index{"sample": sample(t), "hostile": hostile(t)} {
		for name, print := range printers {
			for _, width := range []int{1, 10, 40, 60, 79, 80, 120, 200, 400} {
				s := printed(t, print, x, Options{Format: Table, Width: width})
				for line := range strings.Lines(s) {
					if got := ansi.StringWidth(strings.TrimSuffix(line, "\n")); got > width {
						t.Errorf("%s of %s at %d: a line of %d: %s", name, where, width, got, line)
					}
				}
			}
		}
	}
}

func TestTable(t *testing.T) {
	s := sheet{columns: []column{{name: "id"}, {name: "n", right: true}, {name: "title", least: 8}, {name: "text", least: 4}}, notes: []string{"2 things"}}
	s.add("a", "7", "A title\nof some length", "漢字漢字漢字")
	s.add("bb", "12", "Short", "x")
	for width, want := range map[int]string{
		0: "id   n  title                   text\na    7  A title of some length  漢字漢字漢字\nbb  12  Short                   x\n\n2 things\n",
		// The wider column gives way first, and two-cell letters are never halved.
		30: "id   n  title       text\na    7  A title o…  漢字漢字…\nbb  12  Short       x\n\n2 things\n",
	} {
		var b bytes.Buffer
		w := bufio.NewWriter(&b)
		printTable(w, s, width)
		w.Flush()
		if b.String() != want {
			t.Errorf("at %d:\n%s\nwant\n%s", width, b.String(), want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"one two three", 7, "one two/three"},
		{"one [-two-] three", 9, "one/[-two-]/three"},
		{"unbreakable a", 4, "unbr/eaka/ble/a"},
		{"漢字漢 字", 5, "漢字/漢 字"},
		{"a b c", 0, "a b c"},
		{"", 5, ""},
	} {
		if got := strings.Join(wrap(c.in, c.width), "/"); got != c.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

// liveBlog is a corpus of two reports of a flood and a live blog of something else,
// one entry of which tells of the flood too.
func liveBlog(t *testing.T) *model.Index {
	entry := "The dam at Corrie Glen has burst and drowned the village of Tarbeck, the water board says. Nine hundred people were brought from Tarbeck to the school at Ennerdown on Tuesday night. Engineer Moira Lindqvist had warned of cracks in the spillway."
	return built(t,
		`{"id":"a","date":"2024-06-04","title":"Dam at Corrie Glen bursts","text":"The dam at Corrie Glen burst on Tuesday night and drowned the village of Tarbeck, the water board said. Engineer Moira Lindqvist had warned of cracks in the spillway. Nine hundred people from Tarbeck were brought to the school at Ennerdown."}`,
		`{"id":"b","date":"2024-06-05","title":"Tarbeck drowned as dam gives way","text":"Nine hundred people fled Tarbeck when the dam at Corrie Glen gave way on Tuesday night. Cracks in the spillway had been found by engineer Moira Lindqvist, the water board admitted at Ennerdown."}`,
		`{"id":"c","source":"Herald","date":"2024-06-05","title":"Coastal League elects Dana Pryce – live","text":"14.02 “Élected”: delegates of the Coastal League chose Dana Pryce as president on Wednesday in the third ballot at Sallow Hall, ahead of union leader Leland Voss. The count took four hours.\n14.31 Leland Voss congratulated Dana Pryce on the floor of Sallow Hall and said that the Coastal League had chosen well in the third ballot. Delegates from the union benches stayed in their seats.\n15.10 `+entry+`\n16.00 A heat record fell in the south on Wednesday, where the thermometers of the airfield showed forty-one degrees at noon and farmers brought their cattle into the barns. No rain is expected."}`,
		`{"id":"d","date":"2024-06-05","title":"Dana Pryce elected president of the Coastal League","text":"Delegates of the Coastal League elected Dana Pryce president on Wednesday in the third ballot at Sallow Hall, ahead of union leader Leland Voss. Voss congratulated Pryce on the floor of the hall. The count took four hours."}`,
		`{"id":"e","date":"2024-06-04","title":"Ferry sinks off Harrow Point","text":"The ferry Quarrel sank in heavy seas off Harrow Point on Monday night. Forty islanders were saved by trawlers from Brannock, the coastguard said. Captain Ines Okoro stayed aboard until the last."}`,
		`{"id":"f","date":"2024-06-04","title":"Toll bridge to Maddern opens","text":"The toll bridge between Maddern and the mainland opened on Tuesday after nine years of quarrels over its price. Transport minister Leland Voss cut the ribbon."}`,
		`{"id":"g","date":"2024-06-05","title":"Barley harvest is the worst in a decade","text":"Farmers around Sallow Down brought in a third less barley than last year, the growers' union said, after a summer without rain."}`)
}

// TestPassages: the part of an article that tells of an event of others is said in
// every format, its place in code points.
func TestPassages(t *testing.T) {
	x := liveBlog(t)
	found := 0
	for _, h := range objects[happening](t, printed(t, Events, x, Options{Format: JSONL})) {
		for _, p := range h.Passages {
			found++
			got := string([]rune(x.Articles[2].Text)[p.Start:p.End])
			if p.Article != "c" || p.Source != "Herald" || !strings.HasPrefix(got, "15.10 The dam") || !strings.HasSuffix(got, "spillway.") {
				t.Errorf("passage %+v: %q", p, got)
			}
			if len(p.Why) == 0 || len(p.Why[0].Counts) != len(h.Articles)+1 {
				t.Errorf("why %v", p.Why)
			}
		}
	}
	if found != 1 {
		t.Fatalf("%d passages, want 1", found)
	}
	for f, want := range map[Format]string{Table: "a b +c:3", CSV: ",c:387-637,", Markdown: "+c:3", HTML: "+c:3"} {
		if got := printed(t, Events, x, Options{Format: f}); !strings.Contains(got, want) {
			t.Errorf("%v does not say %q:\n%s", f, want, got)
		}
	}
	if got := printed(t, Events, sample(t), Options{Format: Table}); strings.Contains(got, "+") {
		t.Errorf("the sample has no passages:\n%s", got)
	}
}
