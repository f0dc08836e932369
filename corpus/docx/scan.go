package docx

import (
	"encoding/xml"
	"io"
	"strings"
)

// scanner goes through the XML of a document.
type scanner struct {
	in   *xml.Decoder
	open [][]byte // the paragraphs it is in: a text box in one has some of its own
	text bool     // inside of w:t
	size int      // of the text so far
	most int      // that it may have
	done []string
}

// scan reads to the end of the document.
func (s *scanner) scan() error {
	for {
		token, err := s.in.RawToken() // names as they stand: prefixes are the same in all documents there are
		if err == io.EOF {
			return s.cut()
		}
		if err != nil {
			s.cut()
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if err := s.start(t); err != nil {
				s.cut()
				return err
			}
		case xml.EndElement:
			s.end(t.Name)
		case xml.CharData:
			if s.text {
				s.write(string(t))
			}
		}
		if s.size > s.most {
			return errText
		}
	}
}

// cut ends the paragraphs of a document that ends within one.
func (s *scanner) cut() error {
	if len(s.open) == 0 {
		return nil
	}
	for len(s.open) > 0 {
		s.paragraph()
	}
	return io.ErrUnexpectedEOF
}

func (s *scanner) start(t xml.StartElement) error {
	switch t.Name.Space + ":" + t.Name.Local {
	case "w:p":
		if len(s.open) < maxNested {
			s.open = append(s.open, nil)
		}
	case "w:t":
		s.text = true
	case "w:tab":
		s.write("\t")
	case "w:br", "w:cr":
		s.write("\n")
	case "w:noBreakHyphen":
		s.write("\u2011")
	case "mc:Fallback", "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sectPr":
		return s.skip()
	}
	return nil
}

// skip goes on to the end of the element that has just begun. (Decoder.Skip would
// not know the names of RawToken.)
func (s *scanner) skip() error {
	for depth := 1; depth > 0; {
		token, err := s.in.RawToken()
		if err != nil {
			return err
		}
		switch token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

func (s *scanner) end(name xml.Name) {
	switch name.Space + ":" + name.Local {
	case "w:p":
		s.paragraph()
	case "w:t":
		s.text = false
	}
}

// paragraph ends the innermost paragraph.
func (s *scanner) paragraph() {
	last := len(s.open) - 1
	if last < 0 {
		return
	}
	if text := string(s.open[last]); strings.TrimSpace(text) != "" {
		s.done = append(s.done, text)
	}
	s.open = s.open[:last]
	s.text = false
}

func (s *scanner) write(text string) {
	if last := len(s.open) - 1; last >= 0 {
		s.open[last] = append(s.open[last], text...)
		s.size += len(text)
	}
}
