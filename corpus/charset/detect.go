package charset

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"github.com/wlynxg/chardet/consts"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"parallax/corpus/language"
)

// single are the encodings of one byte a letter that are told apart, the more usual
// first. KOI8-U holds all letters of KOI8-R where that has them.
var single = []struct {
	name    string
	charmap *charmap.Charmap
}{
	{"windows-1252", charmap.Windows1252},
	{"windows-1251", charmap.Windows1251},
	{"KOI8-U", charmap.KOI8U},
	{"windows-1250", charmap.Windows1250},
	{"ISO-8859-15", charmap.ISO8859_15},
	{"ISO-8859-2", charmap.ISO8859_2},
	{"ISO-8859-5", charmap.ISO8859_5},
	{"IBM866", charmap.CodePage866},
	{"windows-1253", charmap.Windows1253},
	{"windows-1254", charmap.Windows1254},
}

// byLibrary are the encodings of several bytes a letter, which chardet tells well.
var byLibrary = []string{"SHIFT_JIS", "EUC-JP", "ISO-2022-JP", "GB2312", "GB18030", "Big5", "EUC-KR", "CP949"}

// detected is the encoding of a file that is not UTF-8, by a sample of its bytes that
// begins with the first one beyond ASCII and by what stands before; nil when it is
// UTF-8 with a few bytes that are none, or cannot be told.
func detected(before, sample []byte) (encoding.Encoding, string) {
	if mostlyUTF8(sample) {
		return nil, ""
	}
	sample = sample[:min(len(sample), enough)]
	sample = append(bytes.Clone(before[max(0, len(before)-longestWord):]), sample...)
	best, most := -1, 0
	for i, s := range single {
		if n := likeness(s.charmap, sample); n > most {
			best, most = i, n
		}
	}
	if best < 0 || most < sure*highs(sample) {
		library := chardet.NewUniversalDetector(consts.CjkLangFilter)
		library.Feed(sample)
		found := library.GetResult()
		for _, name := range byLibrary {
			if strings.EqualFold(found.Encoding, name) {
				if e, label := charset.Lookup(strings.ReplaceAll(name, "CP949", "EUC-KR")); e != nil && clean(e, sample) {
					return e, label
				}
			}
		}
	}
	if best < 0 || 2*most < highs(sample) || best > 0 && highs(sample) < fewest {
		return nil, ""
	}
	return single[best].charmap, single[best].name
}

const (
	// sure is the likeness a byte beyond ASCII above which no other kind of encoding
	// is asked for.
	sure = 3

	// fewest is how many bytes beyond ASCII tell an encoding other than the most
	// usual.
	fewest = 4

	// enough is how many bytes tell.
	enough = 8 << 10

	// longestWord is how many bytes of ASCII before the sample, which may begin
	// inside a word, belong to it.
	longestWord = 64
)

// mostlyUTF8 reports whether the bytes of sample beyond ASCII are letters of UTF-8,
// but for one in ten at most, or half where there are few.
func mostlyUTF8(sample []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(sample); {
		r, size := utf8.DecodeRune(sample[i:])
		switch {
		case r == utf8.RuneError && size <= 1:
			if utf8.FullRune(sample[i:]) { // not cut off at the end of the sample
				bad++
			}
		case size > 1:
			good++
		}
		i += size
	}
	return good > 0 && (good >= 9*bad || good >= bad && good+bad < fewest)
}

// highs is the number of bytes of sample beyond ASCII.
func highs(sample []byte) (n int) {
	for _, c := range sample {
		if c >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// clean reports whether e decodes all of sample, but for its end.
func clean(e encoding.Encoding, sample []byte) bool {
	out, _ := e.NewDecoder().Bytes(sample)
	return bytes.Count(out[:max(0, len(out)-8)], []byte("\ufffd")) == 0
}

// likeness is how much sample, read as m, looks like a text: words that stand often
// in some language count for it, and so do letters inside words; signs and letters
// that do not go together count against it.
func likeness(m *charmap.Charmap, sample []byte) int {
	n := 0
	var word []rune
	latin := make(map[rune]int, 16)
	for _, c := range sample {
		r := m.DecodeByte(c)
		if unicode.IsLetter(r) {
			if r >= utf8.RuneSelf && unicode.Is(unicode.Latin, r) {
				latin[unicode.ToLower(r)]++
			}
			word = append(word, r)
			continue
		}
		if n += likenessOf(word); r >= utf8.RuneSelf {
			n += likenessOfSign(r, len(word) > 0)
		}
		word = word[:0]
	}
	return n + likenessOf(word) - 2*strangers(latin)
}

// likenessOfSign is what r, which is beyond ASCII and no letter, counts for.
func likenessOfSign(r rune, behindLetter bool) int {
	switch {
	case strings.ContainsRune("’”»…“„«‘–—€ №", r):
		return 1
	case r == utf8.RuneError || unicode.IsControl(r):
		return -8
	case behindLetter:
		return -2
	}
	return -1
}

// likenessOf is what a word counts for.
func likenessOf(word []rune) int {
	n, high, latin, other := 0, 0, 0, 0
	for i, r := range word {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
		default:
			other++
		}
		if r < utf8.RuneSelf {
			continue
		}
		high++
		if strings.ContainsRune(usualLetters, unicode.ToLower(r)) {
			n++
		} else {
			n -= 2
		}
		if i > 0 && word[i-1] >= utf8.RuneSelf && latin > 0 {
			n-- // letters with a mark seldom follow one another
		}
		if i > 0 && unicode.IsUpper(r) && unicode.IsLower(word[i-1]) || i > 1 && unicode.IsUpper(r) && other > 0 {
			n -= 3
		}
	}
	if high == 0 {
		return 0
	}
	if latin > 0 && other > 0 {
		n -= 4
	}
	if low := strings.ToLower(string(word)); len(word) > 1 && language.Word(low) {
		n += 4 * high
	}
	return n
}

// usualLetters are those beyond ASCII that stand in running text of a language that
// is printed in one of the encodings above.
const usualLetters = "àâäçéèêëîïôöùûüœæßñáíóúãõåøìòāýąćęłńśźżčďěňřšťůžľĺŕőűăâîșțşţğıđ" +
	"абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўђјљњћџ" +
	"αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋ"
