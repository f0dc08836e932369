package name

import (
	"io/fs"
	"slices"
	"testing"

	"parallax/model/text"
	"parallax/seeds"
)

func find(s string) *Article {
	d := text.Parse(s, "")
	return Find(s, &d)
}

func TestFind(t *testing.T) {
	const tail = "\nNothing more was known of it on the day after.\n"
	for s, want := range map[string][]string{
		"On Friday Gov. Ada Holt met Tom Reed. Holt left and Mr. Reed stayed.":                           {"Ada Holt", "Tom Reed", "Holt", "Reed"},
		"The mayor, Jo Lund, sued the Lund Institute for Health.":                                        {"Jo Lund"},
		"White House Council Director for Europe Amanda Stone spoke to the New York Times.":              {"Amanda Stone"},
		"Secretary of State John Marsh wrote. “Marsh is wrong,” said spokesperson Li Wenbao.":            {"John Marsh", "Marsh", "Li Wenbao"},
		"George W. Gray Jr. spoke for Ursula von der Heyden. Von der Leyen did not.":                     {"George W. Gray Jr", "Ursula von der Heyden"},
		"Mr. Pike and Mrs. Pike came: Paul Pike first, then Vera Pike. Mrs. Pike sang.":                  {"Pike", "Pike", "Paul Pike", "Vera Pike", "Pike"},
		"Democrat Nina Sorel won Iowa. Voters In Ohio Said No To Sorel Again As The Polls Closed Early.": {"Nina Sorel", "Sorel"},
	} {
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

func TestTwoBearersOfASurname(t *testing.T) {
	a := find("Hilda Croft spoke first. Bill Croft was there. Mrs. Croft left; Mr. Croft stayed. Croft will be back.\nThat is all.\n")
	var got []string
	for _, m := range a.Mentions {
		got = append(got, a.People[m.Person].Full)
	}
	if want := []string{"Hilda Croft", "Bill Croft", "Hilda Croft", "Bill Croft", "Hilda Croft"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestRegistry(t *testing.T) {
	r := NewRegistry([]*Article{
		find("President Vladimir Teremky spoke. Teremky left Kiev.\nMore.\n"),
		find("President Volodymyr Teremky spoke.\nMore.\n"),
		find("President Volodymyr Teremkyy spoke. He smiled.\nMore.\n"),
		find("Rep. Mary King met Rep. Mary Kang.\nMore.\n"),
	})
	if a, b := r.Key("teremky"), r.Key("teremkyy"); a != b {
		t.Errorf("spellings of one person differ: %q, %q", a, b)
	}
	if a, b := r.Key("kiev"), r.Key("kyiv"); a != b {
		t.Errorf("spellings of one place differ: %q, %q", a, b)
	}
	if a, b := r.Key("king"), r.Key("kang"); a == b {
		t.Error("two people of one article are merged")
	}
	if got := r.Complete("Teremkyy"); got != "Volodymyr Teremky" {
		t.Errorf("fullest name is %q", got)
	}
}

// TestSampleCorpus: every person is found, and every spelling is one person.
func TestSampleCorpus(t *testing.T) {
	names, _ := fs.Glob(seeds.Files, "*.txt")
	var all []*Article
	for _, n := range names {
		b, err := seeds.Files.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, find(string(b)))
	}
	r := NewRegistry(all)
	var got []string
	for _, a := range all {
		for i := range a.People {
			got = append(got, r.Name(a, i))
		}
	}
	slices.Sort(got)
	got = slices.Compact(got)
	want := []string{"Amanda Sloat", "Andriy Yermak", "Dmytro Kuleba", "Donald Trump", "Jake Sullivan", "Jens Stoltenberg", "Joe Biden",
		"Justin Trudeau", "Maria Kholina", "Vitaliy Nosach", "Volodymyr Zelensky", "Wang Wenbin"}
	if !slices.Equal(got, want) {
		t.Errorf("people\n got %q\nwant %q", got, want)
	}
}
