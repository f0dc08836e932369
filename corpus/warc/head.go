package warc

import (
	"bufio"
	"errors"
	"io"
	"strings"
)

var errHead = errors.New("expected a head of fewer bytes")

// head are the fields of a record or a response, by their names in lower case.
type head map[string]string

func (h head) get(name string) string { return h[name] }

// address is where a record was served at.
func (h head) address() string { return strings.Trim(h.get("warc-target-uri"), "<> ") }

// readHead reads fields up to and with the empty line after them. Lines that are no
// fields are passed over, the first field of a name counts.
func readHead(in *bufio.Reader) (head, error) {
	h := make(head)
	last := ""
	for size := 0; ; {
		row, err := in.ReadSlice('\n')
		if size += len(row); size > maxHead || err == bufio.ErrBufferFull {
			return nil, errHead
		}
		if err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return nil, err
		}
		text := strings.TrimRight(string(row), "\r\n")
		if text == "" {
			return h, nil
		}
		if (text[0] == ' ' || text[0] == '\t') && last != "" {
			h[last] += " " + strings.TrimSpace(text)
			continue
		}
		name, value, ok := strings.Cut(text, ":")
		last = strings.ToLower(strings.TrimSpace(name))
		if _, taken := h[last]; !ok || taken {
			last = ""
			continue
		}
		h[last] = strings.TrimSpace(value)
	}
}
