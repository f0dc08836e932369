package corpus

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"parallax/corpus/record"
)

// read fills p from its file and returns how many bytes that was. A file that was
// found in a directory and has no form that is recognised is passed over; one that
// was asked for by its path (asked) is read as a text.
func (p *part) read(asked bool) (size int) {
	in, err := p.open()
	if err != nil {
		p.fail(0, reasonOf(err))
		return 0
	}
	defer in.Close()
	counted := &counting{in: in}
	plain, err := unpacked(counted)
	if err != nil {
		p.fail(0, err)
		return counted.size
	}
	p.readAs(asked, plain)
	return counted.size
}

// readAs fills p from in by the form that is recognised.
func (p *part) readAs(asked bool, in *bufio.Reader) {
	head, _ := in.Peek(headSize)
	form := recognised(unpackedName(p.name), head)
	switch {
	case form != nil:
	case !asked:
		p.passed = extOf(p.name)
		return
	default:
		if err := refusal(p.name, head); err != nil {
			p.fail(0, err)
			return
		}
		form = plainFormat()
	}
	form.read(p, in)
}

// extOf is the extension under which a file that is passed over is counted.
func extOf(name string) string {
	if ext := strings.ToLower(path.Ext(name)); ext != "" {
		return cleanField(ext)
	}
	return "no extension"
}

// counting counts what is read through it.
type counting struct {
	in   io.Reader
	size int
}

func (c *counting) Read(b []byte) (int, error) {
	n, err := c.in.Read(b)
	c.size += n
	return n, err
}

// readPlain reads in as one article.
func readPlain(p *part, in *bufio.Reader) {
	p.isText = true
	text, err := readText(in)
	if err != nil {
		p.fail(0, err)
		return
	}
	p.articles = append(p.articles, Article{ID: cleanField(withoutExt(p.name)), Path: p.path, Text: text})
}

// records makes a format's read out of a reader of records: what most packages
// below this one are. The error it returns is about the file as a whole, and
// loses none of the records given before.
func records(read func(in io.Reader, give func(record.Record)) error) func(*part, *bufio.Reader) {
	return func(p *part, in *bufio.Reader) {
		err := read(in, func(r record.Record) {
			if r.Warn != nil {
				p.warn(r.Line, r.Warn)
			}
			if r.Err != nil {
				p.fail(r.Line, r.Err)
				return
			}
			p.record(r.Line, &r.Values)
		})
		if err != nil {
			p.fail(0, err)
		}
	}
}

// record adds the article that v states, found at a line; line 0 is the file as a
// whole.
func (p *part) record(line int, v *record.Values) {
	text, err := decodeText(v[record.Text])
	if errors.Is(err, errEmpty) && v[record.Title] != "" {
		text, err = decodeText(v[record.Title]) // a headline is all there is, as in many feeds
	}
	if err != nil {
		if errors.Is(err, errEmpty) {
			err = record.NoText.Of(fmt.Errorf("expected a text in %s, found none", expected(record.Text.Names())))
		}
		p.fail(line, err)
		return
	}
	a, err := stated(v)
	if err != nil {
		p.warn(line, err)
	}
	a.ID, a.Path, a.Text = cleanField(v[record.ID]), p.path, text
	if a.ID == "" {
		a.ID = cleanField(withoutExt(p.name))
		if line > 0 {
			a.ID = fmt.Sprintf("%s#%d", a.ID, line)
		}
	}
	p.articles = append(p.articles, a)
}
