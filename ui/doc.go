// Package ui is the reader: the Bubble Tea program over a model.Index.
//
// App is the only tea.Model. It routes messages and owns the panes: the list of
// articles with the reasons for its events, the reading pane, the list of
// quotations with the context of one, and the comparison. A pane is a plain
// struct that is given its room (place), obeys actions (handle) and draws itself
// (lines); it holds ids and spans, never copies, and knows no other pane. What
// concerns two panes, such as the way from a quotation to its article and back,
// App does (jump.go). A pen carries what drawing needs: the theme, the way the
// terminal measures text, and how words are marked.
//
// What must hold:
//   - View returns exactly as many lines as the window is high, each exactly as
//     wide as the window, at any size, before and after the corpus is there;
//   - nothing is read and nothing is asked of the terminal before the first frame;
//   - no text of an article reaches the terminal before it has been through clean;
//   - a panic, wherever it is, ends the program with the terminal put back and a
//     report; a signal ends it within a second, whatever it is
//     stuck in (package ending);
//   - every mark has a sign besides its colour;
//   - text is measured, cut and wrapped in text.go only;
//   - one table, in keys.go, holds every key: the help sheet, the hint line and
//     the key list of the README come from it, with what the settings change
//     (bind.go);
//   - signs become ASCII in one place (ascii.go), when the frame is done.
package ui
