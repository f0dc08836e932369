package collate

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/model/name"
	"parallax/model/quote"
	"parallax/model/text"
)

// read makes a source of one sentence a line; the first line is the headline when
// it starts with "# ", and furniture starts with "Author: ". Attributions stand in
// {…}, hedges in ^…^; quotations are what stands in “…”, said by whom [X] after
// them names.
func read(s string) Source {
	var plain strings.Builder
	var found quote.Findings
	var open int
	title := ""
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case strings.HasPrefix(s[i:], "# "):
			title, _, _ = strings.Cut(s[i+2:], "\n")
			i++
		case c == '{':
			open = plain.Len()
		case c == '}':
			span := corpus.Span{Start: open, End: plain.Len()}
			found.Attributions = append(found.Attributions, quote.Attribution{Span: span, Mention: span.Short()})
		case c == '^' && open >= 0:
			open = -plain.Len() - 1
		case c == '^':
			found.Hedges = append(found.Hedges, quote.Hedge{Span: corpus.Span{Start: -open - 1, End: plain.Len()}})
			open = 0
		default:
			plain.WriteByte(c)
		}
	}
	t := plain.String()
	for at := 0; ; {
		i := strings.Index(t[at:], "“")
		if i < 0 {
			break
		}
		j := strings.Index(t[at+i:], "”") + at + i + len("”")
		found.Quotations = append(found.Quotations, quote.Quotation{Span: corpus.Span{Start: at + i, End: j}, Kind: quote.Direct})
		at = j
	}
	doc := text.Parse(t, title)
	return Source{Text: t, Doc: &doc, Found: &found}
}

// notation writes a row as "~ 2+3|8", sentences numbered from 1.
func notation(r Row) string {
	var cells []string
	for _, c := range r.Cells {
		cell := "."
		for k, s := range c.Sentences {
			if k == 0 {
				cell = ""
			} else {
				cell += "+"
			}
			cell += fmt.Sprint(s + 1)
		}
		cells = append(cells, cell)
	}
	return string(r.Mark) + " " + strings.Join(cells, "|")
}

func rowsOf(names *name.Registry, texts ...string) ([]Row, []string) {
	var in []Source
	for _, t := range texts {
		in = append(in, read(t))
	}
	rows := Rows(context.Background(), in, names, nil)
	var out []string
	for _, r := range rows {
		out = append(out, notation(r))
	}
	return rows, out
}

func lines(l ...string) string { return strings.Join(l, "\n") }

const (
	sank    = "The ferry Quarrel sank in heavy seas off Harrow Point on Monday night."
	saved   = "Trawlers from Brannock pulled forty islanders out of the water."
	minist  = "Transport minister Leland Voss has ordered an inquiry into the loss."
	price   = "Tickets for the crossing had become cheaper this spring."
	barley  = "Farmers around Sallow Down brought in a third less barley than last year."
	captain = "Captain Ines Okoro stayed aboard until the last passenger had left."
)

