package state

import (
	"crypto/rand"
	"encoding/hex"
	"os"
	"strconv"
	"strings"
)

// suffix ends the name of every file of changes.
const suffix = ".jsonl"

// session is a process that may write, as the names of its files tell it.
type session struct {
	host  string // for people
	pid   int
	place string // host since its start, and name space of processes; "" when not known
	start string // when the process began, in the system's own count; "" when not known
}

// thisSession is that of the running process.
func thisSession() session {
	host, _ := os.Hostname() // "" is as good as any: it is for people
	pid := os.Getpid()
	return session{host: hostName(host), pid: pid, place: thisPlace(), start: startOf(pid)}
}

// hostName is host with only what may stand in a file name and splits nothing.
func hostName(host string) string {
	host = strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, host)
	if host == "" {
		return "host"
	}
	return host[:min(len(host), 40)]
}

// newName is a name for a file that no other has: host, process, place, start and
// random bits.
func (s session) newName() string {
	var random [6]byte
	rand.Read(random[:]) // never fails
	return strings.Join([]string{s.host, strconv.Itoa(s.pid), s.place, s.start, hex.EncodeToString(random[:])}, ".") + suffix
}

// sessionOf reads the name of a file; ok is false for a name of another making.
func sessionOf(name string) (s session, ok bool) {
	parts := strings.Split(strings.TrimSuffix(strings.TrimSuffix(name, mergedSuffix), suffix), ".")
	if len(parts) != 5 {
		return session{}, false
	}
	pid, err := strconv.Atoi(parts[1])
	if err != nil || pid <= 0 {
		return session{}, false
	}
	return session{host: parts[0], pid: pid, place: parts[2], start: parts[3]}, true
}

// shown is the session that the file called name is of, as people see it: host and
// process, or the name itself when it is of another making.
func shown(name string) string {
	if s, ok := sessionOf(name); ok {
		return s.host + ":" + strconv.Itoa(s.pid)
	}
	return name
}

// gone reports whether the process that wrote the file called name has certainly
// ended: it ran where this one runs, and is there no more. Of one on another host,
// or before the last start of this one, nothing is certain.
func (s session) gone(name string) bool {
	other, ok := sessionOf(name)
	return ok && s.place != "" && other.place == s.place && other.start != "" && ended(other.pid, other.start)
}

// running reports whether the process that wrote the file called name certainly
// runs.
func (s session) running(name string) bool {
	other, ok := sessionOf(name)
	return ok && s.place != "" && other.place == s.place && !s.gone(name)
}
