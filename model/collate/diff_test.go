package collate

import (
	"strings"
	"testing"

	"parallax/model/name"
)

// script writes a difference in go-cmp's notation, one sign a token: . equal,
// X only in a, Y only in b, M one replaced by one.
func script(a, b string, names *name.Registry) string {
	var out strings.Builder
	for _, e := range Diff(a, b, names) {
		na, nb := len(tokens(e.A.In(a), names)), len(tokens(e.B.In(b), names))
		if e.Equal {
			out.WriteString(strings.Repeat(".", na))
			continue
		}
		both := min(na, nb)
		out.WriteString(strings.Repeat("M", both) + strings.Repeat("X", na-both) + strings.Repeat("Y", nb-both))
	}
	return out.String()
}

func TestDiff(t *testing.T) {
	for _, c := range []struct{ why, a, b, want string }{
		{"equal", "The ferry sank off Harrow Point.", "The ferry sank off Harrow Point.", "......."},
		{"case, accents and the shapes of marks are no difference",
			"“The café’s owner,” she said", "\"the cafe's owner,\" She said", "........"},
		{"insertion", "The ferry sank.", "The old ferry sank.", ".Y..."},
		{"deletion", "The old ferry sank.", "The ferry sank.", ".X..."},
		{"replacement", "The ferry sank on Monday.", "The ferry sank on Tuesday.", "....M."},
		{"an attribution with its comma", "At dawn the ferry sank.",
			"According to the harbour master, at dawn the ferry sank.", "YYYYYY......"},
		{"a contraction is its full form", "There's no ferry and it won't sail", "there is no ferry and it will not sail",
			"........."},
		{"a contraction loses only its half", "The captain didn't sail", "The captain did sail", "...X."},
		{"no island of one function word", "The ferry carried forty tons of gravel to Harrow Point",
			"The ferry carried the mail of islanders to Harrow Point", "...MMMM..."},
		{"two pronouns are worth keeping", "If we are not heard and given a berth, we leave Harrow",
			"Unless we are heard and given berth, we leave Harrow", "M..X...X....."},
		{"a content word is kept alone", "Officers searched the Harrow quay overnight",
			"Divers combed Harrow harbour overnight", "MMX.M."},
		{"under 35 % shared: all different", "The ferry sank in heavy seas off Harrow Point",
			"Nobody expected a ferry to be lost there", "MMMMMMMMX"},
		{"one side empty", "", "The ferry sank", "YYY"},
		{"both empty", "", " ", ""},
	} {
		if got := script(c.a, c.b, nil); got != c.want {
			t.Errorf("%s:\n%s\n%s\n got %s\nwant %s", c.why, c.a, c.b, got, c.want)
		}
	}
}

// TestDiffNames: a spelling of one name is no difference.
func TestDiffNames(t *testing.T) {
	names := name.NewRegistry(nil)
	if got := script("Trains left Kiev for Odessa", "Trains left Kyiv for Odesa", names); got != "....." {
		t.Errorf("got %s", got)
	}
	if got := script("Trains left Kiev for Lvov", "Trains left Kyiv for Kharkiv", names); got != "....M" {
		t.Errorf("got %s", got)
	}
}

// TestDiffPieces shows what a reader sees marked, white space included.
func TestDiffPieces(t *testing.T) {
	show := func(a, b string) string {
		var out strings.Builder
		for _, e := range Diff(a, b, nil) {
			switch {
			case e.Equal:
				out.WriteString(e.B.In(b))
			default:
				if !e.A.Empty() {
					out.WriteString("[-" + e.A.In(a) + "-]")
				}
				if !e.B.Empty() {
					out.WriteString("{+" + e.B.In(b) + "+}")
				}
			}
		}
		return out.String()
	}
	for _, c := range []struct{ a, b, want string }{
		{" The Quarrel and its crew have remained bound to Harrow without any certainty of when they sail. ",
			"The Quarrel and its crew are bound to Harrow.",
			"The Quarrel and its crew [-have remained-]{+are+} bound to Harrow[-without any certainty of when they sail-]."},
		{"Forty were saved, the guard said.", "Forty were saved.", "Forty were saved[-, the guard said-]."},
	} {
		if got := show(c.a, c.b); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

// FuzzDiff holds Diff to its invariant: the pieces, in order, rebuild both texts,
// and equal pieces hold equal tokens.
func FuzzDiff(f *testing.F) {
	f.Add("The ferry sank.", "The old ferry didn’t sink.")
	f.Add("", "")
	f.Add("a\xff’s b's'", "’'s won't i'm")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 2000 {
			return
		}
		var sa, sb strings.Builder
		edits := Diff(a, b, nil)
		for i, e := range edits {
			if e.A.Empty() && e.B.Empty() {
				t.Errorf("piece %d is empty", i)
			}
			if i > 0 && edits[i-1].Equal == e.Equal {
				t.Errorf("pieces %d and %d are of one kind", i-1, i)
			}
			sa.WriteString(e.A.In(a))
			sb.WriteString(e.B.In(b))
			if e.Equal && len(tokens(e.A.In(a), nil)) != len(tokens(e.B.In(b), nil)) {
				t.Errorf("%q is not equal to %q", e.A.In(a), e.B.In(b))
			}
		}
		if got, want := sa.String(), strings.TrimSpace(a); got != want {
			t.Errorf("left pieces make %q, want %q", got, want)
		}
		if got, want := sb.String(), strings.TrimSpace(b); got != want {
			t.Errorf("right pieces make %q, want %q", got, want)
		}
	})
}
