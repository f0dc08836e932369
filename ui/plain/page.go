package plain

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"parallax/corpus"
	"parallax/ui/report"
)

// usualWidth is the width of a line where nobody knows a better one.
const usualWidth = 80

// page is what is written to, paragraph by paragraph.
type page struct {
	out   *bufio.Writer
	width func() int
	cells int
	err   error // the first of writing
}

// measure asks how wide lines are now.
func (p *page) measure() {
	p.cells = 0
	if p.width != nil {
		p.cells = p.width()
	}
	if p.cells <= 0 {
		p.cells = usualWidth
	}
}

// say writes a paragraph, made clean as a whole: what comes from articles may stand
// anywhere in it.
func (p *page) say(format string, args ...any) {
	if p.cells == 0 {
		p.measure()
	}
	s := corpus.Clean(oneLine(corpus.Clean(fmt.Sprintf(format, args...))))
	for _, line := range wrap(s, p.cells) {
		p.write(line + "\n")
	}
}

// wrap breaks s at its spaces into lines of at most width cells; a longer word is cut
// between signs. A sign wider than that stands alone.
func wrap(s string, width int) (lines []string) {
	line := ""
	for word := range strings.FieldsSeq(s) {
		if line != "" {
			if ansi.StringWidth(line+" "+word) <= width {
				line += " " + word
				continue
			}
			lines = append(lines, line)
		}
		for ansi.StringWidth(word) > width {
			n := fitting(word, width)
			if n == len(word) {
				break
			}
			lines, word = append(lines, word[:n]), word[n:]
		}
		line = word
	}
	return append(lines, line)
}

// fitting is the length in bytes of the first signs of s, one at least, that take at
// most width cells.
func fitting(s string, width int) int {
	n, used := 0, 0
	for n < len(s) {
		sign, cells := ansi.FirstGraphemeCluster(s[n:], ansi.GraphemeWidth)
		if used += cells; used > width && n > 0 {
			break
		}
		n += len(sign)
	}
	return n
}

// gap writes an empty line.
func (p *page) gap() { p.write("\n") }

func (p *page) write(s string) {
	if _, err := p.out.WriteString(s); err != nil && p.err == nil {
		p.err = err
	}
}

// prompt asks for the next command.
func (p *page) prompt() {
	p.write("> ")
	p.flush()
}

func (p *page) flush() error {
	if err := p.out.Flush(); err != nil && p.err == nil {
		p.err = err
	}
	if p.err != nil {
		return fmt.Errorf("write to standard output: %w", p.err)
	}
	return nil
}

// oneLine folds all white space of s to single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// count is n of something, in words.
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// listed joins words: "a, b and c".
func listed(words []string) string {
	if n := len(words) - 1; n > 0 {
		return strings.Join(words[:n], ", ") + " and " + words[n]
	}
	return strings.Join(words, "")
}

// quoted puts each of words into quotation marks and joins them.
func quoted(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = "“" + oneLine(w) + "”"
	}
	return listed(out)
}

// nameAll gives every article a name: its source, and the start of its id where
// another has that source too or none is known.
func (r *reader) nameAll() {
	times, ids := map[string]int{}, make([]string, len(r.x.Articles))
	for i, a := range r.x.Articles {
		times[a.Source]++
		ids[i] = a.ID
	}
	short := report.ShortIDs(ids)
	r.names = make([]string, len(ids))
	for i, a := range r.x.Articles {
		switch {
		case a.Source == "":
			r.names[i] = short[i]
		case times[a.Source] > 1:
			r.names[i] = a.Source + " " + short[i]
		default:
			r.names[i] = a.Source
		}
	}
}

// namesOf are the names of articles, joined.
func (r *reader) namesOf(articles []int) string {
	out := make([]string, len(articles))
	for i, a := range articles {
		out[i] = r.names[a]
	}
	return listed(out)
}
