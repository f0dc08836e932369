package name

import "strings"

// skeleton is a key that is equal for transliterations of one name into Latin
// letters: common digraphs and endings are folded, double letters made single
// and vowels put into three classes. It is meant for full names only: bare
// surnames that share it are mostly different names.
func skeleton(folded string) string {
	s := joiners.Replace(folded)
	for _, e := range [...]string{"iyi", "yyi", "iy", "yy", "ii", "ij", "yi", "yj", "y", "i"} {
		if t, ok := strings.CutSuffix(s, e); ok && len(t) >= 3 {
			s = t + "i"
			break
		}
	}
	s = transliteration.Replace(s)
	var b strings.Builder
	var last rune
	for _, r := range s {
		switch r {
		case 'e', 'i', 'y', 'j':
			r = 'i'
		case 'o', 'u':
			r = 'o'
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

var joiners = strings.NewReplacer("'", "", "-", "", " ", "")

var transliteration = strings.NewReplacer("shch", "s", "sch", "s", "tch", "c", "kh", "k", "gh", "g", "zh", "z", "ph", "f", "th", "t",
	"dj", "j", "q", "k", "ck", "k", "w", "v", "x", "ks", "ya", "a", "ia", "a", "ye", "e", "ie", "e", "yu", "u", "iu", "u", "yo", "o", "io", "o", "ou", "u", "oo", "u")
