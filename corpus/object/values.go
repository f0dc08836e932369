package object

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"regexp"
	"strings"
	"sync"

	"github.com/valyala/fastjson"

	"parallax/corpus/record"
)

// Made says how the text of a record came about where it does not simply stand there.
type Made struct {
	Quotes bool // it is put together of quotations
	Cut    bool // it was cut off where it was fetched
}

// Decoder decodes records. It is for one goroutine.
type Decoder struct {
	names  *record.Names
	nested []nested
	parser fastjson.Parser
}

// nested is a name that the map has with a dot in it.
type nested struct {
	field record.Field
	path  []string
}

// NewDecoder finds fields under names.
func NewDecoder(names *record.Names) *Decoder {
	d := &Decoder{names: names}
	for f, name := range names.Map {
		if path := strings.Split(name, "."); len(path) > 1 {
			d.nested = append(d.nested, nested{record.Field(f), path})
		}
	}
	return d
}

// Decode gives the fields of the object raw.
func (d *Decoder) Decode(raw []byte) (v record.Values, made Made, err error) {
	value, err := d.parser.ParseBytes(wellFormed(raw))
	if err != nil {
		var any json.RawMessage
		if says := json.Unmarshal(raw, &any); says != nil {
			err = says // which says it better
		}
		return v, made, record.Damaged.Of(fmt.Errorf("expected a JSON object: %w", err))
	}
	object, err := value.Object()
	if err != nil {
		return v, made, record.Damaged.Of(fmt.Errorf("expected a JSON object, found one of type %s", value.Type()))
	}
	if inner := object.Get("_source"); inner != nil && inner.Type() == fastjson.TypeObject { // as search engines have it
		v[record.ID] = plain(object.Get("_id"), record.ID)
		object = inner.GetObject()
	}
	d.fields(object, &v)
	for _, n := range d.nested {
		if at := object.Get(n.path[0]).Get(n.path[1:]...); at != nil {
			d.names.Use(n.field)
			v[n.field] = plain(at, n.field)
		}
	}
	if v[record.Text] == "" && d.names.Map[record.Text] == "" {
		v[record.Text] = quotes(object.Get("quotes"))
		made.Quotes = v[record.Text] != ""
	}
	made.Cut = cutOff().MatchString(v[record.Text][max(0, len(v[record.Text])-32):])
	if object.Get("words") != nil && object.Get("sentences") != nil && object.Get("event") != nil { // an export of this program
		v[record.Path] = plain(object.Get("path"), record.Path)
	}
	return v, made, nil
}

