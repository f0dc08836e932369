package charset

import "strings"

// alphabets are the Latin letters beyond ASCII of one language each, or of a few that
// share theirs. Never written to.
var alphabets = []string{
	"àâäçéèêëîïôöùûüœæÿñ",      // French, Dutch
	"äöüßéà",                   // German
	"áéíóúñüïçàèòãõâêô",        // Spanish, Catalan, Portuguese, Galician
	"àèéìíîòóùú",               // Italian
	"åäöéüæøàáó",               // Swedish, Finnish, Danish, Norwegian
	"äöüõšž",                   // Estonian
	"áéíóúýðþæö",               // Icelandic
	"ąćęłńóśźż",                // Polish
	"áčďéěíňóřšťúůýžäĺľŕôöüćđ", // Czech, Slovak, Slovene, Croatian, Serbian
	"áéíóöőúüű",                // Hungarian
	"ăâîșțşţ",                  // Romanian
	"çğıöşüâîûə",               // Turkish, Azerbaijani
}

// strangers is how many of the letters, counted by letter in lower case, the language
// that has most of them has not: few in the right encoding, while a wrong one brings
// letters together that no language has.
func strangers(letters map[rune]int) int {
	all, most := 0, 0
	for _, n := range letters {
		all += n
	}
	for _, alphabet := range alphabets {
		has := 0
		for r, n := range letters {
			if strings.ContainsRune(alphabet, r) {
				has += n
			}
		}
		most = max(most, has)
	}
	return all - most
}
