package report

import "strings"

const (
	leastAcross = 16 // cells that an article's column needs beside others
	leastBefore = 32 // cells that what stands before them needs
)

// crowded reports whether the columns of the articles have not room enough side by
// side.
func (s *sheet) crowded(width int) bool {
	return s.across > 0 && width > 0 && width-leastBefore < (leastAcross+len(gap))*(len(s.columns)-s.across)
}

// stacked is s with what each article says on a line of its own, under what stands
// before. Silent articles have none. A number before all stays a column.
func (s *sheet) stacked() sheet {
	from := 0
	if s.columns[0].right {
		from = 1
	}
	var heads []string
	for _, c := range s.columns[from:s.across] {
		heads = append(heads, c.name)
	}
	out := sheet{title: s.title, notes: s.notes, columns: append(s.columns[:from:from], column{name: strings.Join(heads, ": "), least: 8})}
	for _, row := range s.rows {
		out.rows = append(out.rows, append(row[:from:from], strings.Join(row[from:s.across], ": ")))
		for i, cell := range row[s.across:] {
			if cell != silent {
				out.rows = append(out.rows, append(make([]string, from), "  "+s.columns[s.across+i].name+": "+cell))
			}
		}
	}
	return out
}

// silent stands where an article tells nothing.
const silent = "."
