// Package ui is the reader: the Bubble Tea program over a model.Index.
//
// App is the only tea.Model. It routes messages and owns the panes: the list of
// articles with the reasons for its events, the reading pane, the list of
// quotations with the context of one, and the comparison. A pane is a plain
// struct that is given its room (place), obeys actions (handle) and draws itself
// (lines); it holds ids and spans, never copies, and knows no other pane. What
// concerns two panes, such as the way from a quotation to its article and back,
// App does (jump.go). A draw.Pen carries what drawing needs: the theme, the way the
// terminal measures text, and how words are marked.
//
// What must hold:
//   - View returns exactly as many lines as the window is high, each exactly as
//     wide as the window, at any size, before and after the corpus is there;
//   - nothing is read and nothing is asked of the terminal before the first frame;
//   - no text of an article reaches the terminal before it has been through draw.Clean;
//   - a panic, wherever it is, ends the program with the terminal put back and a
//     report; a signal ends it within a second, whatever it is
//     stuck in (package ending);
//   - every mark has a sign besides its colour;
//   - text is measured, cut and wrapped by package draw only;
//   - one table, in package keymap, holds every key.
//
// The way of an article to the screen, each step once and none back:
//
//	bytes
//	 ├─ Options.Open      of ui/cli: corpus.Open with the flags; load.go calls it in a
//	 │                    goroutine, after the first frame, and again for a reload
//	 ├─ model.Build       of parts while it is read (loadstages.go), then of the whole
//	 ├─ stageMsg, loadedMsg   to App.Update, with the digest of what was made
//	 ├─ App.setIndex      loaded.go: each pane gets the Index, and keeps ids and spans
//	 ├─ App.arrange       app.go: each pane gets its room (layout.go)
//	 └─ App.View          frame.go: the panes' lines(pen), put together; nothing is
//	                      drawn when nothing has changed
//
// The way of a key to what is kept:
//
//	terminal
//	 ├─ ending.Signals    reads it and shuts the gate, so that work gives way
//	 ├─ App.Update        app.go, which opens the gate with the answer
//	 ├─ App.key           route.go: an open prompt or menu takes the key, else
//	 ├─ keymap.Map.Action  key and scope are an action
//	 ├─ App.do            route.go: of the program, of a sheet, of all panes, or
//	 ├─ pane.handle       of the pane with the focus (routepane.go)
//	 ├─ App.keepAll       keep.go: as one deed that can be undone (kept.go)
//	 └─ state.Store       Put in memory at once; Save, a command, has it on disk
//
// Where what lives:
//
//   - The program: ui.go is Run and its Options, program.go one reader of one terminal,
//     app.go the App. route.go says who obeys a key, routepane.go which pane; jump.go
//     goes from pane to pane and back, menu.go waits for one more key, mouse.go obeys
//     the mouse. tutor.go shows the way, by tutorlessons.go.
//   - The corpus: load.go reads it, loadstages.go in parts, loaded.go gives it to the
//     panes; reload.go reads it again and reloadmoves.go says where all is then.
//     prepare.go makes in the background what a large one needs to be shown.
//     regroup.go has events told apart anew, correct.go speakers mended. digest.go is
//     what the screens say of it as a whole, shared.go one for many readers.
//     sift.go filters a list, order.go sorts it, query.go finds words.
//   - Articles: articles.go and articlerows.go are the list, why.go the reasons for its
//     events; reader.go the text, with readerpage.go (an article in a column),
//     readerlines.go and readermove.go.
//   - Quotes: quotes.go and quoterows.go are the list, quotecontext.go what stands around
//     one, quotespeaker.go who said it and how sure that is.
//   - Compare: compare.go, with comparechoose.go (which articles), comparebegin.go (which
//     first), comparehead.go, comparerows.go, comparemove.go, comparepassage.go (what one
//     source tells in a row), and pin.go (rows by hand). collation.go has articles set
//     side by side, collationahead.go before it is asked for.
//   - Coverage and Names: coverage.go, coveragelines.go and names.go over tabled.go, which
//     is a grid of articles. narrow.go shows only some rows of a pane.
//   - Keys: help.go is the sheet of them, helpmap.go its :map, helpsigns.go that of signs.
//   - What is typed: prompt.go is the line, promptkey.go what its keys do,
//     promptcandidates.go what a word may become, command.go the commands, goto.go and
//     gotobest.go going by typing.
//   - What is kept: keep.go does it, allread.go for many at once, kept.go holds it,
//     keptcatalogue.go names articles for it, namedview.go keeps lists, resume.go the last place.
//   - What goes out: copy.go and copysend.go (the clipboard), export.go (files),
//     outing.go and pipe.go (other programs), commandline.go (the command that prints
//     the same).
//   - Drawing: frame.go puts the window together, layout.go shares it, words.go has the
//     words for things, tone.go follows the colours of the terminal. problems.go is the
//     sheet of what could not be read.
package ui
