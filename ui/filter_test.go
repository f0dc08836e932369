package ui

import (
	"testing"
)

// TestFilterLanguage: a filter that is not understood leaves the list as it is and
// says where it went wrong; one that is understood can be about what is kept.
// TestFilteredEvent: the head of an event says how many of its articles are listed.
func TestFilteredEvent(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).sees(" 4 articles").lacks(" of 4 articles")
	d.press("&", "text:source:ukrinform", "enter").sees(" 1 of 4 articles")
	d.press("3").sees(" 4 articles, also: ").press("4").sees(" 4 articles")
}

func TestFilterLanguage(t *testing.T) {
	d := newDriver(t, sample(), 120, 36).press("j", "s", "&", "text:source:ukrin").sees("Biden holding firm")
	d.lacks("White House urges").press("text: spkr:").sees(`column 14: no field "spkr"`, "Biden holding firm", "White House urges")
	if d.press("enter"); !d.app.prompt.isOpen() {
		t.Fatal("Enter took a filter that is not understood")
	}
	d.press("ctrl+u", "text:is:starred", "enter").sees("1 of 5 articles", "Biden holding firm").lacks("White House urges")
	d.press("&", "ctrl+u", "text:text:kyiv -source:ukrinform", "enter").sees("4 of 5 articles").lacks("Biden holding firm on…")
	d.press("2", "&", "text:speaker:zelensky kind:direct", "enter").sees("direct").lacks("Kuleba")
	for _, q := range d.app.quotes.rows {
		if k := sample().Quotation(q); k.Speaker != "Volodymyr Zelensky" || k.Kind.String() != "direct" {
			t.Errorf("the filter kept %s by %s", k.Kind, k.Speaker)
		}
	}
}
