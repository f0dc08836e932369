// Package probe is for tests: it holds text that tries to write to the terminal
// that shows it, and knows what the program itself may write, so that a test can
// tell what came through.
//
// What must hold: the list of what may be written, in allowed.go, is the only one,
// and holds just what Bubble Tea's renderer and the reader need. A sequence that is
// not on it is refused, known or not. The text is in probe.go.
package probe
