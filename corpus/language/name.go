package language

import "strings"

// names are the languages of words.txt and of byLetters, in English.
var names = map[string]string{
	"af": "Afrikaans", "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish",
	"de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French",
	"gl": "Galician", "he": "Hebrew", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "it": "Italian", "ja": "Japanese",
	"ka": "Georgian", "ko": "Korean", "mk": "Macedonian", "nb": "Norwegian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese",
	"ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sr": "Serbian", "sv": "Swedish", "th": "Thai", "tr": "Turkish",
	"uk": "Ukrainian", "ur": "Urdu", "zh": "Chinese",
}

// Base is the code of words.txt for a language as metadata states it: a tag ("en-US",
// "fr_FR") or an English name ("English", "ENGLISH"); what it is not it gives back in
// lower case.
func Base(stated string) string {
	low := strings.ToLower(strings.TrimSpace(stated))
	for code, name := range names {
		if low == strings.ToLower(name) {
			return code
		}
	}
	if i := strings.IndexAny(low, "-_"); i > 0 {
		low = low[:i]
	}
	if low == "eng" {
		return "en"
	}
	return low
}

// Name is the English name of a language as metadata states it, else what is stated.
func Name(stated string) string {
	if name := names[Base(stated)]; name != "" {
		return name
	}
	return strings.TrimSpace(stated)
}
