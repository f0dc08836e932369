// Package draw is what panes draw with. It knows the terminal and no article: neither
// the App nor the Index is of its world, only texts, spans in them, and looks.
//
// A Pen is given to whatever draws: it measures text (Ruler), knows the colours (Theme),
// how words are marked, and what keys are called. A Para is text wrapped with marks laid
// over it; a List is a window on rows, a Grid a table of them; a Message fills a pane
// that has nothing to show; Compose puts drawn Blocks together to a frame.
//
// What must hold:
//   - what is drawn for w cells takes exactly w cells, whatever is in the text;
//   - no text reaches the terminal before it has been through Clean, which Paint and Clip
//     see to, and which changes no offset;
//   - text is measured, cut and wrapped in ruler.go only;
//   - signs become ASCII in one place (ascii.go), when the frame is done.
//
// Where what lives: pen.go is the Pen, ruler.go measures, para.go wraps text with marks,
// theme.go has the looks and their colours, style.go what the settings change of them,
// list.go and grid.go window rows, block.go joins the parts of a frame, message.go says
// why there is nothing, ascii.go has signs for a terminal without others.
package draw
