package keymap

import (
	"slices"
	"strings"
)

// Scope is where a key holds: a set of panes.
type Scope uint16

const (
	InList Scope = 1 << iota
	InText
	InQuotes
	InCompare
	InCoverage
	InNames
	InHelp
	InProblems
	InTables = InCoverage | InNames
	InPanes  = InList | InText | InQuotes | InCompare | InTables
	Anywhere = InPanes | InHelp | InProblems
)

// Part is the part of the help sheet that a key stands in.
type Part uint8

const (
	Moving Part = iota
	Going
	Finding
	Comparing
	Keeping
	Program
	NumParts
)

func (g Part) String() string {
	return [...]string{"Moving", "Views and articles", "Finding", "Comparing", "Keeping", "Program"}[g]
}

// Binding says which keys ask for an action, and where. hint is the word for
// the hint line, "" for none there; hints says in which scopes it is shown. A
// binding without help is explained by the one above it.
type Binding struct {
	Action Action
	Keys   []string // as Bubble Tea names them
	Shown  string   // as people know them
	Help   string
	Part   Part
	Scope  Scope
	hint   string
	hints  Scope
}

// Table is every key of the program. The help sheet, the hint line and the
// key list of the README come from it; the order is theirs.
func Table() []Binding {
	return []Binding{
		{Down, []string{"j", "down"}, "j k ↓ ↑", "one row down, up", Moving, Anywhere, "", 0},
		{Up, []string{"k", "up"}, "", "", Moving, Anywhere, "", 0},
		{PageDown, []string{"space", "ctrl+f", "pgdown"}, "Space b ^F ^B", "one page down, up; also PgDn, PgUp", Moving, Anywhere, "page", InText},
		{PageUp, []string{"b", "ctrl+b", "pgup"}, "", "", Moving, Anywhere, "", 0},
		{HalfDown, []string{"ctrl+d"}, "^D ^U", "half a page down, up", Moving, Anywhere, "", 0},
		{HalfUp, []string{"ctrl+u"}, "", "", Moving, Anywhere, "", 0},
		{Top, []string{"g", "home"}, "g G", "first, last row; also Home, End", Moving, Anywhere, "", 0},
		{Bottom, []string{"G", "end"}, "", "", Moving, Anywhere, "", 0},
		{NextThing, []string{"]"}, "] [", "next, previous quotation or difference", Moving, InPanes, "next difference", InCompare | InTables},
		{PrevThing, []string{"["}, "", "", Moving, InPanes, "", 0},

		{Articles, []string{"1"}, "1 2 3 4 5", "articles, quotes, compare, coverage, names", Going, Anywhere, "", 0},
		{Quotes, []string{"2"}, "", "", Going, Anywhere, "", 0},
		{Compare, []string{"3"}, "", "", Going, Anywhere, "", 0},
		{Coverage, []string{"4"}, "", "", Going, Anywhere, "", 0},
		{Names, []string{"5"}, "", "", Going, Anywhere, "", 0},
		{Open, []string{"enter"}, "Enter", "open; from the text: its row in Compare", Going, InPanes | InProblems, "open", InList | InQuotes | InCompare | InTables | InProblems},
		{Back, []string{"q", "backspace", "esc"}, "q Backspace Esc", "back; in the list, q quits", Going, Anywhere, "back", InText | InHelp | InProblems},
		{GoMark, []string{"'"}, "'' ^O", "back to where you jumped from", Going, InPanes, "", 0},
		{Return, []string{"ctrl+o"}, "", "", Going, InPanes, "", 0},
		{SetMark, []string{"m"}, "ma 'a", "mark this place with a letter; go there", Going, InPanes, "", 0},
		{Left, []string{"h", "left"}, "h l ← →", "pane or side to the left, to the right", Going, InPanes, "", 0},
		{Right, []string{"l", "right"}, "", "", Going, InPanes, "", 0},
		{NextPane, []string{"tab"}, "Tab", "other pane; also Shift-Tab", Going, InPanes, "", 0},
		{PrevPane, []string{"shift+tab"}, "", "", Going, InPanes, "", 0},
		{NextArticle, []string{"J"}, "J K", "next, previous article", Going, InPanes, "next article", InText},
		{PrevArticle, []string{"K"}, "", "", Going, InPanes, "", 0},
		{Variant, []string{"v"}, "v", "next wording of this quotation", Going, InQuotes, "next wording", InQuotes},

		{Wider, []string{"+"}, "+ -", "a wider, a narrower column of text", Going, InText, "", 0},
		{Narrower, []string{"-"}, "", "", Going, InText, "", 0},
		{Light, []string{"*"}, "*", "light all quotations of this speaker, or put them out", Finding, InText, "", 0},
		{Zoom, []string{"z"}, "z", "the text alone, or beside the list", Going, InText, "", 0},

		{Coarser, []string{"("}, "( )", "fewer and larger events, more and smaller ones", Going, InPanes, "", 0},
		{Finer, []string{")"}, "", "", Going, InPanes, "", 0},

		{Search, []string{"/"}, "/", "search in the text shown", Finding, InPanes | InProblems, "search", InPanes | InProblems},
		{NextHit, []string{"n"}, "n N", "next, previous hit", Finding, InPanes, "", 0},
		{PrevHit, []string{"N"}, "", "", Finding, InPanes, "", 0},
		{Sort, []string{"S"}, "S", "sort the list", Finding, InList, "", 0},
		{Filter, []string{"&"}, "&", "show rows with these words; speaker:, source:, -not …", Finding, InList | InQuotes | InProblems, "filter", InList | InQuotes},
		{GoTo, []string{"f", "ctrl+p"}, "f ^P", "go to a title, event, speaker or source by typing letters of it", Finding, InPanes, "", 0},

		{Mark, []string{"c"}, "c", "choose this article for comparing", Comparing, InList | InText | InQuotes, "choose", InList},
		{Select, []string{"x"}, "x V", "select this one; all that are listed, or none", Keeping, InList | InQuotes, "select", InQuotes},
		{SelectAll, []string{"V"}, "", "", Keeping, InList | InQuotes, "", 0},
		{CompareMarked, []string{"C"}, "C", "compare the chosen, else this event", Comparing, InPanes, "compare", InList | InText},
		{OnlyHere, []string{"o"}, "o", "only what one source alone tells; in Names: all names", Comparing, InCompare | InTables, "only here", InCompare | InCoverage},
		{HideSame, []string{"="}, "=", "hide what is the same", Comparing, InCompare, "", 0},
		{Narrow, []string{"#"}, "#", "only the rows of one mark, facts told in one way, quotations of one kind", Comparing, InCompare | InCoverage | InQuotes, "which rows", InCompare | InCoverage},
		{Swap, []string{"x"}, "x", "swap sides", Comparing, InCompare, "", 0},
		{NextSource, []string{"."}, ". ,", "next, previous source on the right", Comparing, InCompare, "next source", InCompare},
		{PrevSource, []string{","}, "", "", Comparing, InCompare, "", 0},
		{Third, []string{"t"}, "t", "one more source; again: two", Comparing, InCompare, "third source", InCompare},
		{Pin, []string{"P"}, "P X", "pin this row, or join it with the next one pinned; cut this side from it", Comparing, InCompare, "", 0},
		{Cut, []string{"X"}, "", "", Comparing, InCompare, "", 0},
		{WordMarks, []string{"w"}, "w", "mark words by colour, by signs, not", Comparing, InPanes, "marks", InText | InCompare},
		{Why, []string{"i"}, "i", "why in this event; in Quotes: why this speaker", Comparing, InList | InText | InQuotes, "why", InList | InQuotes},

		{Star, []string{"s"}, "s", "star this article or quotation, or no longer", Keeping, InPanes, "star", InQuotes},
		{Tag, []string{"t"}, "t", "tags, apart by spaces", Keeping, InList | InText | InQuotes, "", 0},
		{Note, []string{"a"}, "a", "a note", Keeping, InPanes, "note", InText | InQuotes},
		{Speaker, []string{"p"}, "p", "put right whose words these are, or their kind", Keeping, InQuotes, "put right", InQuotes},
		{Read, []string{"r"}, "r", "read, not read; opening an article reads it", Keeping, InList | InText, "", 0},
		{AllRead, []string{"A"}, "A", "all that are listed have been read (asks)", Keeping, InList, "", 0},
		{Undo, []string{"U"}, "U ^R", "take back what was kept last; do it again", Keeping, InPanes, "", 0},
		{Redo, []string{"ctrl+r"}, "", "", Keeping, InPanes, "", 0},

		{Copy, []string{"y"}, "y", "copy: yy with its source, yt words, yu link, yc citation, yl command line", Program, InPanes | InProblems, "copy", InText | InQuotes | InCompare | InCoverage | InProblems},
		{Export, []string{"e"}, "e", "export what is listed, or selected: Markdown, CSV, JSON Lines, HTML", Program, InPanes, "export", InQuotes | InCompare | InCoverage},
		{Pipe, []string{"|"}, "|", "give what is listed, or selected, to a program, as JSON Lines", Program, InPanes, "", 0},
		{Pager, []string{"o"}, "o O", "the article in $PAGER; O in $EDITOR, there also from the other views", Program, InList | InText | InQuotes, "", 0},
		{Editor, []string{"O"}, "", "", Program, InPanes | InProblems, "", 0},
		{Command, []string{":"}, ":", "a command by name, as :tutor; Tab completes", Program, InPanes, "", 0},
		{Problems, []string{"W"}, "W", "what was left out of the corpus and why; there Enter opens the file", Program, InPanes | InProblems, "", 0},
		{Reload, []string{"R"}, "R", "read the corpus again; you stay where you are", Program, InPanes | InProblems, "", 0},
		{Mouse, []string{"M"}, "M", "the mouse: wheel, click, click again to open; without it the terminal marks text", Program, Anywhere, "", 0},
		{Help, []string{"?", "f1"}, "? F1", "these keys", Program, Anywhere, "", 0},
		{Redraw, []string{"ctrl+l"}, "^L", "draw the screen again", Program, Anywhere, "", 0},
		{Suspend, []string{"ctrl+z"}, "^Z", "to the shell; fg comes back", Program, Anywhere, "", 0},
		{Quit, []string{"ctrl+c"}, "^C", "quit at once", Program, Anywhere, "", 0},
	}
}

