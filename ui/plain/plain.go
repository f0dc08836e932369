package plain

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"parallax/model"
	"parallax/model/filter"
)

// mostSources is how many articles are set side by side when none are named.
const mostSources = 4

// Options say how the reader writes.
type Options struct {
	Width func() int // cells of a line, asked before each answer; nil, or 0, is 80
}

// reader is one reading: what is open, compared and listed.
type reader struct {
	page
	x      *model.Index
	names  []string // by article: its source, told apart from others of that name
	order  []int    // articles in the order of the list; the number is the place in it, from 1
	number []int    // by article

	open     int // article, -1 for none
	compared []int
	filter   filter.Filter
	more     func() // shows the next part of a list, nil when all was shown
}

// Run reads commands from in, a line each, and answers them on out, until the line
// "." or the end of in. Its error is that of reading or writing.
func Run(in io.Reader, out io.Writer, x *model.Index, o Options) error {
	r := newReader(out, x, o)
	r.list()
	lines := bufio.NewScanner(in)
	for r.prompt(); r.err == nil && lines.Scan(); r.prompt() {
		line := strings.TrimSpace(lines.Text())
		if line == "." || line == "quit" {
			return r.flush()
		}
		r.obey(line)
	}
	if err := r.flush(); err != nil {
		return err
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read commands from standard input: %w", err)
	}
	return nil
}

func newReader(out io.Writer, x *model.Index, o Options) *reader {
	r := &reader{page: page{out: bufio.NewWriter(out), width: o.Width}, x: x, open: -1}
	r.nameAll()
	r.arrange()
	return r
}

// command is a command by its letter and its whole name.
type command struct {
	letter, name string
	help         string
	do           func(r *reader, rest string)
}

// commands are all but the number that opens an article and the dot.
func commands() []command {
	return []command{
		{"l", "list", "the list of articles", func(r *reader, _ string) { r.list() }},
		{"q", "quotes", "the quotations of the open article, or of all that are listed; q 3: of article 3", (*reader).quotes},
		{"c", "compare", "c 1 2 compares articles 1 and 2; c alone the articles of this event", (*reader).compare},
		{"v", "coverage", "who tells what, and how; v 1 2: of these articles", (*reader).coverage},
		{"n", "names", "how each article names people, places and things; n 1 2: of these", (*reader).naming},
		{"i", "why", "why the open article is in its event", func(r *reader, _ string) { r.why() }},
		{"f", "filter", "f WORDS lists only articles and quotations with these words, also speaker:, source:, kind:, -not; f alone lists all", (*reader).keepOnly},
		{"m", "more", "the next part of a long list", func(r *reader, _ string) { r.next() }},
		{"?", "help", "these commands", func(r *reader, _ string) { r.help() }},
	}
}

// obey obeys a line.
func (r *reader) obey(line string) {
	r.measure()
	word, rest, _ := strings.Cut(line, " ")
	if n, err := strconv.Atoi(word); err == nil {
		r.openNumber(n)
		return
	}
	for _, c := range commands() {
		if strings.EqualFold(word, c.letter) || strings.EqualFold(word, c.name) {
			c.do(r, strings.TrimSpace(rest))
			return
		}
	}
	if line == "" {
		r.say("A number opens an article; ? tells the commands; . ends.")
		return
	}
	r.say("There is no command “%s”; ? tells those there are.", word)
}

func (r *reader) help() {
	r.say("A number opens the article of that number.")
	for _, c := range commands() {
		r.say("%s or %s: %s.", c.letter, c.name, c.help)
	}
	r.say(". or quit: the end.")
}

// next shows the next part of the list that was begun.
func (r *reader) next() {
	if r.more == nil {
		r.say("There is no more.")
		return
	}
	r.more()
}

// chosen are the articles that numbers name; without numbers those compared last,
// else those of the event of the open article, else those of the first event.
func (r *reader) chosen(numbers string) []int {
	if numbers == "" {
		if r.compared == nil && len(r.order) > 0 {
			r.compared = r.together()
		}
		if len(r.compared) < 2 {
			r.say("No other article tells of this event; c 1 2 compares any two.")
			return nil
		}
		return r.compared
	}
	var out []int
	for _, word := range strings.FieldsFunc(numbers, func(c rune) bool { return c == ' ' || c == ',' }) {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 || n > len(r.order) {
			r.say("Expected numbers of articles from 1 to %d, as in “c 1 2”; found “%s”.", len(r.order), word)
			return nil
		}
		for _, a := range out {
			if a == r.order[n-1] {
				r.say("Article %d is named twice.", n)
				return nil
			}
		}
		out = append(out, r.order[n-1])
	}
	if len(out) < 2 {
		r.say("Expected two articles or more, as in “c 1 2”.")
		return nil
	}
	r.compared = out
	return out
}

// together are the open article, or else the first, and others of its event,
// mostSources in all.
func (r *reader) together() []int {
	at := r.open
	if at < 0 {
		at = r.order[0]
	}
	out := []int{at}
	for _, a := range r.x.Events[r.x.EventOf(at)].Articles {
		if a != at && len(out) < mostSources {
			out = append(out, a)
		}
	}
	return out
}
