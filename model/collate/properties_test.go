package collate

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// told makes n articles out of sentences, each of some of them in an order of its own.
func told(n int, r *rand.Rand) []string {
	all := []string{sank, saved, minist, price, barley, captain,
		"In heavy seas on Monday the ferry Quarrel went down near Harrow Point.",
		"Forty islanders were pulled from the water by trawlers.",
		"An inquiry into the loss of the Quarrel was ordered by Leland Voss.",
		"“I stayed aboard until the last passenger had left the Quarrel,” Ines Okoro said.",
		"The crossing has been cheaper since spring."}
	var out []string
	for range n {
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		out = append(out, lines(all[:4+r.IntN(5)]...))
	}
	return out
}

// TestPairsSymmetric: a pair has one score, whichever article comes first.
func TestPairsSymmetric(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		in := told(2, r)
		a, b := read(in[0]), read(in[1])
		there, back := map[[2]int]string{}, map[[2]int]string{}
		for _, p := range Pairs(a, b, nil) {
			there[[2]int{p.A, p.B}] = fmt.Sprintf("%.9f", p.Score)
		}
		for _, p := range Pairs(b, a, nil) {
			back[[2]int{p.B, p.A}] = fmt.Sprintf("%.9f", p.Score)
		}
		if !maps.Equal(there, back) {
			t.Fatalf("%q\n%v\n%v", in, there, back)
		}
	}
}

// cellsOf are the rows of a collation without marks and order, each source by the
// number that of gives its column.
func cellsOf(rows []Row, of []int) []string {
	var out []string
	for _, r := range rows {
		cells := make([]string, slices.Max(of)+1)
		for c, cell := range r.Cells {
			if of[c] >= 0 {
				cells[of[c]] = fmt.Sprint(cell.Sentences)
			}
		}
		if s := strings.Join(cells, "|"); strings.Trim(s, "[]|") != "" {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return out
}

// TestRowsPermuted: sources in another order give the same rows in another order.
func TestRowsPermuted(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		in := told(2+r.IntN(3), r)
		perm := r.Perm(len(in))
		turned := make([]string, len(in))
		straight := make([]int, len(in))
		for to, from := range perm {
			turned[to] = in[from]
			straight[to] = to
		}
		rows, _ := rowsOf(nil, in...)
		again, _ := rowsOf(nil, turned...)
		if got, want := cellsOf(again, perm), cellsOf(rows, straight); !reflect.DeepEqual(got, want) {
			t.Fatalf("%q turned %v\n got %q\nwant %q", in, perm, got, want)
		}
	}
}

// TestRowsUnrelated: an article about other things changes nothing between the others.
func TestRowsUnrelated(t *testing.T) {
	const other = "Two chess clubs merged.\nA comet passed unseen.\nBakers want longer nights."
	r := rand.New(rand.NewPCG(5, 6))
	for range 50 {
		in := told(2+r.IntN(3), r)
		scored := func(rows []Row, n int) (out []string) {
			for _, r := range rows {
				if last := r.Cells[n:]; len(last) > 0 && !last[0].Silent() {
					continue
				}
				r.Cells = r.Cells[:n]
				out = append(out, fmt.Sprintf("%s %.9f", notation(r), r.Score))
			}
			return out
		}
		alone, _ := rowsOf(nil, in...)
		with, _ := rowsOf(nil, append(in, other)...)
		got, want := scored(with, len(in)), scored(alone, len(in))
		if !slices.Equal(got, want) {
			t.Fatalf("%q\n got %q\nwant %q", in, got, want)
		}
	}
}

// TestWeights: the weights say what they read, and more likeness never counts against, nor
// another speaker or place for.
func TestWeights(t *testing.T) {
	w, err := parseWeights(learned().String())
	if err != nil || !reflect.DeepEqual(w, learned()) {
		t.Errorf("%v, %v", w, err)
	}
	for k, x := range w.words {
		if against := k == always || k == otherVoice || k == farApart; x != 0 && (x < 0) != against {
			t.Errorf("%s counts %v", evidenceNames[k], x)
		}
	}
	for _, bad := range []string{"", "words stems\n", "words colour 1\n", "weights stems 1\n"} {
		if _, err := parseWeights(bad); err == nil {
			t.Errorf("%q is read as weights", bad)
		}
	}
}

// TestLearn: what is learned from aligned sentences finds them again.
func TestLearn(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	var examples []Example
	same := func(e *Example) map[[2]int]bool {
		out := map[[2]int]bool{}
		for i, x := range e.A.Doc.Sentences {
			for j, y := range e.B.Doc.Sentences {
				if x.In(e.A.Text) == y.In(e.B.Text) {
					out[[2]int{i, j}] = true
				}
			}
		}
		return out
	}
	for range 40 {
		in := told(2, r)
		e := Example{A: read(in[0]), B: read(in[1])}
		e.Aligned = same(&e)
		examples = append(examples, e)
	}
	w := Learn(examples[:30])
	for _, e := range examples[30:] {
		for _, p := range w.Pairs(e.A, e.B, nil) {
			if (p.Score >= 0.5) != e.Aligned[[2]int{p.A, p.B}] {
				t.Errorf("%.2f for %q and %q", p.Score, e.A.Doc.Sentences[p.A].In(e.A.Text), e.B.Doc.Sentences[p.B].In(e.B.Text))
			}
		}
	}
}
