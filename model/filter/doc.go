// Package filter is the small language that filters lists of articles and quotations:
//
//	vilnius "security guarantees"      these words, each anywhere
//	speaker:biden,zelensky             of one of these speakers
//	kind:direct -source:rt             direct, and not by this source
//	date:2023-07..2023-08 hedge:might  in this span, with this hedge
//	note:*                             with any note
//
// Terms stand apart by spaces and must all hold; - before one says that it must not.
// Case does not count, and neither does the shape of quotation marks and apostrophes.
// A value holds where it is part of what the field says; a kind, a
// tag and the number of an event hold as a whole, a date from its beginning on. A word that is a spelling of a name stands for all
// spellings that the corpus joins (Spelled).
//
// What must hold: what cannot be understood is an [Error] that names the column, and
// never a filter that keeps everything; keeping does not depend on the order of terms.
//
// Where what lives: parse.go reads a filter, keep.go asks it of one article or quotation,
// values.go and quotations.go say what is in their fields, finder.go asks the index of
// all texts first, date.go reads spans of days.
package filter