// Map finds actions by key. Bind makes it, once.
type Map struct {
	Table []Binding
	byKey map[string][]Binding // each with the scope where the key is its own
	Lost  map[Action][]string  // of :map: what the settings took from an action
	Given map[Action]string    // of :map: by what an action has its keys
}

// Action is what key asks for in scope s.
func (m *Map) Action(key string, s Scope) Action {
	for _, b := range m.byKey[key] {
		if b.Scope&s != 0 {
			return b.Action
		}
	}
	return None
}

// Elsewhere says in which views a key holds that has no meaning in this one.
func (m *Map) Elsewhere(key string) string {
	var in Scope
	for _, b := range m.byKey[key] {
		in |= b.Scope
	}
	if in == 0 && len(key) == 1 {
		return key + " is no key here; " + m.Name(Help) + " shows all"
	}
	return m.Views(in)
}

// ScopeNames is what the panes are called.
func ScopeNames() map[Scope]string {
	return map[Scope]string{InList: "the list", InText: "the text", InQuotes: "Quotes", InCompare: "Compare", InCoverage: "Coverage", InNames: "Names"}
}

// Views says in which views a key holds that holds in scopes in, "" for none.
func (m *Map) Views(in Scope) string {
	var names []string
	for s, name := range ScopeNames() {
		if in&s != 0 {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	slices.Sort(names)
	last := len(names) - 1
	if last > 0 {
		names = []string{strings.Join(names[:last], ", ") + " and " + names[last]}
	}
	return "that is a key of " + names[0] + "; " + m.Name(Help) + " shows all"
}

// Hints are those of scope s in the order of the table, "key word" each.
func (m *Map) Hints(s Scope) []string {
	var out []string
	for _, b := range m.Table {
		if b.hints&s != 0 && b.Shown != "" {
			key, _, _ := strings.Cut(b.Shown, " ")
			out = append(out, key+" "+b.hint)
		}
	}
	return out
}

// Group is a part of the key list: keys as people know them, apart by spaces, each
// with what it does.
type Group struct {
	Name string
	Keys [][2]string
}

// Groups are all keys of the reader.
func Groups() []Group {
	all := make([]Group, NumParts)
	for g := range NumParts {
		all[g].Name = g.String()
		for _, k := range Table() {
			if k.Part == g && k.Help != "" {
				all[g].Keys = append(all[g].Keys, [2]string{k.Shown, k.Help})
			}
		}
	}
	return all
}
