// Package keymap knows what a key asks for: one table holds every key of the reader,
// with its action, the panes where it holds, and its words for the help sheet, the hint
// line and the key list of the README, which all come from it.
//
// Bind gives every action its keys, as the settings want them: those of the file come
// first, then those of the preset, then those of the table. A Map then says which Action
// a key is in a Scope. What an action does is the matter of package ui.
//
// What must hold: no key means two things in one scope; ctrl+c always quits; an action
// that lost its keys is still a command, and :map says who has them.
//
// Where what lives: action.go has the actions and their names, table.go the table and the
// Map, bind.go what the settings change, preset.go other tables, name.go what keys are
// called.
package keymap
