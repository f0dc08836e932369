// Package config reads the file of settings: how the reader looks, which keys it
// has, and what the flags are when they are not given.
//
// What must hold:
//   - a wrong setting costs itself and no other, and is named with its line; a file
//     that is no TOML costs all of it;
//   - only a file of the user or of root that nobody else can write to is read;
//   - nothing in the file starts a program.
//
// Which keys an action has in the end is the matter of package keymap, which knows
// the actions and where each key holds.
//
// Where what lives: file.go finds and loads the file (owner_unix.go says whose may be
// read), settings.go has the Settings, keys.go and style.go read their parts, lines.go
// knows in which line a key stands.
package config
