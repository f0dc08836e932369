// Package ui is the reader: the Bubble Tea program over a model.Index.
//
// App is the only tea.Model. It routes messages and owns the panes: the list of
// articles, the reading pane, the quotations and the comparison. A pane is a
// plain struct that handles an action and draws itself into a size; it holds
// ids and spans, never copies, and knows no other pane. What a pane wants done
// elsewhere (open that sentence, go back) it says with an intent that App obeys.
//
// What must hold:
//   - View returns exactly as many lines as the window is high, each exactly as
//     wide as the window, at any size, before and after the corpus is there;
//   - nothing is read and nothing is asked of the terminal before the first frame;
//   - no text of an article reaches the terminal before it has been through clean;
//   - every mark has a sign besides its colour;
//   - text is measured, cut and wrapped in text.go only;
//   - one table, in keys.go, holds every key: the help sheet, the hint line and
//     the key list of the README come from it.
package ui