func TestRows(t *testing.T) {
	for _, c := range []struct {
		why   string
		texts []string
		want  []string
	}{
		{"the same words are the same row", []string{lines(sank, saved), lines(sank, saved)}, []string{"= 1|1", "= 2|2"}},
		{"reworded", []string{lines(sank, saved), lines("In heavy seas on Monday the ferry Quarrel went down near Harrow Point.", barley)},
			[]string{"~ 1|1", "> .|2", "< 2|."}},
		{"an attribution added", []string{lines("{The coastguard said} forty islanders were pulled out of the water.", barley), lines("Forty islanders were pulled out of the water.", price)},
			[]string{"+ 1|1", "> .|2", "< 2|."}},
		{"only there: after its neighbour", []string{lines(sank, minist), lines(sank, price, minist)}, []string{"= 1|1", "> .|2", "= 2|3"}},
		{"only there, first of all", []string{lines(sank, minist), lines(price, sank, minist)}, []string{"> .|1", "= 1|2", "= 2|3"}},
		{"moved: the shorter run of rows changes place", []string{lines(sank, saved, minist, captain), lines(captain, sank, saved, minist)},
			[]string{"= 1|2", "= 2|3", "= 3|4", "& 4|1"}},
		{"a quotation in two wordings", []string{
			lines("“If we are not acknowledged and given a signal in Harrow, there is no point for islanders to be at the summit,” he told the Courier.", barley),
			lines("In an interview the leader said: “Unless we are acknowledged and given signal at the Harrow summit, there's no point islanders being there.”", price)},
			[]string{"Q 1|1", "> .|2", "< 2|."}},
		{"headlines pull apart", []string{lines("# Voss holds firm on toll", sank), lines("# Islanders cheer a cheaper crossing", sank)}, []string{"! 1|1", "= 2|2"}},
		{"headlines in other words", []string{lines("# Ferry Quarrel sinks off Harrow Point", sank), lines("# Ferry Quarrel sinks near Harrow", sank)}, []string{"~ 1|1", "= 2|2"}},
		{"a headline is no sentence's partner", []string{lines("# The ferry Quarrel sank in heavy seas off Harrow Point", barley), lines(sank, price)},
			[]string{"< 1|.", "< 2|.", "> .|1", "> .|2"}},
		{"furniture is in no row", []string{lines("Author: Ines Okoro", sank), lines(sank)}, []string{"= 2|1"}},
		{"two sentences answer one", []string{
			lines("The ferry Quarrel sank off Harrow Point on Monday night in heavy seas.", "{That is according to the Brannock coastguard.}", barley),
			lines("The ferry Quarrel sank in heavy seas off Harrow Point on Monday, {according to the Brannock coastguard}.", price)},
			[]string{"~ 1+2|1", "> .|2", "< 3|."}},
		{"three sources", []string{lines(sank, minist), lines(sank, captain), lines(captain, sank, price)},
			[]string{"= 1|1|2", "> .|2|1", "> .|.|3", "< 2|.|."}},
		{"names alone align nothing", []string{
			lines("President Ines Okoro met minister Leland Voss in Harrow on Monday.", sank),
			lines("In Harrow, the wife of Leland Voss avoids Ines Okoro.", saved)},
			[]string{"< 1|.", "< 2|.", "> .|1", "> .|2"}},
		{"words of one meaning", []string{
			lines("The crew abandoned their negotiations with the owner.", barley), lines("Talks between the owner and sailors were given up.", price)},
			[]string{"~ 1|1", "> .|2", "< 2|."}},
		{"a silent source", []string{lines(sank), ""}, []string{"< 1|."}},
		{"no source", nil, nil},
	} {
		if _, got := rowsOf(nil, c.texts...); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}

// TestEverySentenceOnce: whatever the sources, each sentence that is not furniture
// is in exactly one row, and the answer is the same every time.
func TestEverySentenceOnce(t *testing.T) {
	texts := []string{
		lines("# Ferry sinks", sank, saved, minist, "Author: X", captain, captain),
		lines(captain, sank, sank, barley, saved, minist),
		lines("# Other things", price, "The captain, Ines Okoro, was last to leave.", saved),
		lines(barley, price, sank, "Minister Voss ordered an inquiry into the loss of the ferry Quarrel off Harrow Point."),
	}
	rows, first := rowsOf(nil, texts...)
	if _, again := rowsOf(nil, texts...); !reflect.DeepEqual(first, again) {
		t.Errorf("two runs differ:\n%q\n%q", first, again)
	}
	for s, x := range texts {
		src := read(x)
		seen := map[int]int{}
		for _, r := range rows {
			if len(r.Cells) != len(texts) {
				t.Fatalf("row %s has %d cells", notation(r), len(r.Cells))
			}
			for _, k := range r.Cells[s].Sentences {
				seen[k]++
			}
			if r.Score <= 0 || r.Score > 1 {
				t.Errorf("row %s has score %v", notation(r), r.Score)
			}
		}
		for i := range src.Doc.Sentences {
			want := 1
			if src.Doc.LineOf(i).Kind.Furniture() {
				want = 0
			}
			if seen[i] != want {
				t.Errorf("source %d: sentence %d is in %d rows, want %d", s, i, seen[i], want)
			}
		}
	}
}

func TestLosses(t *testing.T) {
	const tail = "the ferry Quarrel was overloaded when it left Brannock for Harrow Point"
	for _, c := range []struct {
		why, a, b string
		want      []Loss
	}{
		{"an attribution dropped", "{According to the guard,} " + tail + " on Monday.", "On Monday " + tail + ".",
			[]Loss{{Cell: 1, What: "attribution", Words: "According to the guard,"}}},
		{"an attribution added", "T" + tail[1:] + " on Monday.", "{The guard said} " + tail + " late on Monday.",
			[]Loss{{Cell: 1, Added: true, What: "attribution", Words: "The guard said"}}},
		{"one source for another is no loss", "{The guard said} " + tail + ".", "Late on Monday " + tail + ", {the mayor said}.", nil},
		{"a hedge dropped", "T" + tail[1:] + " and ^could^ have been lost.", "T" + tail[1:] + " and was lost.",
			[]Loss{{Cell: 1, What: "hedge", Words: "could"}}},
		{"one hedge for another is no loss", "T" + tail[1:] + " and ^could^ be lost.", "T" + tail[1:] + " and ^might^ be lost.", nil},
		{"quotation marks dropped", "“The ferry Quarrel was overloaded when it left Brannock,” the guard said of Harrow.", "The ferry Quarrel was overloaded when it left Brannock for Harrow.",
			[]Loss{{Cell: 1, What: "quotation marks", Words: "“The ferry Quarrel was overloaded when it left Brannock,”"}}},
	} {
		rows, got := rowsOf(nil, lines(c.a, barley), lines(c.b, price))
		if len(rows) != 3 || rows[0].Cells[1].Silent() {
			t.Errorf("%s: rows %q", c.why, got)
			continue
		}
		if !reflect.DeepEqual(rows[0].Losses, c.want) {
			t.Errorf("%s: got %+v, want %+v", c.why, rows[0].Losses, c.want)
		}
	}
}

// TestPairs: every sentence may be paired with any, headlines with headlines only;
// the same words are surest.
func TestPairs(t *testing.T) {
	a, b := read(lines("# Ferry sinks", sank, saved)), read(lines("# Ferry lost", price, sank))
	pairs := Pairs(a, b, nil)
	best := Pair{}
	for _, p := range pairs {
		if p.Score > best.Score {
			best = p
		}
		if p.A == 0 != (p.B == 0) {
			t.Errorf("a headline is paired with a sentence: %+v", p)
		}
		if p.Score <= 0 || p.Score > 1 {
			t.Errorf("score of %+v", p)
		}
	}
	if best.A != 1 || best.B != 2 || best.Score < 0.99 {
		t.Errorf("the best pair is %+v of %+v", best, pairs)
	}
}

func BenchmarkRows(b *testing.B) {
	var in []Source
	for s := range 30 {
		var t []string
		for i := range 22 {
			t = append(t, fmt.Sprintf("In report %d the %s number %d of %d ships was lost near Harrow with %d tons of %s.", s, strings.Fields(sank)[i%12], i, i+s, i*s, strings.Fields(barley)[i%13]))
		}
		in = append(in, read(lines(t...)))
	}
	for b.Loop() {
		Rows(context.Background(), in, nil, nil)
	}
}
