package keymap

import "iter"

// Action is something a key asks for.
type Action uint8

const (
	None Action = iota
	Down
	Up
	PageDown
	PageUp
	HalfDown
	HalfUp
	Top
	Bottom
	Left
	Right
	NextPane
	PrevPane
	Articles
	Quotes
	Compare
	Coverage
	Names
	Open
	Back
	Return
	Search
	NextHit
	PrevHit
	NextThing
	PrevThing
	NextArticle
	PrevArticle
	Variant
	Filter
	GoTo
	Coarser
	Finer
	Mark
	CompareMarked
	OnlyHere
	HideSame
	Swap
	NextSource
	PrevSource
	Third
	WordMarks
	Why
	Star
	Tag
	Note
	Speaker
	Read
	Undo
	Redo
	Copy
	Narrow
	Sort
	AllRead
	Light
	Export
	Pin
	Cut
	Pipe
	Pager
	Editor
	Select
	SelectAll
	SetMark
	GoMark
	Wider
	Narrower
	Zoom
	Command
	Problems
	Reload
	Mouse
	Help
	Redraw
	Suspend
	Quit
)

// Actions are all actions.
func Actions() iter.Seq[Action] {
	return func(yield func(Action) bool) {
		for act := None + 1; act <= Quit && yield(act); act++ {
		}
	}
}

// actionNames are the names of the actions as commands.
var actionNames = [...]string{
	Down:          "down",
	Up:            "up",
	PageDown:      "page-down",
	PageUp:        "page-up",
	HalfDown:      "half-page-down",
	HalfUp:        "half-page-up",
	Top:           "top",
	Bottom:        "bottom",
	Left:          "left",
	Right:         "right",
	NextPane:      "next-pane",
	PrevPane:      "previous-pane",
	Articles:      "articles",
	Quotes:        "quotes",
	Compare:       "compare",
	Coverage:      "coverage",
	Names:         "names",
	Open:          "open",
	Back:          "back",
	Return:        "jump-back",
	Search:        "search",
	NextHit:       "next-hit",
	PrevHit:       "previous-hit",
	NextThing:     "next-thing",
	PrevThing:     "previous-thing",
	NextArticle:   "next-article",
	PrevArticle:   "previous-article",
	Variant:       "next-wording",
	Filter:        "ask-filter",
	GoTo:          "go-to",
	Coarser:       "coarser",
	Finer:         "finer",
	Mark:          "choose",
	CompareMarked: "compare-chosen",
	OnlyHere:      "only-here",
	HideSame:      "hide-same",
	Swap:          "swap",
	NextSource:    "next-source",
	PrevSource:    "previous-source",
	Third:         "third-source",
	WordMarks:     "marks",
	Why:           "why",
	Star:          "star",
	Tag:           "tag",
	Note:          "note",
	Speaker:       "speaker",
	Read:          "read",
	Undo:          "undo",
	Redo:          "redo",
	Copy:          "copy",
	Narrow:        "which-rows",
	Sort:          "sort",
	AllRead:       "all-read",
	Light:         "light",
	Export:        "export",
	Pin:           "pin",
	Cut:           "cut",
	Pipe:          "pipe",
	Pager:         "pager",
	Editor:        "editor",
	Select:        "select",
	SelectAll:     "select-all",
	SetMark:       "mark",
	GoMark:        "go-to-mark",
	Wider:         "wider",
	Narrower:      "narrower",
	Zoom:          "zoom",
	Problems:      "warnings",
	Reload:        "reload",
	Mouse:         "mouse",
	Help:          "help",
	Redraw:        "redraw",
	Suspend:       "suspend",
	Quit:          "quit",
}
