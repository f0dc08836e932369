// Package cli is the front door: the commands, their flags and exit codes.
//
// Run takes all that a process has (arguments, environment, streams) as
// arguments and returns the exit code, so that tests go through the same door.
// A command opens a corpus, derives its Index and hands it to ui/report or, for
// the reader, to ui. Nothing of substance happens here.
//
// Exit codes: 0 done; 1 failed, or nothing readable, or with --strict anything
// unreadable; 2 wrong usage. A reader that a signal ended gives 128 and the
// signal's number. Messages go to standard error.
package cli
