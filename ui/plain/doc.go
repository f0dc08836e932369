// Package plain is the reader for screen readers and for terminals that cannot move
// their cursor: lines go out, one under another, and commands come in, line by line.
//
// It shows what the reader shows, in sentences: the articles by event, numbered; an
// article paragraph by paragraph, each with who is quoted in it; articles set side by
// side ("Ukrinform says: …"), who tells what, and how they name things.
//
// What must hold: nothing is written but words, spaces and line ends; what was written
// is never changed; no meaning lies in a place or a colour; a number means the same
// article for as long as the reader runs, filtered or not; no text of an article gets
// out that corpus.Clean has not seen.
//
// Where what lives: plain.go is Run and the commands, page.go what is written to; list.go,
// article.go, compare.go and coverage.go each write what their name says.
package plain
