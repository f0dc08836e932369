// Package table cuts CSV and TSV into cells.
//
// What must hold:
//
//   - A table as RFC 4180 has it gives its cells byte for byte: line ends in a cell stay
//     as they are, which encoding/csv does not do ("\r\n" loses its "\r" there), and
//     offsets into a text are true only if they stay.
//   - Nothing is swallowed. A quotation mark that opens a cell and is closed nowhere, or
//     so far away that the row has no longer the cells that the head has, is a letter
//     as any other: the line is a row of its own and the next one is read anew.
//     encoding/csv cannot go back, and takes all the rest for one cell.
//   - Rows of more or fewer cells than the head has are rows.
//   - A row takes at most Limit bytes, and reading again costs at most Again bytes in
//     all; then quotation marks are letters up to the end.
package table
