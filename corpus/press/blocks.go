package press

import (
	"bufio"
	"errors"
	"io"
	"strings"

	"parallax/corpus/charset"
	"parallax/corpus/record"
)

// block is some lines that no empty one parts.
type block struct {
	lines []string
}

// text is the block as one paragraph.
func (b block) text() string { return record.OneLine(strings.Join(b.lines, " ")) }

// article is a piece of a delivery: the lines of one article.
type article struct {
	mark   string // the line it begins with
	at     int    // its number
	blocks []block
	size   int
}

// longestMark is how long a line may be that begins an article, or a field's name.
const longestMark = 200

// cut reads in as articles, each of which begins with a line that is a mark. What
// stands before the first is given to each too, with no mark. A longer one than
// maxText is told of and not given.
func cut(in io.Reader, mark func(string) bool, give func(record.Record), each func(article)) error {
	text, note := decoded(in)
	defer func() { tell(note(), give) }()
	var a article
	open, long := false, false // whether a line belongs to the last block; whether one of a was dropped
	end := func() {
		if long {
			give(record.Record{Line: a.at, Err: errText})
		} else {
			each(a)
		}
	}
	for number := 1; ; number++ {
		l, err := nextLine(text)
		switch trimmed := strings.TrimRight(l, " \t\r\n\f"); {
		case len(trimmed) <= longestMark && mark(trimmed):
			end()
			a, open, long = article{mark: trimmed, at: number}, false, false
		case strings.TrimSpace(trimmed) == "" && len(l) < maxText:
			open = false
		case long:
		default:
			if a.size += len(l); a.size > maxText {
				long, a.blocks = true, nil
				break
			}
			if !open {
				a.blocks = append(a.blocks, block{})
			}
			last := &a.blocks[len(a.blocks)-1]
			last.lines, open = append(last.lines, trimmed), true
		}
		if err != nil {
			end()
			if err == io.EOF {
				return nil
			}
			return err
		}
	}
}

// decoded is in as UTF-8; the note says what was taken for granted, once all is read.
func decoded(in io.Reader) (out *bufio.Reader, note func() string) {
	return charset.Reader(bufio.NewReaderSize(in, 64<<10))
}

// tell gives a note about the file as a whole, unless it is "".
func tell(note string, give func(record.Record)) {
	if note != "" {
		give(record.Record{Warn: record.Encoding.Of(errors.New(note))})
	}
}

// nextLine is the next line with its end. Of one longer than maxText it is the
// beginning, a byte longer than that.
func nextLine(in *bufio.Reader) (string, error) {
	var whole []byte
	for {
		piece, err := in.ReadSlice('\n')
		whole = append(whole, piece[:min(len(piece), maxText+1-len(whole))]...)
		if err != bufio.ErrBufferFull {
			return string(whole), err
		}
	}
}

// paragraphs are blocks as a text, each a paragraph.
func paragraphs(blocks []block) string {
	all := make([]string, 0, len(blocks))
	for _, b := range blocks {
		all = append(all, b.text())
	}
	return strings.Join(all, "\n\n")
}
