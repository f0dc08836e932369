package corpus

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"parallax/corpus/charset"
	"parallax/corpus/date"
	"parallax/corpus/page"
	"parallax/corpus/record"
)

// read fills p from its file and returns how many bytes that was. A file that was
// found in a directory and has no form that is recognised is passed over; one that
// was asked for by its path is read as a text. An archive, whatever its name,
// is read with all that is in it.
func (p *part) read() (size int) {
	in, err := p.open()
	if err != nil {
		p.fail(0, reasonOf(err))
		return 0
	}
	counted := &counting{in: in}
	spent := counted.allowance()
	plain, err := unpacked(counted, spent, headSize) // most files are small: 64 KiB for each take longer than to read it
	if err != nil {
		in.Close()
		p.fail(0, err)
		return counted.size
	}
	head, _ := plain.Peek(headSize)
	if kind := kindOfArchive(unpackedName(p.name), head); kind != "" {
		p.taker().read(p.file, kind, &opened{in, plain, spent})
		return counted.size
	}
	defer in.Close()
	p.readAs(plain)
	return counted.size
}

// readEntry fills p from its file, which is one of an archive and not packed again.
func (p *part) readEntry() (size int) {
	in, err := p.open()
	if err != nil {
		p.fail(0, reasonOf(err))
		return 0
	}
	defer in.Close()
	counted := &counting{in: in}
	p.readAs(bufio.NewReaderSize(counted, headSize))
	return counted.size
}

// readAs fills p from in by the form that is recognised.
func (p *part) readAs(in *bufio.Reader) {
	in, note := charset.Wide(in)
	p.note(note)
	head, _ := in.Peek(headSize)
	form := recognised(unpackedName(p.name), head)
	switch {
	case form != nil:
	case !p.asked:
		p.passed = extOf(p.name)
		return
	case isXML(head):
		p.fail(0, otherXML(head))
		return
	default:
		if err := refusal(p.name, head); err != nil {
			p.fail(0, err)
			return
		}
		form = plainFormat(head)
	}
	if form.is == nil && isBinary(head) {
		p.isText = true // a table may speak of it
		p.fail(0, errBinary)
		return
	}
	form.read(p, in)
}

// isBinary reports whether head is that of no text in any encoding: one byte in
// twenty is a control that texts have no use for. Of UTF-16 every second byte may be
// NUL, those at odd offsets or those at even ones.
func isBinary(head []byte) bool {
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		return false
	}
	controls, nul := 0, [2]int{}
	for i, b := range head {
		switch {
		case b == 0:
			nul[i%2]++
		case b < ' ' && (b < '\a' || b > '\r') && b != 0x1b:
			controls++
		}
	}
	if wide := nul[0] + nul[1]; wide > max(8, len(head)/4) && min(nul[0], nul[1]) <= wide/20 {
		nul = [2]int{}
	}
	return 20*(controls+nul[0]+nul[1]) > len(head)
}

// extOf is the extension under which a file that is passed over is counted.
func extOf(name string) string {
	if ext := strings.ToLower(path.Ext(name)); ext != "" {
		return cleanField(ext)
	}
	return "no extension"
}

// readPlain reads in as one article.
func readPlain(p *part, in *bufio.Reader) {
	p.isText = true
	text, note, err := readText(in)
	if err != nil {
		p.fail(0, err)
		return
	}
	p.note(note)
	p.whole(&record.Values{}, text)
}

// records makes a format's read out of a reader of records: what most packages
// below this one are. The error it returns is about the file as a whole, and
// loses none of the records given before.
func records(read func(in io.Reader, give func(record.Record)) error) func(*part, *bufio.Reader) {
	return func(p *part, in *bufio.Reader) {
		if err := read(in, p.found); err != nil {
			p.fail(0, err)
		}
	}
}

// found adds what a package below this one found.
func (p *part) found(r record.Record) {
	if r.Warn != nil {
		p.warn(r.Line, r.Warn)
		if r.Err == nil && r.Values == (record.Values{}) {
			return // of the file, not of an article
		}
	}
	if r.Err != nil {
		p.fail(r.Line, r.Err)
		return
	}
	p.record(r.Line, &r.Values)
}

// record adds the article that v states, found at a line; line 0 is the file as a
// whole.
func (p *part) record(line int, v *record.Values) {
	raw := v[record.Text]
	if v[record.Path] == "" && page.IsFragment(raw) { // an export has the text itself
		raw = page.Text(raw)
	}
	text, err := decodeText(raw)
	for _, instead := range []struct {
		record.Field
		note
	}{{record.Summary, noteSummary}, {record.Title, noteHeadline}} {
		if errors.Is(err, errEmpty) && v[instead.Field] != "" {
			text, err = decodeText(v[instead.Field])
			p.noted[instead.note]++
		}
	}
	if err != nil {
		if errors.Is(err, errEmpty) {
			err = noText()
		}
		p.fail(line, err)
		return
	}
	a, err := stated(v, date.Unknown)
	p.dated(line, v, err)
	a.ID, a.Path, a.Text = cleanField(v[record.ID]), cmp.Or(cleanField(v[record.Path]), p.path), text
	p.tongue(&a)
	if a.ID == "" {
		a.ID = cleanField(withoutExt(p.name))
		if line > 0 {
			a.ID = fmt.Sprintf("%s#%d", a.ID, line)
		}
	}
	p.articles = append(p.articles, a)
}