// cutOff is how a text ends that was cut off where it was fetched.
var cutOff = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:…|\.\.\.) ?\[\+?\d+ (?:more )?char(?:acter)?s\]\s*$`)
})

// fields puts into v what stands in object.
func (d *Decoder) fields(object *fastjson.Object, v *record.Values) {
	const none = 1 << 20
	var ranks [record.Fields]int
	for f := range ranks {
		ranks[f] = none
	}
	object.Visit(func(key []byte, value *fastjson.Value) {
		for _, p := range d.names.Of(string(key)) {
			if p.Rank == record.Mapped {
				d.names.Use(p.Field)
			}
			if p.Rank > ranks[p.Field] {
				continue
			}
			if s := plain(value, p.Field); s != "" || p.Rank == record.Mapped {
				v[p.Field], ranks[p.Field] = s, p.Rank
			}
		}
	})
}

// plain is a value as a string: a string itself, a number as it stands there, the
// strings of a list joined, what says most of an object, else "".
func plain(value *fastjson.Value, f record.Field) string {
	if value == nil {
		return ""
	}
	switch value.Type() {
	case fastjson.TypeString:
		s, _ := value.StringBytes()
		return string(s)
	case fastjson.TypeNumber:
		return string(value.MarshalTo(nil))
	case fastjson.TypeArray:
		var parts []string
		list, _ := value.Array()
		for _, one := range list {
			if s := plain(one, f); s != "" {
				parts = append(parts, s)
			}
		}
		switch f {
		case record.Text:
			return strings.Join(parts, "\n")
		case record.URL, record.ID:
			return first(parts)
		}
		return strings.Join(parts, ", ")
	case fastjson.TypeObject:
		return ofObject(value, f)
	case fastjson.TypeTrue:
		if f > record.Summary { // a field that is true or false
			return "true"
		}
	}
	return ""
}

func first(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return parts[0]
}

// saying are the names of what says most of an object: {"name": …} is a source or an
// author, {"rendered": …} a text, {"$date": …} a date out of a database. Never written to.
var saying = []string{"name", "Name", "literal", "text", "plain", "$date", "$oid", "$numberLong", "raw", "href", "url", "#text", "@value"}

func ofObject(value *fastjson.Value, f record.Field) string {
	if s := plain(value.Get("rendered"), f); s != "" {
		if f != record.Text {
			return html.UnescapeString(s)
		}
		return s
	}
	for _, name := range saying {
		if s := plain(value.Get(name), f); s != "" {
			return s
		}
	}
	if family := plain(value.Get("family"), f); family != "" {
		return strings.TrimSpace(plain(value.Get("given"), f) + " " + family)
	}
	if parts := value.GetArray("date-parts", "0"); len(parts) > 0 {
		var b strings.Builder
		for i, one := range parts[:min(3, len(parts))] {
			s := plain(one, f)
			if i > 0 {
				b.WriteByte('-')
				s = strings.Repeat("0", max(0, 2-len(s))) + s
			}
			b.WriteString(s)
		}
		return b.String()
	}
	return ""
}

// quotes are the quotations of a record without a text, a line each, with the words that
// stood around them: what the Global Quotation Graph of GDELT gives of an article.
func quotes(value *fastjson.Value) string {
	if value == nil {
		return ""
	}
	var lines []string
	list, _ := value.Array()
	for _, one := range list {
		said := plain(one.Get("quote"), record.Text)
		if said == "" {
			continue
		}
		line := plain(one.Get("pre"), record.Text) + " \"" + said + "\" " + plain(one.Get("post"), record.Text)
		lines = append(lines, strings.Join(strings.Fields(line), " "))
	}
	return strings.Join(lines, "\n\n")
}

// Keys are the names in the object raw, no more than most.
func Keys(raw []byte, most int) (names []string) {
	value, err := fastjson.ParseBytes(raw)
	if err != nil {
		return nil
	}
	if object, err := value.Object(); err == nil {
		object.Visit(func(key []byte, _ *fastjson.Value) { names = append(names, string(key)) })
	}
	if len(names) > most {
		names = append(names[:most:most], "…")
	}
	return names
}

// wellFormed is raw with U+FFFD, as encoding/json has it, for each half of a surrogate
// pair that is not whole: fastjson would leave the escape itself.
func wellFormed(raw []byte) []byte {
	if !bytes.Contains(raw, []byte(`\ud`)) && !bytes.Contains(raw, []byte(`\uD`)) {
		return raw
	}
	var out []byte
	for i := 0; i+1 < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		switch half := surrogate(raw[i:]); {
		case half == 'h' && surrogate(raw[i+6:]) == 'l':
			i += 11
		case half != 0:
			if out == nil {
				out = bytes.Clone(raw)
			}
			copy(out[i:], `\ufffd`)
			i += 5
		default:
			i++ // what the backslash is for
		}
	}
	if out != nil {
		return out
	}
	return raw
}

// surrogate is 'h' or 'l' when b begins with the escape of a high or low surrogate.
func surrogate(b []byte) byte {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' || b[2]|0x20 != 'd' || !isHex(b[4]) || !isHex(b[5]) {
		return 0
	}
	switch b[3] | 0x20 {
	case '8', '9', 'a', 'b':
		return 'h'
	case 'c', 'd', 'e', 'f':
		return 'l'
	}
	return 0
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f'
}
