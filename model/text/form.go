package text

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed languages.txt
var languageList string

var languageCodes = sync.OnceValue(func() map[string]bool {
	codes := map[string]bool{}
	for words := range WordList(languageList) {
		for _, w := range words {
			codes[w] = true
		}
	}
	return codes
})

// Sizes in bytes of what shows in a line's form.
const (
	longestForm   = 240
	longestCredit = 1200 // of a caption that names whose picture it is
	longestPhrase = 80   // enough for each phrase of isLink and isByline, whatever its letters
	longestCode   = 6    // of two letters, whatever they are in upper case
)

// formOf recognises the furniture that shows in the line alone.
func formOf(t string) LineKind {
	switch {
	case len(t) > longestForm:
		if len(t) <= longestCredit && (t[len(t)-1] == ')' && agencyCredit(t) || credited(t)) {
			return Caption
		}
		return Body
	case isRule(t) || allCodes(t):
		return Navigation
	case isByline(t), stamped(t), isTime(t), underlined(t):
		return Byline
	case isLink(t), glued(t):
		return Link
	case strings.HasSuffix(t, ")") && Open(t) && (countParts(t) <= 25 && credit(t) || agencyCredit(t)), credited(t):
		return Caption
	}
	kind, _ := said(t)
	return kind
}

// divides reports whether r stands between the parts of a line.
func divides(r rune) bool { return r == '|' || r == '/' || unicode.IsSpace(r) }

func countParts(t string) int {
	n := 0
	for range strings.FieldsFuncSeq(t, divides) {
		n++
	}
	return n
}

// isRule reports whether t holds nothing but marks that divide.
func isRule(t string) bool {
	return classes[t[0]]&wordByte == 0 && (strings.TrimLeftFunc(t, divides) == "" || strings.Trim(t, "_*-–—.=~# ") == "")
}

// allCodes reports whether t is a language bar.
func allCodes(t string) bool {
	n := 0
	for w := range strings.FieldsFuncSeq(t, divides) {
		if len(w) > longestCode || !languageCodes()[strings.ToLower(w)] {
			return false
		}
		n++
	}
	return n >= 2
}

// beginsLike reports whether t begins with two letters that stand in pairs, in
// either case: what spares most lines a comparison with phrases.
func beginsLike(t, pairs string) bool {
	return len(t) > 1 && strings.Contains(pairs, string([]byte{t[0] | 0x20, t[1] | 0x20}))
}

func isByline(t string) bool {
	t = strings.TrimLeft(t, "([")
	if !beginsLike(t, "au by wr re ed an") {
		return false
	}
	if hasAnyPrefix(t, "By ", "BY ", "Analysis by ") && Open(t) {
		t = strings.TrimPrefix(t, "Analysis ")
		if n := countParts(t); n > 1 && n <= longestSigned && allCapitalised(strings.FieldsFunc(t, divides)[1:]) {
			return true
		}
	}
	low := strings.ToLower(t[:min(len(t), longestPhrase)])
	return hasAnyPrefix(low, "author:", "authors:", "by:", "written by ", "reporting by ", "editing by ") && (countParts(t) <= 8 || strings.Contains(low, " by ") && strings.Contains(t, "; "))
}

// longestSigned is how many words a line has at most that says who wrote the text.
const longestSigned = 9

// underlined reports whether t is a name behind a dash, with which a running report
// signs an entry: "– Lena Holt and Tom Reed".
func underlined(t string) bool {
	rest := strings.TrimLeft(t, "-–—")
	if rest == t || !strings.HasPrefix(rest, " ") || !Open(t) || strings.ContainsAny(rest, ":“\"0123456789") {
		return false
	}
	names := strings.Fields(rest)
	return len(names) >= 2 && len(names) <= longestSigned && allCapitalised(names)
}

func isLink(t string) bool {
	t = strings.TrimLeft(t, "([")
	if !beginsLike(t, "re al se mo wa li") {
		return false
	}
	low := strings.ToLower(t[:min(len(t), longestPhrase)])
	return hasAnyPrefix(low, "read more:", "read also:", "also read:", "see also:", "related:", "read more about", "more:", "watch:", "listen:", "read the rest", "read: ", "read more here", "read more at")
}

// credit reports whether t ends in a bracket that names a photographer or agency:
// "(Vitaliy Nosach, RBC-Ukraine)", "(Photo: AP)".
func credit(t string) bool {
	if agencyCredit(t) {
		return true
	}
	if t[0] == '(' {
		return false
	}
	parts := strings.Split(lastBracket(t), ",")
	for _, p := range parts {
		w := strings.Fields(p)
		if len(w) == 0 || len(w) > 3 || !allCapitalised(w) {
			return false
		}
	}
	return len(parts) == 2
}

// agencyCredit reports whether t ends in a bracket that says it is a credit or names
// an agency: "(Photo: Bob Andres)", "(AP Photo/Steve Helber)", "(Lee Holt via AP)".
func agencyCredit(t string) bool {
	low := strings.ToLower(lastBracket(t))
	return hasAnyPrefix(low, "photo", "image", "picture", "credit", "ap photo", "getty", "reuters/", "afp") ||
		strings.HasSuffix(low, " via ap") || strings.HasSuffix(low, "getty images") || credited(low)
}

// lastBracket is what stands in the bracket that ends t, "" when none does.
func lastBracket(t string) string {
	i := strings.LastIndexByte(t, '(')
	if i < 0 || !strings.HasSuffix(t, ")") {
		return ""
	}
	return t[i+1 : len(t)-1]
}

func allCapitalised(words []string) bool {
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && w != "and" {
			return false
		}
	}
	return true
}

func hasAnyPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}
