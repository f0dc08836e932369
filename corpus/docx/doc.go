// Package docx reads the paragraphs of a Word document (Office Open XML,
// ECMA-376 part 1: word/document.xml in a zip file).
//
// What must hold: text comes out rune for rune in the order it stands; what was
// deleted or moved away while changes were tracked, field codes, and what stands
// twice for older programs (mc:Fallback) does not. Headers, footers, footnotes and
// comments are other files of the zip and not read.
//
// Limits: 128 MiB packed, 128 MiB of XML, 64 MiB of text.
package docx
