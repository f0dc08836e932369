package ui

import "iter"

// action is something a key asks for.
type action uint8

const (
	actNone action = iota
	actDown
	actUp
	actPageDown
	actPageUp
	actHalfDown
	actHalfUp
	actTop
	actBottom
	actLeft
	actRight
	actNextPane
	actPrevPane
	actArticles
	actQuotes
	actCompare
	actCoverage
	actNames
	actOpen
	actBack
	actReturn
	actSearch
	actNextHit
	actPrevHit
	actNextThing
	actPrevThing
	actNextArticle
	actPrevArticle
	actVariant
	actFilter
	actGoTo
	actCoarser
	actFiner
	actMark
	actCompareMarked
	actOnlyHere
	actHideSame
	actSwap
	actNextSource
	actPrevSource
	actThird
	actWordMarks
	actWhy
	actStar
	actTag
	actNote
	actSpeaker
	actRead
	actUndo
	actRedo
	actCopy
	actNarrow
	actSort
	actAllRead
	actLight
	actExport
	actPin
	actCut
	actPipe
	actPager
	actEditor
	actSelect
	actSelectAll
	actSetMark
	actGoMark
	actWider
	actNarrower
	actZoom
	actCommand
	actProblems
	actReload
	actMouse
	actHelp
	actRedraw
	actSuspend
	actQuit
)

// actions are all actions.
func actions() iter.Seq[action] {
	return func(yield func(action) bool) {
		for act := actNone + 1; act <= actQuit && yield(act); act++ {
		}
	}
}

// actionNames are the names of the actions as commands.
var actionNames = [...]string{
	actDown:          "down",
	actUp:            "up",
	actPageDown:      "page-down",
	actPageUp:        "page-up",
	actHalfDown:      "half-page-down",
	actHalfUp:        "half-page-up",
	actTop:           "top",
	actBottom:        "bottom",
	actLeft:          "left",
	actRight:         "right",
	actNextPane:      "next-pane",
	actPrevPane:      "previous-pane",
	actArticles:      "articles",
	actQuotes:        "quotes",
	actCompare:       "compare",
	actCoverage:      "coverage",
	actNames:         "names",
	actOpen:          "open",
	actBack:          "back",
	actReturn:        "jump-back",
	actSearch:        "search",
	actNextHit:       "next-hit",
	actPrevHit:       "previous-hit",
	actNextThing:     "next-thing",
	actPrevThing:     "previous-thing",
	actNextArticle:   "next-article",
	actPrevArticle:   "previous-article",
	actVariant:       "next-wording",
	actFilter:        "ask-filter",
	actGoTo:          "go-to",
	actCoarser:       "coarser",
	actFiner:         "finer",
	actMark:          "choose",
	actCompareMarked: "compare-chosen",
	actOnlyHere:      "only-here",
	actHideSame:      "hide-same",
	actSwap:          "swap",
	actNextSource:    "next-source",
	actPrevSource:    "previous-source",
	actThird:         "third-source",
	actWordMarks:     "marks",
	actWhy:           "why",
	actStar:          "star",
	actTag:           "tag",
	actNote:          "note",
	actSpeaker:       "speaker",
	actRead:          "read",
	actUndo:          "undo",
	actRedo:          "redo",
	actCopy:          "copy",
	actNarrow:        "which-rows",
	actSort:          "sort",
	actAllRead:       "all-read",
	actLight:         "light",
	actExport:        "export",
	actPin:           "pin",
	actCut:           "cut",
	actPipe:          "pipe",
	actPager:         "pager",
	actEditor:        "editor",
	actSelect:        "select",
	actSelectAll:     "select-all",
	actSetMark:       "mark",
	actGoMark:        "go-to-mark",
	actWider:         "wider",
	actNarrower:      "narrower",
	actZoom:          "zoom",
	actProblems:      "warnings",
	actReload:        "reload",
	actMouse:         "mouse",
	actHelp:          "help",
	actRedraw:        "redraw",
	actSuspend:       "suspend",
	actQuit:          "quit",
}
