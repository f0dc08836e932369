package serve

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

// TestPanicEndsOne: whatever panics in one session, drawing, a query or a command,
// ends that session with a message and the screen put back; the others go on.
func TestPanicEndsOne(t *testing.T) {
	x := analysed()
	broken := &x.Articles[1]
	doc := broken.Doc.Document()
	doc.Sentences[0].End = len(broken.Text) + 1000 // who groups it falls
	broken.Doc = *doc.Pack()
	last := &x.Articles[len(x.Articles)-1]
	last.Quotations[len(last.Quotations)-1].End = len(last.Text) + 1000 // who shows the last quotation falls too
	h := open(t, x, usual())
	other := h.sit(h.connect(), 80, 24)
	other.wait("Articles")
	for name, keys := range map[string]string{"drawing": "2G", "a query": "))"} {
		s := h.sit(h.connect(), 80, 24)
		s.wait("Articles")
		s.press(keys)
		err := s.session.Wait()
		if exit, ok := err.(*gossh.ExitError); !ok || exit.ExitStatus() != 1 {
			t.Errorf("%s: the session ended with %v", name, err)
		}
		left := strings.LastIndex(s.seen(), "\x1b[?1049l")
		if left < 0 || !strings.Contains(s.seen()[left:], "a fault in the program") {
			t.Errorf("%s: the end of the screen: %q", name, s.seen()[max(len(s.seen())-300, 0):])
		}
	}
	command, err := h.connect().NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Run("panic"); err == nil {
		t.Error("a command that panicked ended well")
	}
	before := len(other.seen())
	other.press("?")
	wait(t, "the other draws", func() bool { return len(other.seen()) > before })
	other.press("\x03")
	if err := other.session.Wait(); err != nil {
		t.Errorf("the other ended with %v", err)
	}
	if n := strings.Count(h.logged(), "msg=panic"); n != 3 {
		t.Errorf("%d panics are logged, not 3", n)
	}
	if strings.Contains(h.logged(), broken.Text[:60]) {
		t.Error("text of an article is logged")
	}
}

// TestSlowCommand: those who take nothing of what a command prints leave the turn
// to others, and the command ends when they are gone.
func TestSlowCommand(t *testing.T) {
	h := open(t, sample(), usual())
	slow := h.connect()
	for range commandsAtOnce() + 2 {
		channel, _, err := slow.OpenChannel("session", nil)
		if err != nil {
			t.Fatal(err)
		}
		channel.SendRequest("exec", true, gossh.Marshal(struct{ Command string }{"endless"}))
	}
	session, err := h.connect().NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if out, _ := session.CombinedOutput("articles"); !strings.Contains(string(out), "printed [articles]") {
		t.Errorf("%q", out)
	}
	slow.Close()
	wait(t, "the slow ones are ended", func() bool { return strings.Count(h.logged(), "why=gone") == commandsAtOnce()+2 })
}

