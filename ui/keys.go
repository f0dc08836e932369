package ui

import (
	"slices"
	"strings"
)

// scope is where a key holds: a set of panes.
type scope uint16

const (
	inList scope = 1 << iota
	inText
	inQuotes
	inCompare
	inCoverage
	inNames
	inHelp
	inProblems
	inTables = inCoverage | inNames
	inPanes  = inList | inText | inQuotes | inCompare | inTables
	anywhere = inPanes | inHelp | inProblems
)

// group is the part of the help sheet that a key stands in.
type group uint8

const (
	moving group = iota
	going
	finding
	comparing
	keeping
	program
	numGroups
)

func (g group) String() string {
	return [...]string{"Moving", "Views and articles", "Finding", "Comparing", "Keeping", "Program"}[g]
}

// binding says which keys ask for an action, and where. hint is the word for
// the hint line, "" for none there; hints says in which scopes it is shown. A
// binding without help is explained by the one above it.
type binding struct {
	action action
	keys   []string // as Bubble Tea names them
	shown  string   // as people know them
	help   string
	group  group
	scope  scope
	hint   string
	hints  scope
}

// keyTable is every key of the program. The help sheet, the hint line and the
// key list of the README come from it; the order is theirs.
func keyTable() []binding {
	return []binding{
		{actDown, []string{"j", "down"}, "j k ↓ ↑", "one row down, up", moving, anywhere, "", 0},
		{actUp, []string{"k", "up"}, "", "", moving, anywhere, "", 0},
		{actPageDown, []string{"space", "ctrl+f", "pgdown"}, "Space b ^F ^B", "one page down, up; also PgDn, PgUp", moving, anywhere, "page", inText},
		{actPageUp, []string{"b", "ctrl+b", "pgup"}, "", "", moving, anywhere, "", 0},
		{actHalfDown, []string{"ctrl+d"}, "^D ^U", "half a page down, up", moving, anywhere, "", 0},
		{actHalfUp, []string{"ctrl+u"}, "", "", moving, anywhere, "", 0},
		{actTop, []string{"g", "home"}, "g G", "first, last row; also Home, End", moving, anywhere, "", 0},
		{actBottom, []string{"G", "end"}, "", "", moving, anywhere, "", 0},
		{actNextThing, []string{"]"}, "] [", "next, previous quotation or difference", moving, inPanes, "next difference", inCompare | inTables},
		{actPrevThing, []string{"["}, "", "", moving, inPanes, "", 0},

		{actArticles, []string{"1"}, "1 2 3 4 5", "articles, quotes, compare, coverage, names", going, anywhere, "", 0},
		{actQuotes, []string{"2"}, "", "", going, anywhere, "", 0},
		{actCompare, []string{"3"}, "", "", going, anywhere, "", 0},
		{actCoverage, []string{"4"}, "", "", going, anywhere, "", 0},
		{actNames, []string{"5"}, "", "", going, anywhere, "", 0},
		{actOpen, []string{"enter"}, "Enter", "open; from the text: its row in Compare", going, inPanes | inProblems, "open", inList | inQuotes | inCompare | inTables | inProblems},
		{actBack, []string{"q", "backspace", "esc"}, "q Backspace Esc", "back; in the list, q quits", going, anywhere, "back", inText | inHelp | inProblems},
		{actGoMark, []string{"'"}, "'' ^O", "back to where you jumped from", going, inPanes, "", 0},
		{actReturn, []string{"ctrl+o"}, "", "", going, inPanes, "", 0},
		{actSetMark, []string{"m"}, "ma 'a", "mark this place with a letter; go there", going, inPanes, "", 0},
		{actLeft, []string{"h", "left"}, "h l ← →", "pane or side to the left, to the right", going, inPanes, "", 0},
		{actRight, []string{"l", "right"}, "", "", going, inPanes, "", 0},
		{actNextPane, []string{"tab"}, "Tab", "other pane; also Shift-Tab", going, inPanes, "", 0},
		{actPrevPane, []string{"shift+tab"}, "", "", going, inPanes, "", 0},
		{actNextArticle, []string{"J"}, "J K", "next, previous article", going, inPanes, "next article", inText},
		{actPrevArticle, []string{"K"}, "", "", going, inPanes, "", 0},
		{actVariant, []string{"v"}, "v", "next wording of this quotation", going, inQuotes, "next wording", inQuotes},

		{actWider, []string{"+"}, "+ -", "a wider, a narrower column of text", going, inText, "", 0},
		{actNarrower, []string{"-"}, "", "", going, inText, "", 0},
		{actLight, []string{"*"}, "*", "light all quotations of this speaker, or put them out", finding, inText, "", 0},
		{actZoom, []string{"z"}, "z", "the text alone, or beside the list", going, inText, "", 0},

		{actCoarser, []string{"("}, "( )", "fewer and larger events, more and smaller ones", going, inPanes, "", 0},
		{actFiner, []string{")"}, "", "", going, inPanes, "", 0},

		{actSearch, []string{"/"}, "/", "search in the text shown", finding, inPanes | inProblems, "search", inPanes | inProblems},
		{actNextHit, []string{"n"}, "n N", "next, previous hit", finding, inPanes, "", 0},
		{actPrevHit, []string{"N"}, "", "", finding, inPanes, "", 0},
		{actSort, []string{"S"}, "S", "sort the list", finding, inList, "", 0},
		{actFilter, []string{"&"}, "&", "show rows with these words; speaker:, source:, -not …", finding, inList | inQuotes | inProblems, "filter", inList | inQuotes},
		{actGoTo, []string{"f", "ctrl+p"}, "f ^P", "go to a title, event, speaker or source by typing letters of it", finding, inPanes, "", 0},

		{actMark, []string{"c"}, "c", "choose this article for comparing", comparing, inList | inText | inQuotes, "choose", inList},
		{actSelect, []string{"x"}, "x V", "select this one; all that are listed, or none", keeping, inList | inQuotes, "select", inQuotes},
		{actSelectAll, []string{"V"}, "", "", keeping, inList | inQuotes, "", 0},
		{actCompareMarked, []string{"C"}, "C", "compare the chosen, else this event", comparing, inPanes, "compare", inList | inText},
		{actOnlyHere, []string{"o"}, "o", "only what one source alone tells; in Names: all names", comparing, inCompare | inTables, "only here", inCompare | inCoverage},
		{actHideSame, []string{"="}, "=", "hide what is the same", comparing, inCompare, "", 0},
		{actNarrow, []string{"#"}, "#", "only the rows of one mark, facts told in one way, quotations of one kind", comparing, inCompare | inCoverage | inQuotes, "which rows", inCompare | inCoverage},
		{actSwap, []string{"x"}, "x", "swap sides", comparing, inCompare, "", 0},
		{actNextSource, []string{"."}, ". ,", "next, previous source on the right", comparing, inCompare, "next source", inCompare},
		{actPrevSource, []string{","}, "", "", comparing, inCompare, "", 0},
		{actThird, []string{"t"}, "t", "one more source; again: two", comparing, inCompare, "third source", inCompare},
		{actPin, []string{"P"}, "P X", "pin this row, or join it with the next one pinned; cut this side from it", comparing, inCompare, "", 0},
		{actCut, []string{"X"}, "", "", comparing, inCompare, "", 0},
		{actWordMarks, []string{"w"}, "w", "mark words by colour, by signs, not", comparing, inPanes, "marks", inText | inCompare},
		{actWhy, []string{"i"}, "i", "why in this event; in Quotes: why this speaker", comparing, inList | inText | inQuotes, "why", inList | inQuotes},

		{actStar, []string{"s"}, "s", "star this article or quotation, or no longer", keeping, inPanes, "star", inQuotes},
		{actTag, []string{"t"}, "t", "tags, apart by spaces", keeping, inList | inText | inQuotes, "", 0},
		{actNote, []string{"a"}, "a", "a note", keeping, inPanes, "note", inText | inQuotes},
		{actSpeaker, []string{"p"}, "p", "put right whose words these are, or their kind", keeping, inQuotes, "put right", inQuotes},
		{actRead, []string{"r"}, "r", "read, not read; opening an article reads it", keeping, inList | inText, "", 0},
		{actAllRead, []string{"A"}, "A", "all that are listed have been read (asks)", keeping, inList, "", 0},
		{actUndo, []string{"U"}, "U ^R", "take back what was kept last; do it again", keeping, inPanes, "", 0},
		{actRedo, []string{"ctrl+r"}, "", "", keeping, inPanes, "", 0},

		{actCopy, []string{"y"}, "y", "copy: yy with its source, yt words, yu link, yc citation, yl command line", program, inPanes | inProblems, "copy", inText | inQuotes | inCompare | inCoverage | inProblems},
		{actExport, []string{"e"}, "e", "export what is listed, or selected: Markdown, CSV, JSON Lines, HTML", program, inPanes, "export", inQuotes | inCompare | inCoverage},
		{actPipe, []string{"|"}, "|", "give what is listed, or selected, to a program, as JSON Lines", program, inPanes, "", 0},
		{actPager, []string{"o"}, "o O", "the article in $PAGER; O in $EDITOR, there also from the other views", program, inList | inText | inQuotes, "", 0},
		{actEditor, []string{"O"}, "", "", program, inPanes | inProblems, "", 0},
		{actCommand, []string{":"}, ":", "a command by name, as :tutor; Tab completes", program, inPanes, "", 0},
		{actProblems, []string{"W"}, "W", "what was left out of the corpus and why; there Enter opens the file", program, inPanes | inProblems, "", 0},
		{actReload, []string{"R"}, "R", "read the corpus again; you stay where you are", program, inPanes | inProblems, "", 0},
		{actMouse, []string{"M"}, "M", "the mouse: wheel, click, click again to open; without it the terminal marks text", program, anywhere, "", 0},
		{actHelp, []string{"?", "f1"}, "? F1", "these keys", program, anywhere, "", 0},
		{actRedraw, []string{"ctrl+l"}, "^L", "draw the screen again", program, anywhere, "", 0},
		{actSuspend, []string{"ctrl+z"}, "^Z", "to the shell; fg comes back", program, anywhere, "", 0},
		{actQuit, []string{"ctrl+c"}, "^C", "quit at once", program, anywhere, "", 0},
	}
}

