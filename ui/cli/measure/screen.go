//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"sync"
	"time"

	"github.com/creack/pty"
)

// patience is how long anything may take.
const patience = 10 * time.Minute

// screen is parallax in a terminal of its own; it notes when bytes come.
type screen struct {
	command *exec.Cmd
	file    *os.File
	began   time.Time

	mu    sync.Mutex
	total int       // bytes that came
	first time.Time // when the first came since mark, zero for none
	last  time.Time
}

// open starts parallax with a corpus, and nothing kept of others.
func (b *bench) open(c corpusFile) (*screen, error) {
	s := &screen{command: exec.Command(b.program, "--state", "none", "--config", "none", c.path)}
	s.command.Env = append(os.Environ(), "TERM=xterm-256color", "LANG=C.UTF-8")
	s.began = time.Now()
	file, err := pty.StartWithSize(s.command, &pty.Winsize{Cols: 120, Rows: 40})
	if err != nil {
		return nil, fmt.Errorf("start parallax in a terminal: %w", err)
	}
	s.file = file
	go s.read()
	return s, nil
}

func (s *screen) read() {
	buffer := make([]byte, 64<<10)
	for {
		n, err := s.file.Read(buffer)
		now := time.Now()
		s.mu.Lock()
		if s.total += n; s.first.IsZero() {
			s.first = now
		}
		s.last = now
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *screen) close() {
	s.command.Process.Kill()
	s.command.Wait()
	s.file.Close()
}

// until waits until holds, which is called with what came locked.
func (s *screen) until(what string, holds func() bool) error {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(200 * time.Microsecond) {
		s.mu.Lock()
		ok := holds()
		s.mu.Unlock()
		if ok {
			return nil
		}
	}
	return fmt.Errorf("waited %v for %s", patience, what)
}

// frameBytes is how much a first frame is at least: more than the modes that are set
// before it.
const frameBytes = 200

// frame waits for the first frame and tells how long it took from the start.
func (s *screen) frame() (time.Duration, error) {
	var at time.Time
	err := s.until("the first frame", func() bool {
		at = s.last
		return s.total >= frameBytes
	})
	return at.Sub(s.began), err
}

// A process that used no more than restful CPU time in restTime has done what it had
// to do.
const (
	restTime = 1500 * time.Millisecond
	restful  = 30 * time.Millisecond
)

// rest waits until parallax has loaded and analysed, and rests.
func (s *screen) rest() error {
	for end := time.Now().Add(patience); time.Now().Before(end); {
		before := processorOf(s.command.Process.Pid)
		time.Sleep(restTime)
		if processorOf(s.command.Process.Pid)-before <= restful {
			return nil
		}
	}
	return fmt.Errorf("parallax does not rest within %v", patience)
}

// mostWait is how long the answer to a key is waited for: one that changes nothing has
// none.
const mostWait = 2 * time.Second

// press presses a key and tells how long the first and the last byte of the answer
// took, which ends with quiet time; ok is false when none came.
func (s *screen) press(key string, quiet time.Duration) (first, last time.Duration, ok bool) {
	s.mu.Lock()
	s.first = time.Time{}
	s.mu.Unlock()
	pressed := time.Now()
	if _, err := s.file.WriteString(key); err != nil {
		return 0, 0, false
	}
	for {
		time.Sleep(100 * time.Microsecond)
		s.mu.Lock()
		came, end := s.first, s.last
		s.mu.Unlock()
		switch {
		case came.IsZero() && time.Since(pressed) > mostWait:
			return 0, 0, false
		case !came.IsZero() && time.Since(end) >= quiet:
			return came.Sub(pressed), end.Sub(pressed), true
		}
	}
}

// presses is how many keys a figure is told of; betweenKeys is how long nothing comes
// before the next: by then other panes have followed the cursor.
const (
	presses     = 150
	betweenKeys = 60 * time.Millisecond
)

// The screen is drawn at a beat, and keys that hang together with it would always wait
// for the same part of one: further waits between keys are spread over two beats of 30
// a second.
const offBeat, mostOffBeat = 12_300 * time.Microsecond, time.Second / 15

// presses presses keys in turn, each when the answer to the one before is there, and
// gives the times of the first bytes in order, until stop says so.
func (s *screen) presses(keys []string, stop func() bool) []time.Duration {
	var out []time.Duration
	for i := 0; i < presses && (stop == nil || !stop()); i++ {
		time.Sleep(time.Duration(i) * offBeat % mostOffBeat)
		if first, _, ok := s.press(keys[i%len(keys)], betweenKeys); ok {
			out = append(out, first)
		} else {
			out = append(out, mostWait)
		}
	}
	slices.Sort(out)
	return out
}

// at is the time that a share of the sorted times keep within.
func at(times []time.Duration, share float64) time.Duration {
	if len(times) == 0 {
		return 0
	}
	return times[min(int(share*float64(len(times))), len(times)-1)]
}
