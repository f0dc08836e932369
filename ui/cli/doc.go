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
//
// Where what lives: cli.go is Run and how a command ends, commands.go the commands and
// flags. answers.go opens and derives for all of them, and starts the reader (plain.go
// the one line by line); compare.go, notes.go, serve.go and the doctor (doctor.go,
// doctorstate.go, doctorterminal.go) are a command each, man.go with roff.go,
// completion.go with complete.go, and version.go too. settings.go reads the file of
// settings, account.go tells what was left out, meant.go what may have been meant,
// meter.go how far the work is, memory.go when memory is collected.
package cli