// keyMap finds actions by key. It is built once from the table.
type keyMap struct {
	table []binding
	byKey map[string][]binding // each with the scope where the key is its own
	lost  map[action][]string  // of :map: what the settings took from an action
	given map[action]string    // of :map: by what an action has its keys
}

// action is what key asks for in scope s.
func (m *keyMap) action(key string, s scope) action {
	for _, b := range m.byKey[key] {
		if b.scope&s != 0 {
			return b.action
		}
	}
	return actNone
}

// elsewhere says in which views a key holds that has no meaning in this one.
func (m *keyMap) elsewhere(key string) string {
	var in scope
	for _, b := range m.byKey[key] {
		in |= b.scope
	}
	if in == 0 && len(key) == 1 {
		return key + " is no key here; " + m.name(actHelp) + " shows all"
	}
	return m.keyOf(in)
}

// scopeNames is what the panes are called.
func scopeNames() map[scope]string {
	return map[scope]string{inList: "the list", inText: "the text", inQuotes: "Quotes", inCompare: "Compare", inCoverage: "Coverage", inNames: "Names"}
}

// keyOf says in which views a key holds that holds in scopes in, "" for none.
func (m *keyMap) keyOf(in scope) string {
	var names []string
	for s, name := range scopeNames() {
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
	return "that is a key of " + names[0] + "; " + m.name(actHelp) + " shows all"
}

// hints are those of scope s in the order of the table, "key word" each.
func (m *keyMap) hints(s scope) []string {
	var out []string
	for _, b := range m.table {
		if b.hints&s != 0 && b.shown != "" {
			key, _, _ := strings.Cut(b.shown, " ")
			out = append(out, key+" "+b.hint)
		}
	}
	return out
}

// KeyGroup is a part of the key list: keys as people know them, apart by spaces, each
// with what it does.
type KeyGroup struct {
	Name string
	Keys [][2]string
}

// KeyGroups are all keys of the reader.
func KeyGroups() []KeyGroup {
	all := make([]KeyGroup, numGroups)
	for g := range numGroups {
		all[g].Name = g.String()
		for _, k := range keyTable() {
			if k.group == g && k.help != "" {
				all[g].Keys = append(all[g].Keys, [2]string{k.shown, k.help})
			}
		}
	}
	return all
}
