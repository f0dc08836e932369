//go:build linux

package main

import (
	"errors"
	"io"
	"math/rand/v2"
	"sync"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

// reader is one session; it notes when bytes come.
type reader struct {
	in     io.Writer
	random *rand.Rand
	keys   int // pressed
	err    error

	mu    sync.Mutex
	since time.Time // when the first key was pressed that no byte has answered yet
	waits []time.Duration
	total int
}

// join opens a session and waits for its first frame.
func (s *server) join(i int) (*reader, error) {
	client, err := gossh.Dial("tcp", s.address, &gossh.ClientConfig{User: "load", Auth: []gossh.AuthMethod{gossh.PublicKeys(s.key)},
		HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: 20 * time.Second})
	if err != nil {
		return nil, err
	}
	session, err := client.NewSession()
	if err != nil {
		return nil, err
	}
	r := &reader{random: rand.New(rand.NewPCG(7, uint64(i)))}
	session.Stdout = r
	if r.in, err = session.StdinPipe(); err != nil {
		return nil, err
	}
	if err := session.RequestPty("xterm-256color", 36, 120, nil); err != nil {
		return nil, err
	}
	if err := session.Shell(); err != nil {
		return nil, err
	}
	for range 2000 {
		if r.bytes() > 2000 {
			return r, nil
		}
		time.Sleep(5 * time.Millisecond)
	}
	return nil, errors.New("no first frame within ten seconds")
}

// Write takes what the server sends.
func (r *reader) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.since.IsZero() {
		r.waits = append(r.waits, time.Since(r.since))
		r.since = time.Time{}
	}
	r.total += len(p)
	return len(p), nil
}

func (r *reader) bytes() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.total
}

// burst is how many keys are pressed before a short rest. Within it no pane has the
// time to follow the cursor, so that the next bytes answer the key; at the rest they
// come before the next key.
const burst = 10

// press presses keys until end.
func (r *reader) press(rate float64, end time.Time) {
	gap := time.Duration(float64(time.Second) / rate)
	time.Sleep(time.Duration(r.random.Int64N(int64(time.Second))))
	for i := 0; time.Now().Before(end); i++ {
		r.mu.Lock()
		if r.since.IsZero() {
			r.since = time.Now()
		}
		r.mu.Unlock()
		if _, r.err = io.WriteString(r.in, r.key(i)); r.err != nil {
			return
		}
		r.keys++
		wait := gap * 9 / 10
		if i%burst == burst-1 {
			wait = gap * 19 / 10
		}
		time.Sleep(wait)
	}
}

// key is what a reader presses next: down and up, which always changes something,
// and now and then another list.
func (r *reader) key(i int) string {
	switch {
	case i%40 == 0:
		return [...]string{"1", "2"}[i/40%2]
	case i%2 == 0:
		return "k"
	}
	return "j"
}
