// Package corpus reads articles out of bytes.
//
// A corpus is what a person collected to compare: texts with a table beside them,
// tables, JSON, saved pages, feeds, crawls, deliveries of press databases, all of
// these mixed and packed (format.go has them all). Open reads paths, OpenFS a
// file system; both give an immutable Corpus.
//
// What must hold:
//
//   - Nothing is lost in silence. Whatever could not be read is a Problem that
//     names the place and the reason, and never stops the rest. Corpus.Found
//     counts it.
//   - Nothing is invented. A field that no file states is "", but for the language,
//     which the words of a text tell where it is long enough (see package language),
//     also against a statement that its letters belie. A date that is a guess is
//     marked so.
//   - Text of a file that is all text is the decoded source rune for rune, so that
//     offsets into it are offsets into the original, as are those into the text of a
//     record; of marked-up forms it is what a reader sees. A byte order mark is
//     dropped, an invalid byte is U+FFFD, a hostile rune is its visible picture
//     (see Clean), and line ends stay as they are. "\r\n" thus keeps its "\r",
//     which readers of Text treat as white space. Only a text whose line ends
//     are all lone "\r" has them turned into "\n", one for one.
//   - Every other field is one line of clean text.
//   - The same input gives the same Corpus, on any number of cores.
//   - The same text at two paths is one article with both, unless what is known of
//     them differs.
//
// Limits: 64 MiB a text or page, 128 MiB a record, row, document or feed, 1 GiB a
// table or database; a file that unpacks to more than 16 MiB may become 300 times its
// size and 16 GiB in all, archives hold 2 million files and lie four deep in one another. Links that lead out of a directory, links in archives,
// hidden files and files of other kinds are passed over.
//
// An archive is read as the directory that it was made of: an article has the id it
// would have, were the archive unpacked beside itself ("a.zip" in "a"), or, when the
// archive itself was asked for, the one below it. Names in it are for people and ids,
// and never opened.
//
// Where what lives: walk.go finds files, format.go is the table of forms and how one
// is recognised, read.go reads one file by its form, load.go shares the work among
// the cores, packed.go unpacks single files, archive.go with tar.go and zip.go finds
// the files of archives, allowance.go holds both to the limits, join.go gives texts
// what a table beside them says, open.go makes one Corpus of it all (same.go finds texts
// read twice), account.go says what was left out and opens.go what opens. Each form that
// is read here has a file: decode.go texts, marked.go Markdown, table.go tables (export.go
// our own), lines.go and objects.go JSON, web.go pages, feeds, crawls and the rest.
// archivekind.go knows archives, taker.go is given their files, fields.go makes an
// Article (article.go) of fields, clean.go what may be shown, notes.go says once what
// holds for many. Kinds of problems come with the errors
// (record.Kind.Of). Forms that are no lines, tables or texts have a package each below
// this one, which hands over a record.Record an article.
package corpus
