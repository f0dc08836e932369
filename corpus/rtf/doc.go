// Package rtf reads the paragraphs of a document in the Rich Text Format (1.9.1).
//
// What must hold: text comes out rune for rune in the order it stands, decoded by
// the code page that the document names; what is no part of the text (fonts, styles,
// pictures, headers, footnotes, and every destination that says it may be ignored)
// does not. A cell of a table ends with a tab, a row is a paragraph.
//
// Limits: 64 MiB.
package rtf
