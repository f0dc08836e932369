package serve

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"parallax/corpus"
)

// visit is one session: someone reads, or has a command printed.
type visit struct {
	ssh.Session
	key     string // fingerprint
	start   time.Time
	last    atomic.Int64 // when the last key came, in nanoseconds since 1970
	in, out atomic.Int64 // bytes
	ended   chan struct{}

	mu      sync.Mutex
	stop    func() // ends the program or the command; nil before it has begun
	reason  string // why the session ended, for the log
	message string // and for the one who reads
}

// refusal is why someone who is known may not have what they ask for, for them.
type refusal struct{ error }

// receive is one session from its beginning to its end.
func (s *Server) receive(session ssh.Session) {
	v := &visit{Session: session, key: fingerprint(session.PublicKey()), start: time.Now(), ended: make(chan struct{})}
	v.last.Store(v.start.UnixNano())
	log := s.log.With("remote", session.RemoteAddr().String(), "user", shown(session.User()), "key", v.key)
	pty, sizes, hasPty := session.Pty()
	if err := s.admit(v); err != nil {
		log.Warn("refuse", "why", err.Error())
		s.turnAway(v, err)
		return
	}
	defer s.goodbye(v)
	code := 1
	defer func() {
		if r := recover(); r != nil {
			s.panicked(v, r, debug.Stack())
		}
		v.because("quit")
		why, _ := v.why()
		log.Info("session end", "why", why, "code", code, "in", v.in.Load(), "out", v.out.Load(),
			"seconds", time.Since(v.start).Round(time.Millisecond).Seconds())
		session.Exit(code)
	}()
	var err error
	switch {
	case session.RawCommand() != "":
		log.Info("session start", "command", shown(session.RawCommand()))
		if hasPty {
			go drainSizes(sizes)
		}
		code, err = s.print(v, pty, hasPty)
	case !hasPty:
		err = refusal{errors.New("no terminal was asked for: connect with ssh -t, or name a command: " + commands)}
	default:
		log.Info("session start", "term", shown(pty.Term), "width", pty.Window.Width, "height", pty.Window.Height)
		code, err = s.read(v, pty, sizes)
	}
	if _, message := v.why(); message != "" {
		var out io.Writer = session.Stderr()
		if hasPty {
			out = session // behind what leaves the screen: of two streams, either may come first
		}
		fmt.Fprintf(out, "parallax: %s\n", message)
	}
	var no refusal
	if errors.As(err, &no) {
		code = 2
		v.because("refused: " + no.Error())
		fmt.Fprintf(session.Stderr(), "parallax: %v\n", no)
	} else if err != nil {
		v.because(shown(err.Error()))
	}
}

// drainSizes takes what nobody wants: the library would wait.
func drainSizes(sizes <-chan ssh.Window) {
	for range sizes {
	}
}

// turnAway says why, and ends the session.
func (s *Server) turnAway(v *visit, why error) {
	fmt.Fprintf(v.Stderr(), "parallax: %v\n", why)
	v.Exit(1)
}

// admit counts a visit, or says why it is one too many.
func (s *Server) admit(v *visit) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	l := s.cfg.Limits
	switch {
	case s.stopping:
		return errors.New("the server is being stopped; connect again in a while")
	case len(s.visits) >= l.Sessions:
		return fmt.Errorf("all %d places are taken; try again later", l.Sessions)
	case s.perKey[v.key] >= l.PerKey:
		return fmt.Errorf("your key has %d sessions open, which is all it may have; leave one of them", l.PerKey)
	}
	s.visits[v] = true
	s.perKey[v.key]++
	return nil
}

// goodbye gives the place of a visit free.
func (s *Server) goodbye(v *visit) {
	close(v.ended)
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.visits, v)
	if s.perKey[v.key]--; s.perKey[v.key] == 0 {
		delete(s.perKey, v.key)
	}
	if s.stopping && len(s.visits) == 0 {
		close(s.empty)
	}
}

// begin notes how the session is ended, and reports whether it has not been ended
// already.
func (v *visit) begin(stop func()) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.stop = stop
	return v.reason == ""
}

// say has a message printed when the session has ended.
func (v *visit) say(message string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.message = message
}

// why is why the session ended and what is said of it, "" while it goes on.
func (v *visit) why() (reason, message string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.reason, v.message
}

// because notes why the session ended; the first reason counts.
func (v *visit) because(reason string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.reason == "" {
		v.reason = reason
	}
}

// end has the session end: its program puts the client's screen back, and the
// message is printed. Where that cannot be done in time, the connection is cut.
func (v *visit) end(reason, message string) {
	v.mu.Lock()
	if v.reason != "" {
		v.mu.Unlock()
		return
	}
	v.reason, v.message = reason, message
	stop := v.stop
	v.mu.Unlock()
	if stop != nil {
		go stop()
	}
	select {
	case <-v.ended:
	case <-time.After(leave):
		v.cut()
	}
}

// cut closes the connection under the session.
func (v *visit) cut() {
	if conn, ok := v.Context().Value(ssh.ContextKeyConn).(*gossh.ServerConn); ok {
		conn.Close()
	}
}

// Read reads keys and notes when.
func (v *visit) Read(p []byte) (int, error) {
	n, err := v.Session.Read(p)
	if n > 0 {
		v.in.Add(int64(n))
		v.last.Store(time.Now().UnixNano())
	}
	return n, err
}

// Write sends what the client takes; one that takes nothing for long is cut off.
func (v *visit) Write(p []byte) (int, error) {
	t := time.AfterFunc(stall, func() {
		v.because("stalled")
		v.cut()
	})
	defer t.Stop()
	n, err := v.Session.Write(p)
	v.out.Add(int64(n))
	return n, err
}

var _ io.ReadWriter = (*visit)(nil)

// panicked is told of a fault in the program of a visit. What it panicked with may
// hold text of an article: only its kind and the stack are logged.
func (s *Server) panicked(v *visit, what any, stack []byte) {
	v.because("panic")
	message := fmt.Sprintf("%T", what)
	if err, ok := what.(interface{ RuntimeError() }); ok {
		message = fmt.Sprint(err)
	}
	s.log.Error("panic", "key", v.key, "what", shown(message), "stack", string(stack))
}

// shown is a string of a client as the log shows it: clean, on one line, and short.
func shown(s string) string {
	const most = 120
	s = strings.Join(strings.Fields(corpus.Clean(s)), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
