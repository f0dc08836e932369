package corpus

import (
	"bufio"
	"errors"
	"fmt"
	"strings"

	"parallax/corpus/charset"
	"parallax/corpus/object"
	"parallax/corpus/record"
)

func isLines(_ string, head []byte) bool {
	s := object.Look(head)
	return s.Lines && s.Article
}

func isObjects(_ string, head []byte) bool {
	s := object.Look(head)
	return s.JSON && s.Article && !s.Lines
}

// streamObjects reads the records of a JSON file; workers share them.
func streamObjects(l *loader, f file, in *bufio.Reader) {
	whole := l.part(f)
	cutObjects(in, whole, func(records []line, all bool) bool {
		l.add(f, func(p *part) int { return p.objects(records, all) })
		return l.ctx.Err() == nil
	})
}

// readObjects reads the records of a JSON file.
func readObjects(p *part, in *bufio.Reader) {
	cutObjects(in, p, func(records []line, all bool) bool {
		p.objects(records, all)
		return true
	})
}

// cutObjects cuts in into batches of records and gives them away until that returns
// false; all is true for a batch that is all there is. What is wrong with the whole
// stands in p.
func cutObjects(in *bufio.Reader, p *part, give func(records []line, all bool) bool) {
	in, note := charset.Reader(in)
	defer func() { p.note(note()) }()
	var batch []line
	size, given := 0, false
	err := object.Cut(in, func(number int, raw []byte, err error) bool {
		batch = append(batch, line{number, raw, err})
		if size += len(raw); size < batchSize {
			return true
		}
		full := batch
		batch, size, given = nil, 0, true
		return give(full, false)
	})
	if len(batch) > 0 {
		give(batch, !given && err == nil)
	} else if !given && err == nil {
		err = record.NoText.Of(errors.New("expected records, it is empty"))
	}
	if err != nil {
		p.fail(0, fmt.Errorf("reading: %w", reasonOf(err)))
	}
}

// objects reads records as articles and returns the number of bytes. When they are all
// of a file, and none is an article, that is said once: it is another kind of file.
func (p *part) objects(records []line, all bool) int {
	bytes := 0
	decoder := object.NewDecoder(p.names)
	for _, at := range records {
		bytes += len(at.bytes)
		p.object(decoder, at, true)
		p.gate.Pass()
	}
	if !all || len(p.articles) > 0 {
		return bytes
	}
	for _, problem := range p.problems {
		if problem.Warning || record.KindOf(problem.Err) != record.NoText {
			return bytes
		}
	}
	p.problems, p.noted = nil, [notes]int{}
	keys := object.Keys(records[0].bytes, 12)
	says := fmt.Errorf("expected articles with a text in %s", expected(some(record.Text.Names())))
	if len(keys) > 0 {
		says = fmt.Errorf("%w; it has %s: name one with --map text=%s", says, strings.Join(keys, ", "), keys[0])
	}
	if p.asked {
		p.fail(0, says)
	} else {
		p.warn(0, record.Passed.Of(fmt.Errorf("JSON passed over: %w", says)))
	}
	return bytes
}

// object reads one record. Where it is doubtful whether records are articles at all,
// those without a text must say more than a headline.
func (p *part) object(decoder *object.Decoder, at line, doubtful bool) {
	if at.err != nil {
		p.fail(at.number, at.err)
		return
	}
	v, made, err := decoder.Decode(at.bytes)
	if err != nil {
		p.fail(at.number, err)
		return
	}
	if doubtful && v[record.Text] == "" {
		known := 0
		for _, f := range []record.Field{record.Title, record.Date, record.URL, record.Source} {
			if v[f] != "" {
				known++
			}
		}
		if known < 2 {
			p.fail(at.number, noText())
			return
		}
	}
	before := len(p.articles)
	p.record(at.number, &v)
	if len(p.articles) == before {
		return
	}
	if made.Quotes {
		p.noted[noteQuotes]++
	}
	if made.Cut {
		p.noted[noteCut]++
	}
}

// noText is the error of a record without a text.
func noText() error {
	return record.NoText.Of(fmt.Errorf("expected a text in %s, found none", expected(some(record.Text.Names()))))
}
