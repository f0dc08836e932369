package text

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
)

//go:embed furniture.txt
var furnitureList string

// saying is a phrase that tells furniture: words in lower case, "*" for one to
// mostStarred of any.
type saying struct {
	kind  LineKind
	words []string
}

// sayings are the phrases of furniture.txt by their first word, those that end a
// line by their last.
type sayings struct{ whole, begins, ends map[string][]saying }

const mostStarred = 3

var furniture = sync.OnceValue(func() sayings {
	out := sayings{map[string][]saying{}, map[string][]saying{}, map[string][]saying{}}
	kinds := map[string]LineKind{"link": Link, "caption": Caption, "byline": Byline}
	for line := range strings.Lines(furnitureList) {
		class, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		kind, how, ok := strings.Cut(class, "-")
		if !ok {
			continue
		}
		for phrase := range strings.SplitSeq(rest, " | ") {
			s := saying{kinds[kind], strings.Fields(phrase)}
			switch first, last := s.words[0], s.words[len(s.words)-1]; how {
			case "is":
				out.whole[first] = append(out.whole[first], s)
			case "begins":
				first = strings.TrimRight(first, ":")
				out.begins[first] = append(out.begins[first], s)
			case "ends":
				out.ends[last] = append(out.ends[last], s)
			}
		}
	}
	return out
})

// said tells the furniture that a line says to be it in words of furniture.txt.
func said(t string) (LineKind, bool) {
	f := furniture()
	first, last := t, t
	if i := strings.IndexByte(t, ' '); i > 0 {
		first = t[:i]
	}
	if i := strings.LastIndexByte(strings.TrimRight(t, ". "), ' '); i > 0 {
		last = t[i+1:]
	}
	first, last = plainWord(first), plainWord(last)
	whole, begins, ends := f.whole[first], f.begins[first], f.ends[last]
	if len(whole)+len(begins)+len(ends) == 0 {
		return Body, false
	}
	words := strings.Fields(strings.ReplaceAll(strings.ToLower(t), "’", "'"))
	for _, s := range whole {
		if n := match(s.words, words); n == len(words) {
			return s.kind, true
		}
	}
	for _, s := range begins {
		if match(s.words, words) > 0 {
			return s.kind, true
		}
	}
	for _, s := range ends {
		if n := len(s.words); n <= len(words) && match(s.words, words[len(words)-n:]) == n {
			return s.kind, true
		}
	}
	return Body, false
}

// match is how many of words a phrase covers from the first on, 0 when it is not
// there.
func match(phrase, words []string) int {
	for i, p := range phrase {
		switch {
		case p == "*":
			for n := 1; n <= mostStarred && i+n < len(words); n++ {
				if m := match(phrase[i+1:], words[i+n:]); m > 0 {
					return i + n + m
				}
			}
			return 0
		case i >= len(words) || !matches(p, words[i]):
			return 0
		}
	}
	return len(phrase)
}

// matches reports whether a word of a line is that of a phrase: with its colon where
// it has one, with any end where it ends in a star.
func matches(p, word string) bool {
	if head, ok := strings.CutSuffix(p, "*"); ok {
		return strings.HasPrefix(word, head)
	}
	return p == word || !strings.HasSuffix(p, ":") && p == plainWord(word)
}

// plainWord is w in lower case without the marks around it.
func plainWord(w string) string {
	if len(w) > longestPhrase {
		return ""
	}
	return strings.ToLower(strings.Trim(w, ".,:;!?…()[]|*"))
}

// mostStamp is how many words a line has at most that says when it was changed.
const mostStamp = 10

// stamped reports whether a line says when the article was published or changed, or
// where to write to its author, and nothing more: "Updated at 8:46 a.m. ET".
func stamped(t string) bool {
	first, rest, _ := strings.Cut(t, " ")
	switch plainWord(first) {
	case "write":
		return strings.HasPrefix(rest, "to ") && strings.Contains(rest, "@")
	case "updated", "published", "posted", "modified":
	default:
		return false
	}
	return strings.ContainsAny(rest, "0123456789") && !strings.ContainsAny(rest, "“\"") && countParts(t) <= mostStamp && strings.ToUpper(first[:1]) == first[:1]
}

// agencies are how credits of pictures name who they are of.
var agencies = []string{"ap", "afp", "epa", "reuters", "getty", "getty images", "shutterstock", "bloomberg", "upi", "ap photo", "ap images", "zuma press", "pool", "usa today", "abaca press", "istock", "alamy", "tns", "anadolu agency"}

// credited reports whether an open line ends in a credit without brackets: "Drew
// Angerer/Getty Images", "REUTERS/Leah Millis".
func credited(t string) bool {
	i := strings.LastIndexByte(t, '/')
	if i <= 0 || !Open(t) || strings.Contains(t, "://") {
		return false
	}
	tail, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(t[i+1:])), " via ")
	if slices.Contains(agencies, tail) {
		return true
	}
	head := t[:i]
	if k := strings.LastIndexFunc(head, unicode.IsSpace); k >= 0 {
		head = head[k+1:]
	}
	w := strings.Fields(t[i+1:])
	return (head == "REUTERS" || head == "AFP" || head == "AP") && len(w) > 0 && len(w) <= 4 && allCapitalised(w)
}

// glued reports whether an open line is a link whose heading runs into its text
// without a space: "Harbour fire:What we know".
func glued(t string) bool {
	i := strings.IndexByte(t, ':')
	if i <= 0 || i+2 >= len(t) || !Open(t) || countParts(t) > mostLinked {
		return false
	}
	before, after := rune(t[i-1]), rune(t[i+1])
	return unicode.IsLower(before) && unicode.IsUpper(after) && unicode.IsUpper(rune(t[0])) && !strings.ContainsAny(t[:i], "“\"/@")
}

// mostLinked is how many words the text of a link has at most.
const mostLinked = 30

// signed reports whether the first line of a text whose headline is known is who
// wrote it: a few words, all with capitals.
func signed(t, title string) bool {
	return title != "" && Open(t) && CountWords(t) <= longestSubhead && !strings.ContainsAny(t, ",;:.'’") && allCapitalised(strings.Fields(t))
}

// shouted reports whether a line has no letter in lower case and words enough to be
// the head of another story: "JUDGE BLOCKS TRAVEL BAN AGAIN".
func shouted(t string) bool {
	letters := 0
	for _, r := range t {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= shoutedLetters && CountWords(t) >= shoutedWords && !strings.HasSuffix(t, ":")
}

// A line of capitals with fewer is an abbreviation, or someone who shouts.
const (
	shoutedLetters = 12
	shoutedWords   = 3
)
