package cli

import (
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// manual is a manual page as it is written, in the man macros (man(7)). The page that
// fang makes has no long texts, no values and the date of today, and hyphens in it that
// cannot be copied.
type manual struct{ b strings.Builder }

// pageWidth is how long a line of the source may be.
const pageWidth = 78

// escaped is text as roff takes it, in ASCII, but for a sign at the beginning of a line.
var escaped = strings.NewReplacer(`\`, `\e`, `-`, `\-`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`, "'", `\(aq`, `"`, `\(dq`,
	"…", "...", "←", "Left", "→", "Right", "↑", "Up", "↓", "Down")

// macro writes a macro with its arguments.
func (p *manual) macro(name string, args ...string) {
	p.b.WriteString("." + name)
	for _, a := range args {
		p.b.WriteString(` "` + escaped.Replace(a) + `"`)
	}
	p.b.WriteByte('\n')
}

func (p *manual) section(name string) { p.macro("SH", name) }

// text writes a paragraph, filled.
func (p *manual) text(s string) { p.fill(strings.Fields(escaped.Replace(s))) }

// fill writes words of roff on lines of their width.
func (p *manual) fill(words []string) {
	at := 0
	for _, w := range words {
		n := utf8.RuneCountInString(w)
		switch {
		case at > 0 && at+1+n > pageWidth:
			p.b.WriteByte('\n')
			at = 0
		case at > 0:
			p.b.WriteByte(' ')
			at++
		}
		if at == 0 && strings.HasPrefix(w, ".") {
			w = `\&` + w
		}
		p.b.WriteString(w)
		at += n
	}
	p.b.WriteByte('\n')
}

// paragraphs writes text whose paragraphs are single lines.
func (p *manual) paragraphs(s string) {
	for i, para := range strings.Split(s, "\n\n") {
		if i > 0 {
			p.macro("PP")
		}
		p.text(para)
	}
}

// list writes terms with their meanings.
func (p *manual) list(rows [][2]string) {
	for _, r := range rows {
		p.term(bold(r[0]), r[1])
	}
}

// term writes head, which is roff, with its meaning.
func (p *manual) term(head, meaning string) {
	p.b.WriteString(".TP\n" + head + "\n")
	p.text(meaning)
}

// synopsis writes how a command is called.
func (p *manual) synopsis(c *cobra.Command) {
	words := strings.Fields(c.UseLine())
	for i, w := range words {
		switch {
		case w == c.Name() || i == 0:
			words[i] = bold(w)
		case w == "[flags]":
			words[i] = `[\fIflags\fR]`
		default:
			words[i] = escaped.Replace(w)
		}
	}
	p.fill(words)
}

// command writes what a command does, its flags and examples.
func (p *manual) command(c *cobra.Command) {
	p.macro("SS", c.CommandPath())
	about := c.Long
	if about == "" || c.Name() == "help" {
		about = c.Short + "."
	}
	p.paragraphs(about)
	p.flags(c.LocalNonPersistentFlags())
	if c.Example != "" {
		p.macro("PP")
		p.example(c.Example)
	}
}

// flags writes what each flag means.
func (p *manual) flags(flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Name == "help" && flags.Lookup("strict") == nil || f.Hidden {
			return // that of a command says the same as that of the program
		}
		head := bold("--" + f.Name)
		if f.Shorthand != "" {
			head = bold("-"+f.Shorthand) + ", " + head
		}
		if value := placeholder(f); value != "" {
			head += ` \fI` + escaped.Replace(value) + `\fR`
		}
		p.term(head, strings.ToUpper(f.Usage[:1])+f.Usage[1:]+"."+preset(f))
	})
}

// example writes lines as they are typed.
func (p *manual) example(lines string) {
	p.macro("EX")
	for ln := range strings.Lines(lines) {
		p.b.WriteString(escaped.Replace(strings.TrimSuffix(ln, "\n")) + "\n")
	}
	p.macro("EE")
}

func bold(s string) string { return `\fB` + escaped.Replace(s) + `\fR` }
