//go:build !linux

package watch

// hasEvents reports whether the system tells of changes in a directory at the cost of
// the directory alone; kqueue needs an open file for each file in it.
const hasEvents = false

// nonblock keeps what is no file after all from holding up whoever opens it.
const nonblock = 0

// remote is asked of nothing where there are no events.
func remote(string) bool { return false }
