// Package object reads articles out of JSON: of lines with an object each, of arrays, of
// one object, and of an object around an array ({"articles": […]}).
//
// What must hold:
//
//   - A file is never held whole: Cut gives one record after the other, each of at most
//     Limit bytes, and lines are cut elsewhere.
//   - What encoding/json reads comes out as encoding/json would have it; a fuzz test holds
//     both side by side. fastjson reads, as it is many times as fast. It is more lenient:
//     what only it can read is read.
//   - Fields of names that are not known are passed over.
//
// Where what lives: shape.go tells what a file is, cut.go cuts it into records, value.go
// finds where each ends, values.go decodes one.
package object
