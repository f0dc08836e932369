package serve

import (
	"net"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"

	"charm.land/ssh"
	"golang.org/x/time/rate"
)

// mostAddresses is how many addresses are remembered at once.
const mostAddresses = 4096

// doors counts connections: how many there are, and how often each address comes.
type doors struct {
	most   int
	minute rate.Limit
	burst  int

	mu   sync.Mutex
	open int
	seen map[netip.Prefix]*rate.Limiter
}

func newDoors(l Limits) *doors {
	return &doors{most: 2*l.Sessions + 32, minute: rate.Limit(l.PerMinute) / 60, burst: max(l.PerMinute/4, 4),
		seen: map[netip.Prefix]*rate.Limiter{}}
}

// admit says why no connection from address is taken, "" when one is.
func (d *doors) admit(address net.Addr) string {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.open >= d.most {
		return "too many connections"
	}
	from := origin(address)
	l := d.seen[from]
	if l == nil {
		if len(d.seen) >= mostAddresses {
			d.forget()
		}
		l = rate.NewLimiter(d.minute, d.burst)
		d.seen[from] = l
	}
	if !l.Allow() {
		return "too many connections a minute from this address"
	}
	d.open++
	return ""
}

// forget drops the addresses that have not come for a while; when all have, one of
// them.
func (d *doors) forget() {
	for a, l := range d.seen {
		if l.Tokens() >= float64(d.burst) {
			delete(d.seen, a)
		}
	}
	for a := range d.seen {
		if len(d.seen) < mostAddresses {
			break
		}
		delete(d.seen, a)
	}
}

func (d *doors) close() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.open--
}

// origin is an address without its port; of IPv6 the network, which is what one
// household has.
func origin(address net.Addr) netip.Prefix {
	at, err := netip.ParseAddrPort(address.String())
	if err != nil {
		return netip.Prefix{}
	}
	bits := 32
	ip := at.Addr().Unmap()
	if ip.Is6() {
		bits = 64
	}
	p, _ := ip.Prefix(bits)
	return p
}

// door is one connection.
type door struct {
	net.Conn
	once     sync.Once
	closed   func()
	channels atomic.Int32
	knocked  *time.Timer // closes a connection that asks for nothing
	// quiet closes one on which nothing has come or gone for patience; nil for never.
	// The library's own limit reads and writes its deadlines without a lock.
	quiet    *time.Timer
	patience time.Duration
}

// wait has the connection closed when nothing comes or goes for so long.
func (d *door) wait(patience time.Duration) {
	if patience > 0 {
		d.patience = patience
		d.quiet = time.AfterFunc(patience, func() { d.Close() })
	}
}

func (d *door) stirred() {
	if d.quiet != nil {
		d.quiet.Reset(d.patience)
	}
}

// Read implements net.Conn.
func (d *door) Read(p []byte) (int, error) {
	n, err := d.Conn.Read(p)
	if err == nil {
		d.stirred()
	}
	return n, err
}

// Write implements net.Conn.
func (d *door) Write(p []byte) (int, error) {
	n, err := d.Conn.Write(p)
	if err == nil {
		d.stirred()
	}
	return n, err
}

// Close closes the connection and gives its place free.
func (d *door) Close() error {
	d.once.Do(d.closed)
	return d.Conn.Close()
}

// doorKey finds the door in the context of its connection.
type doorKey struct{}

// connect is the first door: it is asked before a byte is read.
func (s *Server) connect(ctx ssh.Context, conn net.Conn) net.Conn {
	remote := conn.RemoteAddr()
	if why := s.doors.admit(remote); why != "" {
		s.log.Warn("refuse", "remote", remote.String(), "why", why)
		return nil
	}
	d := &door{Conn: conn}
	d.knocked = time.AfterFunc(2*knock, func() { d.Close() })
	d.closed = func() {
		d.knocked.Stop()
		if d.quiet != nil {
			d.quiet.Stop()
		}
		s.doors.close()
		s.log.Debug("disconnect", "remote", remote.String())
	}
	d.wait(beyond(s.cfg.Limits.Idle))
	ctx.SetValue(doorKey{}, d)
	s.log.Info("connect", "remote", remote.String())
	return d
}

// failed is told of connections that came to nothing, most for want of a key.
func (s *Server) failed(conn net.Conn, err error) {
	s.log.Warn("refuse", "remote", conn.RemoteAddr().String(), "why", shown(err.Error()))
}
