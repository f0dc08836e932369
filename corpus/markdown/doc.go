// Package markdown reads a text with front matter, in YAML (---) or TOML (+++), and takes
// the marks of Markdown out of it.
//
// The text is what a reader of the page would see, not the source of it: sentences are
// compared across sources, and "**no**" and "no", or a link and its words, are the same
// words to everybody but a program. A paragraph is one line, since a line end ends a
// sentence here and Markdown breaks lines anywhere; headings lose their "#", links their
// targets, code its marks; pictures go; "> " before what is quoted and the signs before
// the entries of lists stay, as they mean something. So the offsets are those of that
// text, as with HTML.
//
// What must hold: what is not understood stays as it stands, with a warning; no word of
// the text is lost but those of pictures, comments and targets.
package markdown
