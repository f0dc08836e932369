package press

import (
	"io"
	"strings"

	"parallax/corpus/record"
)

// cutFactiva cuts a delivery as text into articles.
func cutFactiva(in io.Reader, give func(record.Record), each func(*factiva)) error {
	text, note := decoded(in)
	defer func() { tell(note(), give) }()
	var now factiva
	var at code
	var paragraph []string
	size := 0
	flush := func() {
		if at != "" {
			now.add(at, record.OneLine(strings.Join(paragraph, " ")))
		}
		paragraph = nil
	}
	end := func() {
		flush()
		switch {
		case size > maxText:
			give(record.Record{Line: now.at, Err: errText})
		case now.values != nil:
			each(&now)
		}
		now, at, size = factiva{}, "", 0
	}
	for number := 1; ; number++ {
		l, err := nextLine(text)
		l = strings.TrimRight(l, " \t\r\n\f")
		if c, rest := coded(l); c != "" {
			flush()
			if at == codeNumber {
				end()
			}
			if now.at == 0 {
				now.at = number
			}
			at, l = c, rest
		}
		if size += len(l); size > maxText {
			l, paragraph, now.values = "", nil, nil
		}
		if strings.TrimSpace(l) == "" {
			flush()
		} else {
			paragraph = append(paragraph, l)
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
