package corpus

import "fmt"

// Span is a half-open range [Start, End) of byte offsets into Article.Text.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no byte; the zero Span stands for "none".
func (s Span) Empty() bool { return s.End <= s.Start }

// In is the part of text that s covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Short is s in half the room, for what is kept by the million.
func (s Span) Short() Short { return Short{int32(s.Start), int32(s.End)} }

// Short is a Span of a text of less than 2 GiB.
type Short struct{ Start, End int32 }

// Span is s as all others have it.
func (s Short) Span() Span { return Span{int(s.Start), int(s.End)} }

// Empty reports whether s holds no byte.
func (s Short) Empty() bool { return s.End <= s.Start }

// In is the part of text that s covers.
func (s Short) In(text string) string { return text[s.Start:s.End] }

// Article is one text by one source at one time. Every field but ID and Text
// may be empty, which means "not known": nothing is ever invented.
type Article struct {
	ID       string // given by the file, else the path below the corpus root without extension; unique in a corpus
	Source   string // the publisher
	Title    string // as given by metadata; "" lets model find the headline in the text
	Author   string
	Date     string // ISO 8601, as far as known: "2023", "2023-06-15", "2023-06-15T12:36:00Z"
	URL      string
	Language string // "en", or "" when not known
	Path     string // where it was read from, for people

	DateGuessed bool     // Date was printed in a form that leaves room for doubt
	Also        []string // other paths at which the same text stands, for people

	// Text is the decoded source rune for rune, with hostile runes replaced one
	// for one by their visible pictures (see Clean).
	Text string
}

// Dated is Date as it is shown: after "~" when it is a guess.
func (a *Article) Dated() string {
	if a.DateGuessed && a.Date != "" {
		return "~" + a.Date
	}
	return a.Date
}

// Corpus is what was read: immutable once Open returns.
type Corpus struct {
	// Articles are in the order of the paths given, within one sorted by path,
	// then by place in the file.
	Articles []Article
	Found    int       // articles found, readable or not
	Problems []Problem // in the same order
}

// Unread is the number of articles found but not read.
func (c *Corpus) Unread() int { return c.Found - len(c.Articles) }

// Problem names one article, record or file that could not be read, and why.
type Problem struct {
	Path string // clean, for people
	Line int    // 1-based; 0 when the file as a whole is meant
	Err  error

	// Warning means that nothing was lost but something had to be decided: an
	// id that stood twice, a date that is none. It does not count as unread.
	Warning bool
}

// String is "path:line: what was expected", on one line and clean.
func (p Problem) String() string {
	reason := cleanField(p.Err.Error())
	if p.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", p.Path, p.Line, reason)
	}
	return p.Path + ": " + reason
}
