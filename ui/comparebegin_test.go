package ui

import (
	"strings"
	"testing"
)

// TestCompareBegins: an event begins with the two articles that share most, an
// article that was gone to with its nearest, and the status line says which.
func TestCompareBegins(t *testing.T) {
	const pair, nearest = "begins with the two that share most", "and what shares most with it"
	for name, c := range map[string]struct {
		keys  []string
		wants []string
	}{
		"from the start":        {[]string{"3"}, []string{">A Ukrinform", "B RBC-Ukraine", pair}},
		"with C":                {[]string{"C"}, []string{">A Ukrinform", "B RBC-Ukraine", pair}},
		"a later article":       {[]string{"j", "j", "j", "3"}, []string{">A 003", nearest}},
		"the first, being read": {[]string{"enter", "3"}, []string{">A 000", nearest}},
		"the first, chosen":     {[]string{"c", "C"}, []string{">A 000", nearest}},
		"past the quotes":       {[]string{"2", "3"}, []string{">A Ukrinform", pair}},
		"a later quotation":     {[]string{"2", "G", "K", "3"}, []string{">A 003", nearest}},
		"one chosen, and this":  {[]string{"j", "c", "j", "j", "C"}, []string{">A Ukrinform", "B 003", "chosen articles"}},
	} {
		t.Run(name, func(t *testing.T) { newDriver(t, sample(), 120, 36).press(c.keys...).sees(c.wants...) })
	}
}

// TestCompareWhileReading: asked for before the corpus has been read, the
// comparison is there when it has.
func TestCompareWhileReading(t *testing.T) {
	d := newDriver(t, nil, 120, 36).press("3")
	d.send(loadedMsg{x: sample(), digest: newDigest(sample())})
	d.sees(">A Ukrinform").lacks("Nothing is being compared")
}

// TestTitleBeforeOthers: a long title of an event is cut only when the other
// sources have left it all but a little.
func TestTitleBeforeOthers(t *testing.T) {
	x := *sample()
	x.Events = append(x.Events[:0:0], x.Events...)
	title := strings.Repeat("summit ", 11) + "ends"
	x.Events[0].Title = title
	newDriver(t, &x, 120, 36).press("3").sees("E1 "+title, "also: ")
}

// TestQuoteSigns: a speaker who was worked out, and one who was not found, can
// be told from one who is named; the line below says how, as i does.
func TestQuoteSigns(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("2", "&", "text:003 added", "enter")
	d.sees("~Andriy Yermak", "“he” → Andriy Yermak: by the pronoun")
	d.press("&", "ctrl+u", "text:several media sites", "enter")
	d.sees("has it from “an unidentified White House official”")
	d.press("&", "ctrl+u", "text:some allies", "enter").sees("?Some allies", "“Some allies” → no name found")
	d.press("&", "ctrl+u", "text:jake sullivan", "enter").sees(" Jake Sullivan", "Jake Sullivan: named as printed").lacks("~Jake")
	small := newDriver(t, sample(), 40, 12).press("2", "&", "text:003 added", "enter")
	small.sees(">~Andriy").press("i")
	small.sees("“he” → Andriy Yermak: by the pronoun")
}

// TestCompareByWords: where the sentences are too many to be compared beforehand, what
// has most of the words of the first article comes next, not what is next in the list.
func TestCompareByWords(t *testing.T) {
	long := func(sentence string) string { return strings.Repeat(sentence+" ", 60) }
	x := indexOf(t, long("Voters crowded the harbour on Sunday."), long("Ministers discussed pensions yesterday."), long("Sunday brought voters to the harbour."))
	c := &compare{x: x}
	all, b := c.order([]int{0, 1, 2}, 0, true)
	if b != withWords || all[1] != 2 {
		t.Errorf("the order is %v, %q", all, b.says("A"))
	}
	x.Articles[1].Doc.Words = maxWords
	if all, b = c.order([]int{0, 1, 2}, 0, true); b != withList || all[1] != 1 {
		t.Errorf("of very many words the order is %v, %q", all, b.says("A"))
	}
}
