package serve

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"sync"
	"time"

	"charm.land/ssh"
	"charm.land/wish/v2"
	gossh "golang.org/x/crypto/ssh"

	"parallax/ui"
	"parallax/ui/config"
)

// Config is what a server needs to know. At least one of Keys and CA must be given.
type Config struct {
	Name string // of the corpus, for people

	Keys    string // file of the keys that may come in, as authorized_keys
	CA      string // file of the authorities whose user certificates may come in
	HostKey string // file of the server's key; made when it is not there
	State   string // directory for what readers add, one below it for each key; "" keeps nothing

	// How the reader looks and which keys it has where nobody says otherwise; the
	// zero values are the usual way. What the client's terminal can do bounds it.
	Settings *config.Settings
	Theme    string // as of ui.Options
	ASCII    string // as of ui.Options
	NoColour bool

	Limits Limits
	Log    *slog.Logger
}

// Limits bound what readers may hold. Times of 0 are without end.
type Limits struct {
	PerKey, Sessions int           // sessions at once
	PerMinute        int           // connections from one address
	Idle             time.Duration // without a key pressed
	Total            time.Duration // of one session
}

const (
	// knock is how long a client has to prove its key, and then to ask for something.
	knock = 20 * time.Second
	// leave is how long a session has to put the client's screen back, drain how
	// long all of them have when the server stops.
	leave, drain = 5 * time.Second, 8 * time.Second
	// stall is how long a client may take nothing of what it is sent.
	stall = 30 * time.Second
)

// Corpus is what is served.
type Corpus struct {
	Shared *ui.Shared
	// Print prints the answer of a command and returns the exit code.
	Print func(ctx context.Context, c Command) int
}

// Server serves one corpus.
type Server struct {
	cfg   Config
	held  Corpus
	log   *slog.Logger
	ssh   *ssh.Server
	host  gossh.Signer
	known keyring
	doors *doors
	slots chan struct{} // commands that may run at once

	mu       sync.Mutex
	visits   map[*visit]bool
	perKey   map[string]int
	stopping bool
	empty    chan struct{} // closed when the server stops and the last has left
}

// New makes a server out of c. It reads, or makes, the host key, and says what is
// wrong with the files of keys.
func New(c Config) (*Server, error) {
	if c.Keys == "" && c.CA == "" {
		return nil, errors.New("nobody is let in: give --keys FILE (public keys, as in authorized_keys) or --ca FILE (authorities that sign user keys)")
	}
	s := &Server{cfg: c, log: c.Log, visits: map[*visit]bool{}, perKey: map[string]int{},
		empty: make(chan struct{}), doors: newDoors(c.Limits), slots: make(chan struct{}, commandsAtOnce())}
	var err error
	if s.known, err = newKeyring(c.Keys, c.CA, c.Log); err != nil {
		return nil, err
	}
	if s.host, err = hostKey(c.HostKey); err != nil {
		return nil, err
	}
	s.ssh, err = wish.NewServer(
		func(srv *ssh.Server) error { srv.AddHostKey(s.host); return nil },
		wish.WithVersion("parallax"),
		wish.WithPublicKeyAuth(s.authorized),
		wish.WithMaxTimeout(beyond(c.Limits.Total)),
		wish.WithMiddleware(func(ssh.Handler) ssh.Handler { return s.receive }),
	)
	if err != nil {
		return nil, fmt.Errorf("make the server: %w", err)
	}
	s.ssh.HandshakeTimeout = knock
	s.ssh.ConnCallback = s.connect
	s.ssh.ConnectionFailedCallback = s.failed
	s.ssh.ChannelHandlers = map[string]ssh.ChannelHandler{"session": s.channel}
	s.ssh.RequestHandlers = map[string]ssh.RequestHandler{}
	s.ssh.SubsystemHandlers = map[string]ssh.SubsystemHandler{}
	return s, nil
}

// beyond is a limit of the connection, which is cut and not asked: it comes when
// the session should have ended by itself.
func beyond(limit time.Duration) time.Duration {
	if limit <= 0 {
		return 0
	}
	return limit + 2*leave
}

// fingerprint is that of the host key, as ssh shows it.
func (s *Server) fingerprint() string { return gossh.FingerprintSHA256(s.host.PublicKey()) }

// Serve serves c on l until ctx ends. Then it tells every reader, lets them leave
// with their screens put back, and returns nil. It is called once.
func (s *Server) Serve(ctx context.Context, l net.Listener, c Corpus) error {
	s.held = c
	s.log.Info("listening", "address", l.Addr().String(), "host_key", s.fingerprint(),
		"articles", len(c.Shared.Index().Articles))
	ended := make(chan error, 1)
	go func() { ended <- s.ssh.Serve(l) }()
	select {
	case err := <-ended:
		s.ssh.Close()
		return fmt.Errorf("serve on %s: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	s.log.Info("stopping", "sessions", s.stop())
	l.Close()
	select {
	case <-s.empty:
	case <-time.After(drain):
		s.log.Warn("some sessions did not end in time")
	}
	// What is left are connections without a session.
	grace, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if err := s.ssh.Shutdown(grace); err != nil {
		s.ssh.Close()
	}
	s.log.Info("stopped")
	return nil
}

// stop ends all sessions and admits no other. It returns how many there were.
func (s *Server) stop() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stopping = true
	for v := range s.visits {
		go v.end("shutdown", "the server is being stopped; connect again in a while")
	}
	if len(s.visits) == 0 {
		close(s.empty)
	}
	return len(s.visits)
}
