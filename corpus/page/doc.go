// Package page reads saved web pages: the fields that a page states of its article,
// and the main text as paragraphs.
//
// Fields come from JSON-LD (NewsArticle and its kin), then from OpenGraph and other
// meta elements, then from what a browser or SingleFile wrote when it saved the
// page, and the source, last, from the host of the address. The text is the
// articleBody of JSON-LD when that is whole and has paragraphs, else what
// readability finds.
//
// What must hold:
//
//   - paragraphs, headings and captions are separated by blank lines, entries of
//     lists, rows of tables and what a <br> parts are lines of their own;
//   - scripts, styles and hidden elements are never text;
//   - entities are decoded, non-breaking spaces and soft hyphens stay as they are;
//   - no page, however deep, large or broken, stops the program, and no network is
//     reached: of readability only the part that takes a parsed page is called.
//
// Limits: 64 MiB a page; a page of more than 250,000 tags, or nested deeper than 512
// elements, is read as text from top to bottom and says so.
//
// Where what lives: page.go is the order of all this; jsonld.go and meta.go read what a
// page states, prune.go takes out what is no text, text.go makes paragraphs, fragment.go
// knows HTML without a page.
package page
