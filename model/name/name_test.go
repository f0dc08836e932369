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
	if k := r.bearer("Teremkyy"); k < 0 || r.people[k].name != "Volodymyr Teremky" {
		t.Errorf("the bearer of the name is number %d", k)
	}
}

// TestShortForms: a short form of a given name is the same person where little else
// has the surname.
func TestShortForms(t *testing.T) {
	a := find("Rep. Mike Conrow spoke. Michael Conrow left.\nMore.\n")
	if len(a.People) != 1 {
		t.Errorf("people %+v, want one", a.People)
	}
	r := NewRegistry([]*Article{
		find("Sen. Bob Tarrow spoke. He left.\nMore.\n"), find("Robert Tarrow left on Friday.\nMore.\n"), find("Roberta Tarrow came.\nMore.\n"),
		find("Mike Johnson ran.\nMore.\n"), find("Speaker Michael Johnson sat.\nMore.\n"), find("Ada Johnson, Paul Johnson, Vera Johnson and Tom Johnson came.\nMore.\n"),
	})
	if bob, robert := r.Name(find("Bob Tarrow.\nMore.\n"), 0), r.Name(find("Robert Tarrow.\nMore.\n"), 0); bob != "Bob Tarrow" || r.Known(bob) != r.Known(robert) {
		t.Errorf("Bob Tarrow is %s, known as %s; Robert as %s", bob, r.Known(bob), r.Known(robert))
	}
	if got := r.Name(find("Roberta Tarrow.\nMore.\n"), 0); got != "Roberta Tarrow" {
		t.Errorf("Roberta Tarrow is %s", got)
	}
	if got := r.Name(find("Mike Johnson.\nMore.\n"), 0); got != "Mike Johnson" {
		t.Errorf("one Johnson of many is %s", got)
	}
	for _, pair := range [][2]string{{"mike", "michael"}, {"bob", "robert"}, {"bob", "rob"}, {"bill", "william"}} {
		if !fitsShort(pair[0], pair[1]) || !fitsShort(pair[1], pair[0]) {
			t.Errorf("%v are two", pair)
		}
	}
	for _, pair := range [][2]string{{"francis", "frances"}, {"mike", "mark"}, {"albert", "alfred"}, {"mike", "mike"}, {"steven", "stephen"}} {
		if fitsShort(pair[0], pair[1]) {
			t.Errorf("%v are one", pair)
		}
	}
}

// TestHyphens: a name that is parted in other ways is one name.
func TestHyphens(t *testing.T) {
	r := NewRegistry([]*Article{find("Leader Kim Sung Ho spoke. Mr. Kim left.\nMore.\n"), find("Leader Kim Sung-ho spoke.\nMore.\n"), find("The UN met Kim Sung-ho.\nMore.\n")})
	if a, b := r.Name(find("Leader Kim Sung Ho.\nMore.\n"), 0), r.Name(find("Leader Kim Sung-ho.\nMore.\n"), 0); a != b {
		t.Errorf("%s and %s are two", a, b)
	}
	if a, b := r.Key("ho"), r.Key("sung-ho"); a == b {
		t.Error("a part of a name stands for all of it")
	}
}

// TestOffice: whom an article names with an office before it names another of that
// surname in full is not that other.
func TestOffice(t *testing.T) {
	a := find("President Tarrow spoke to the town. Tarrow left. President Tarrow came back with his daughter Vera Tarrow. Tarrow sang.\nMore.\n")
	got := map[string]int{}
	for _, m := range a.Mentions {
		got[a.People[m.Person].Full]++
	}
	if got["Vera Tarrow"] != 1 || got["Tarrow"] != 4 {
		t.Errorf("mentions %v", got)
	}
	if a := find("President Vera Tarrow spoke. President Tarrow left.\nMore.\n"); len(a.People) != 1 {
		t.Errorf("people %+v", a.People)
	}
}

// TestPlaces: what is named after people is nobody.
func TestPlaces(t *testing.T) {
	a := find("The St. Louis Post-Dispatch and Fort Bragg are in Iowa. Bragg won. The Rose Garden is shut.\nMore.\n")
	if len(a.People) != 0 {
		t.Errorf("people %+v", a.People)
	}
}

// TestAdopt: a bare surname is one that another article has in full, but no place or
// party that somebody in the corpus is named after.
func TestAdopt(t *testing.T) {
	s := "Talks between Washington and Moscow went on, said Teremky. The vote helped GOP candidates and FARN.\nMore.\n"
	a := find(s)
	r := NewRegistry([]*Article{a, find("Rep. Ada Washington met Rep. Oleh Teremky, Rep. August GOP and Rep. Ann Farn.\nMore.\n")})
	r.Adopt(a, s)
	var got []string
	for _, m := range a.Mentions {
		got = append(got, m.In(s))
	}
	if !slices.Equal(got, []string{"Teremky"}) {
		t.Errorf("adopted %q, want Teremky alone", got)
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