// heap is how many bytes are in use.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// TestWindow: a window that no screen has is drawn as a large one, at the start and
// later, and sizes that nobody reads hold nobody up.
func TestWindow(t *testing.T) {
	h := open(t, sample(), usual())
	c := h.connect()
	before := heap()
	s := h.sit(c, 1<<30, 1<<30)
	s.wait("Articles")
	for range 100 {
		if err := s.session.WindowChange(1<<31-1, 1<<31-1); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(s.seen()); n > 4<<20 {
		t.Errorf("%d bytes for a screen", n)
	}
	if n := heap() - before; n > 64<<20 {
		t.Errorf("%d bytes of memory for a session", n)
	}
	s.press("\x03")
	if err := s.session.Wait(); err != nil {
		t.Error(err)
	}
	early, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	for range 10 {
		early.WindowChange(10, 10)
	}
	if out, _ := early.CombinedOutput("articles"); !strings.Contains(string(out), "printed") {
		t.Errorf("%q", out)
	}
}

// TestChannels: a connection gets no more sessions than it may have, none by waiting,
// and nothing but a terminal or a command.
func TestChannels(t *testing.T) {
	h := open(t, sample(), usual())
	c := h.connect()
	var open int
	for range mostChannels + 3 {
		if s, err := c.NewSession(); err == nil {
			open++
			for name, refused := range map[string]bool{"auth-agent-req@openssh.com": true, "x11-req": true, "subsystem": true, "env": true} {
				if ok, err := s.SendRequest(name, true, []byte{0, 0, 0, 0}); err != nil || ok == refused {
					t.Errorf("%s: %v, %v", name, ok, err)
				}
			}
		}
	}
	if open != mostChannels {
		t.Errorf("%d sessions on one connection", open)
	}
	for _, kind := range []string{"direct-tcpip", "forwarded-tcpip", "x11", "direct-streamlocal@openssh.com"} {
		if _, _, err := c.OpenChannel(kind, nil); err == nil {
			t.Errorf("a channel of the kind %s is open", kind)
		}
	}
	for _, kind := range []string{"tcpip-forward", "streamlocal-forward@openssh.com"} {
		if ok, _, err := c.SendRequest(kind, true, nil); ok || err != nil {
			t.Errorf("%s: %v, %v", kind, ok, err)
		}
	}
	long, err := h.connect().NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := long.Run("articles " + strings.Repeat("x", longestCommand)); err == nil {
		t.Error("a command without end is run")
	}
}

// TestRate: an address that comes too often is turned away, and again let in later.
func TestRate(t *testing.T) {
	h := open(t, sample(), Limits{PerKey: 10, Sessions: 10, PerMinute: 60})
	refused := 0
	for range 40 { // of which fifteen are let in at once, and one a second
		c, err := h.dial()
		if err != nil {
			refused++
			continue
		}
		c.Close()
	}
	if refused == 0 {
		t.Error("forty connections at once are let in")
	}
	time.Sleep(1100 * time.Millisecond)
	h.connect()
	if !strings.Contains(h.logged(), "too many connections a minute") {
		t.Error("nothing is logged")
	}
}

// TestNothingStays: when sessions have ended, however they did, nothing of them is
// left in the server.
func TestNothingStays(t *testing.T) {
	h := open(t, sample(), usual())
	once := func(i int) {
		c := h.connect()
		s := h.sit(c, 80, 24)
		s.wait("Articles")
		switch i % 3 {
		case 0:
			s.press("q")
			s.session.Wait()
		case 1:
			s.session.Close()
		}
		c.Close()
	}
	for i := range 6 {
		once(i)
	}
	settled := func(most int) func() bool { return func() bool { return runtime.NumGoroutine() <= most } }
	time.Sleep(200 * time.Millisecond)
	before := runtime.NumGoroutine()
	for i := range 30 {
		once(i)
	}
	wait(t, fmt.Sprintf("at most %d goroutines are left", before+3), settled(before+3))
	wait(t, "all sessions are ended", func() bool { return strings.Count(h.logged(), "session end") == 36 })
	if !strings.Contains(h.logged(), "why=gone") {
		t.Error("nobody is said to be gone")
	}
}

// TestStalled: who takes nothing of what is sent holds nobody up when the server
// stops: the connection is cut.
func TestStalled(t *testing.T) {
	h := open(t, sample(), usual())
	c := h.connect()
	channel, _, err := c.OpenChannel("session", nil) // whose window nobody empties
	if err != nil {
		t.Fatal(err)
	}
	size := gossh.Marshal(struct {
		Term       string
		W, H, X, Y uint32
		Modes      string
	}{"xterm-256color", 500, 400, 0, 0, ""})
	for name, payload := range map[string][]byte{"pty-req": size} {
		if ok, err := channel.SendRequest(name, true, payload); !ok || err != nil {
			t.Fatal(ok, err)
		}
	}
	channel.SendRequest("shell", true, nil)
	for range 200 {
		channel.Write([]byte("12"))
		time.Sleep(5 * time.Millisecond)
	}
	h.sit(h.connect(), 80, 24).wait("Articles")
}
