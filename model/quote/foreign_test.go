package quote

import (
	"slices"
	"testing"

	"parallax/model/name"
	"parallax/model/text"
)

// An article in a language of which no words are known: the spans are those of the
// marks, short terms are none, and nobody is made up to have said it.
func TestByMarks(t *testing.T) {
	for lang, c := range map[string]struct {
		text string
		want []string
	}{
		"fr": {"Le maire, Luc Morel, promet une ville « verte ».\n\n« Nous ne couperons aucun arbre », a dit M. Morel. « C'est promis. »\n\nSelon Prio : le projet dira plus.",
			[]string{"« Nous ne couperons aucun arbre »", "« C'est promis. »"}},
		"Ukrainian": {"Мер Іван Лис обіцяє «зелене» місто.\n\n«Ми збережемо дерева», — заявив Лис. За його словами, уряд „не дасть жодної гривні на нову дорогу“.",
			[]string{"«Ми збережемо дерева»", "„не дасть жодної гривні на нову дорогу“"}},
		"de": {"Der Bürgermeister verspricht eine „grüne“ Stadt.\n\n„Wir fällen keinen Baum“, sagte Weber. Er fügte hinzu: »Das ist versprochen.«",
			[]string{"„Wir fällen keinen Baum“", "»Das ist versprochen.«"}},
	} {
		doc := text.Parse(c.text, "")
		doc.Language = lang
		names := name.Find(c.text, &doc)
		found := Find(c.text, &doc, names, name.NewRegistry([]*name.Article{names}))
		var got []string
		for _, q := range found.Quotations {
			got = append(got, q.In(c.text))
			if q.Speaker != "" || !q.Mention.Empty() || !q.Cue.Empty() || q.Of != -1 || q.Continues != -1 {
				t.Errorf("%s: %q has a speaker, cue or statement: %+v", lang, q.In(c.text), q)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", lang, got, c.want)
		}
		if len(found.Statements)+len(found.Hedges)+len(found.Attributions) > 0 {
			t.Errorf("%s: found by words: %+v", lang, found)
		}
	}
	for lang, want := range map[string]bool{"": false, "en": false, "en-GB": false, "English": false, "ENGLISH": false, "eng": false, "fr": true, "uk_UA": true, "French": true, "und": false} {
		if got := ByMarks(lang); got != want {
			t.Errorf("ByMarks(%q) = %t", lang, got)
		}
	}
}
