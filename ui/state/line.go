package state

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// version is that of the lines this program writes, and the only one it reads.
const version = 1

// maxLine is how many bytes a line may have, its end included.
const maxLine = 1 << 20

// maxTick is the latest clock a line may have: the year 2200. A later one is no
// time, and would leave no room for later changes.
var maxTick = time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC).UnixNano()

// line is one line of a file: a change, or the closing record of a session.
type line struct {
	Version int     `json:"v"`
	Tick    int64   `json:"t,omitempty"`
	By      string  `json:"by,omitempty"`
	Subject Subject `json:"item,omitempty"`
	Field   Field   `json:"field,omitempty"`
	Value   *string `json:"value,omitempty"`

	// End says that its session wrote all it had to: the offset of this line.
	End *int64 `json:"end,omitempty"`
}

// encode is l with the newline that ends it.
func (l line) encode() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(l); err != nil {
		return nil, fmt.Errorf("write a line: %w", err)
	}
	if b.Len() > maxLine {
		return nil, fmt.Errorf("%d bytes are too long to keep: expected less than %d", b.Len(), maxLine)
	}
	return b.Bytes(), nil
}

// encode is r as a line.
func (r record) encode() ([]byte, error) {
	return line{Version: version, Tick: r.tick, By: r.by, Subject: r.subject, Field: r.field, Value: &r.value}.encode()
}

// errTorn is why a line of this program's own making is skipped that was not
// written to its end: nobody was told that it was kept.
var errTorn = errors.New("torn, not written to its end")

// opening is how every line of this program's begins, of whatever version.
const opening = `{"v":`

// decode reads a line without its newline.
func decode(b []byte) (line, error) {
	var l line
	err := json.Unmarshal(b, &l)
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax) && bytes.HasPrefix(b, []byte(opening[:min(len(b), len(opening))])):
		return line{}, errTorn
	case errors.As(err, &syntax):
		return line{}, fmt.Errorf("not JSON: %w", err)
	case l.Version != version:
		return line{}, fmt.Errorf("version %d, expected %d: of another version of Parallax, or of another program", l.Version, version)
	case err != nil:
		return line{}, fmt.Errorf("not as expected: %w", err)
	case l.End != nil:
		return l, nil
	case l.Subject == "" || l.Field == "":
		return line{}, errors.New("no item or no field")
	case l.Value == nil:
		return line{}, errors.New("no value")
	case l.Tick <= 0 || l.Tick > maxTick:
		return line{}, fmt.Errorf("%d is no time", l.Tick)
	}
	return l, nil
}

// record is the change that l is; file names the session when l does not.
func (l line) record(file string) record {
	if l.By == "" {
		l.By = valid(file)
	}
	return record{key{l.Subject, l.Field}, entry{*l.Value, l.Tick, l.By}}
}
