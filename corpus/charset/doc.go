// Package charset makes UTF-8 out of the bytes of a file, by byte order mark, then
// by what the file declares, then by what its bytes look like.
//
// What must hold: valid UTF-8 comes out as it went in, but for a byte order mark,
// and so does UTF-8 with a few bytes that are none, which become U+FFFD; what cannot
// be decoded is U+FFFD and never an error. What had to be decided is said in a note,
// for people; "" where nothing had to be.
//
// Where what lives: charset.go decides for a whole text, stream.go for a table or
// record that is read bit by bit, detect.go by bytes, alphabet.go by letters, where
// several encodings would do.
package charset
