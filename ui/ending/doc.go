// Package ending sees to it that the reader ends well: the terminal is put back and
// the reason said, whether the user left, a signal came, the terminal is gone or the
// program has a fault.
//
// What must hold:
//   - a signal, or a terminal that takes and gives nothing more, ends the program
//     within a second, whatever it is stuck in (signals.go, stuck.go);
//   - a panic, wherever it is, ends it with one line and a report that holds no text
//     of an article (guard.go, crash.go), and, where many read in one process, no
//     reader but its own.
package ending

import (
	"errors"
	"syscall"
)

// ErrFault is the error of a reader among others that a fault of the program ended.
var ErrFault = errors.New("a fault of the program ended the reader")

// Interrupted is the error of a reader that a signal or a vanished terminal
// ended. The terminal has been restored as far as there was one.
type Interrupted struct{ Signal syscall.Signal }

func (e Interrupted) Error() string { return "ended by signal: " + e.Signal.String() }

// ExitCode is what a shell expects of a program that the signal ended.
func (e Interrupted) ExitCode() int { return 128 + int(e.Signal) }
