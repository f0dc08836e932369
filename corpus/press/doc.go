// Package press reads what press databases deliver: Nexis (Nexis Uni and its
// forebear LexisNexis, as Word documents, Rich Text and text), Factiva (HTML, and
// Rich Text or text with its two-letter codes) and ProQuest (text). One file holds
// many articles.
//
// What must hold:
//
//   - A field is what the delivery says; "" where it does not. Dates lose the day of
//     the week, an edition and what else stands beside them, languages become codes.
//   - The text is what stands between the fields, in paragraphs. The text of Nexis is
//     filled to 78 columns; its lines are joined to paragraphs again.
//   - How many articles a delivery says it holds ("7 of 10 DOCUMENTS", "Documents
//     (10)", "Document 7 of 10") is held against how many were read; a difference is
//     told with both numbers.
//
// Forms are described by example in testdata; their words are those of the English,
// French and German editions.
//
// Limits: 64 MiB an article, 256 MiB a delivery as HTML; text is read as it comes.
//
// Where what lives: document.go reads Word and Rich Text; nexis.go and
// nexisdocx.go, factiva.go (factivahtml.go, factivatext.go) and proquest.go are a press
// database each, fields.go and blocks.go what they have in common.
package press
