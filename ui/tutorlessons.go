package ui

import (
	"strings"

	"parallax/model/collate"
	"parallax/ui/keymap"
)

// lesson is a step of the tutor. In its words {name} is the key of the action that
// has this name as a command, and "; " stands between parts of which a narrow window
// shows the first ones.
type lesson struct {
	in   keymap.Scope // the panes where it can be done; 0 for any
	sees string       // what there is to see now that the lesson before is done
	does string       // what to press

	done func(a *App) bool
	// blocked is what to press first where what is shown does not let it be done, ""
	// where it does; nil for a lesson that is never blocked.
	blocked func(a *App) string
	// lacks says why it can not be done with this corpus, or in this reader; "" and nil
	// as for blocked. It is looked at when the lesson begins.
	lacks func(a *App) string
}

// lessons are the steps of the tutor, in their order. None depends on what the corpus
// tells: where it has nothing to show a lesson with, lacks says so.
func lessons() []lesson {
	return []lesson{
		{in: keymap.InList, sees: "Articles by event; at the right how many words and quotations each has",
			does: "{down} or {up}: to another article", done: tutorMoved, lacks: oneArticle},
		{in: keymap.InList, sees: "> stands before it; its text beside or below, where there is room; {why} says why it is in its event",
			does: "{open} opens it", done: func(a *App) bool { return a.reading && a.view == viewArticles }},
		{in: keymap.InList | keymap.InText, sees: `Beside the text: " a quotation; % someone’s words without marks; @ from whom; ^ a hedge`,
			does: "{next-thing} to its next quotation", blocked: noneHere, lacks: noQuotations,
			done: func(a *App) bool { return a.did(keymap.NextThing) && a.reading && !a.reader.target.Empty() }},
		{sees: "The line below: who said it; by which word; what kind of quotation it is",
			does: "{quotes} lists all quotations", lacks: noQuotations, done: inView(viewQuotes)},
		{in: keymap.InQuotes, sees: "~ found by rule, as for “he”; ? no name found; V1: printed in several wordings",
			does: "{next-wording} to one with other wordings", lacks: noVariants,
			done: func(a *App) bool {
				q := a.quotes.selected()
				return a.did(keymap.Variant) && q >= 0 && a.digest.setOf[q] > 0
			}},
		{in: keymap.InQuotes, sees: "Below, its wordings; words that differ are marked; [-only here-] {+only there+}",
			does: "{open} to its place in the text", lacks: noQuotations, done: inView(viewArticles)},
		{sees: "The quotation where it stands; the marks beside it say the rest",
			does: "{go-to-mark}' back to where you were", lacks: noQuotations, done: inView(viewQuotes)},
		{sees: "As after every jump; {jump-back} does the same",
			does: "{compare} sets its event side by side", blocked: aloneInEvent, lacks: noEvent,
			done: func(a *App) bool { return a.view == viewCompare && len(a.compare.all) > 1 }},
		{in: keymap.InCompare, sees: rowSigns(),
			does: "{next-thing} to the next difference", lacks: noEvent, done: acted(keymap.NextThing)},
		{in: keymap.InCompare, sees: "The line below explains the row; what it leaves out or adds; who is silent",
			does: "{which-rows} and a sign: only such rows", lacks: noEvent,
			done: func(a *App) bool { return a.compare.only != 0 || a.compare.lost != "" }},
		{in: keymap.InCompare, sees: "Their number stands above; {which-rows}# shows all rows again",
			does: "{which-rows}^: a hedge lost or added", lacks: noHedgeLost,
			done: func(a *App) bool { return a.compare.lost == "hedge" }},
		{sees: "Below: whose hedge is gone; so vanish sources, too, @; {back} goes back from here",
			does: "{coverage} shows who tells what", done: inView(viewCoverage)},
		{sees: `Facts by sources; @ from whom; " quoted; ^ hedged; - dropped; . silent; * only here`,
			does: "{names} shows who names what how", done: inView(viewNames)},
		{in: keymap.InList | keymap.InQuotes, sees: "Kyiv 5: printed five times; “war” 1: in quotation marks alone; {only-here} shows all names",
			does: "{ask-filter}, word, Enter: filters", done: tutorFiltered},
		{sees: "Only rows with the word; {ask-filter} and Enter show all again; it takes speaker:biden and more, see {help}",
			does: "{go-to}, letters, Enter: go anywhere", done: acted(keymap.GoTo)},
		{in: keymap.InPanes &^ keymap.InNames, sees: "So you get to a title; an event; a speaker; a source",
			does: "{copy}y copies, with the source", done: acted(keymap.Copy)},
		{sees: "In your clipboard, if it can be; {copy}c copies the citation alone",
			does: "{export}m Enter: all into a file", lacks: noExport, done: acted(keymap.Export)},
		{sees: "CSV is a table, HTML a page; Esc instead of Enter writes nothing",
			does: "{help} shows all keys and signs", done: func(a *App) bool { return a.helping }},
		{in: keymap.InHelp, sees: "Keys by use; then every sign", does: "{back} closes them; in the list it quits",
			done: func(a *App) bool { return !a.helping }},
	}
}

// rowSigns are the signs of rows that most rows have.
func rowSigns() string {
	var says []string
	for _, m := range []collate.Mark{collate.Same, collate.Reworded, collate.OnlyBase, collate.OnlyOther} {
		says = append(says, string(rune(m))+" "+markName(m))
	}
	return strings.Join(says, "; ")
}

// acted is done when an action was asked for and its menu and prompt are closed again.
func acted(act keymap.Action) func(*App) bool {
	return func(a *App) bool { return a.did(act) && !a.prompt.isOpen() && !a.menu.isOpen() }
}

func inView(v view) func(*App) bool { return func(a *App) bool { return a.view == v } }

func tutorMoved(a *App) bool {
	return a.view != viewArticles || a.reading || a.articles.selected() != a.tutor.article
}

func tutorFiltered(a *App) bool {
	return !a.prompt.isOpen() && !(a.articles.filter.Empty() && a.quotes.filter.Empty())
}

func oneArticle(a *App) string {
	if len(a.x.Articles) > 1 {
		return ""
	}
	return "Only one article is here"
}

func noneHere(a *App) string {
	if r := &a.reader; r.article < 0 || len(a.x.Articles[r.article].Quotations) > 0 {
		return ""
	}
	return "{next-article}: the next article; this one has no quotation"
}

func noQuotations(a *App) string {
	if len(a.x.Quotes) > 0 {
		return ""
	}
	return "No quotation was found here"
}

func noVariants(a *App) string {
	if len(a.x.Quotes) == 0 || len(a.x.Variants) > 0 {
		return noQuotations(a)
	}
	return "No quotation has other wordings"
}

func noEvent(a *App) string {
	if a.digest.together > 0 {
		return ""
	}
	return "No event here has two articles; {choose} chooses articles in the list, {compare-chosen} compares them"
}

// aloneInEvent asks for an article of an event that several tell.
func aloneInEvent(a *App) string {
	at := a.current()
	if at < 0 {
		return "{articles}, and go to an article; then {compare}"
	}
	if e := a.x.EventOf(at); e < len(a.x.Events) && len(a.x.Events[e].Articles) > 1 {
		return ""
	}
	return "{articles}, go to one under an event; then {compare}: this one is alone"
}

func noHedgeLost(a *App) string {
	if why := noEvent(a); why != "" || a.compare.losing("hedge") > 0 {
		return why
	}
	return "No hedge is lost between these two"
}

func noExport(a *App) string {
	if a.opts.Export != nil {
		return ""
	}
	return "No file is written here; {copy} copies"
}
