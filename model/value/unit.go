package value

import (
	"strings"
	"unicode/utf8"

	"parallax/model/text"
)

// measure sets kind and units of a number by the signs and words beside it, and
// returns where the value ends in pieces.
func (f *finder) measure(v *Value, a amount, end int) int {
	l := lexica()
	const near = 8
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(f.s[max(0, v.Start-near):v.Start], " "))
	after := f.s[v.End:]
	switch {
	case a.unit != "":
		v.Units = []string{a.unit}
	case strings.ContainsRune("$€£¥", before):
		v.Kind, v.Units = Money, []string{string(before)}
		v.Start = strings.LastIndex(f.s[:v.Start], string(before))
	case strings.HasPrefix(after, "%") || strings.HasPrefix(after, " %"):
		v.Kind, v.Units = Percent, []string{"%"}
		v.End += strings.IndexByte(after, '%') + 1
	case !f.near(end - 1):
	case f.at(end).low == "percent" || f.at(end).low == "pct":
		v.Kind, v.Units = Percent, []string{"%"}
		end++
	case f.at(end).low == "per" && f.at(end+1).low == "cent":
		v.Kind, v.Units = Percent, []string{"%"}
		end += 2
	case f.at(end).low == "percentage" && strings.HasPrefix(f.at(end+1).low, "point"):
		v.Kind, v.Units = Percent, []string{"points"}
		end += 2
	case l.currency[f.at(end).low]:
		v.Kind, v.Units = Money, []string{sign(f.at(end).low)}
		end++
	default:
		v.Units = f.counted(end)
	}
	v.End = max(v.End, f.pieces[end-1].End)
	return end
}

// sign is the currency sign of a currency's name, or the name's stem.
func sign(word string) string {
	switch text.Stem(word) {
	case "dollar":
		return "$"
	case "euro":
		return "€"
	case "pound", "sterl":
		return "£"
	case "yen":
		return "¥"
	}
	return text.Stem(word)
}

// mostUnits is how many words behind a number may name what it counts.
const mostUnits = 3

// counted are the stems of the words behind piece end that say what is counted.
func (f *finder) counted(end int) []string {
	l := lexica()
	var out []string
	for k := end; k < len(f.pieces) && len(out) < mostUnits && f.near(k-1); k++ {
		p := f.at(k)
		if k == end && (p.low == "more" || p.low == "other" || p.low == "of" || p.low == "the" || p.low == "additional") {
			continue
		}
		if l.stop[p.low] || figures(p.low).n > 0 || l.small[p.low] > 0 {
			break
		}
		out = append(out, text.Stem(p.low))
	}
	return out
}
