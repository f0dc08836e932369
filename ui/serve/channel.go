package serve

import (
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

const (
	// mostChannels is how many sessions one connection may hold open at once.
	mostChannels = 8
	// longestCommand is the longest command that is looked at, in bytes.
	longestCommand = 4096
)

// channel is asked when a connection wants a session; other kinds of channel, such
// as forwarded ports, the library turns away.
func (s *Server) channel(srv *ssh.Server, conn *gossh.ServerConn, asked gossh.NewChannel, ctx ssh.Context) {
	d, ok := ctx.Value(doorKey{}).(*door)
	if !ok || d.channels.Add(1) > mostChannels {
		if ok {
			d.channels.Add(-1)
		}
		s.log.Warn("refuse", "remote", conn.RemoteAddr().String(), "why", "too many sessions on one connection")
		asked.Reject(gossh.ResourceShortage, "too many sessions on one connection")
		return
	}
	defer d.channels.Add(-1)
	d.knocked.Stop()
	ssh.DefaultSessionHandler(srv, conn, &sieve{NewChannel: asked, server: s, remote: conn.RemoteAddr().String()}, ctx)
}

// sieve lets through what a session may ask for. The library would say yes to a
// forwarded agent, keep any number of variables, and wait for ever for the size of a
// window that nobody reads.
type sieve struct {
	gossh.NewChannel
	server  *Server
	remote  string
	started bool
}

// Accept implements gossh.NewChannel.
func (f *sieve) Accept() (gossh.Channel, <-chan *gossh.Request, error) {
	channel, asked, err := f.NewChannel.Accept()
	if err != nil {
		return nil, nil, err
	}
	mute := time.AfterFunc(knock, func() { channel.Close() })
	passed := make(chan *gossh.Request)
	go func() {
		defer close(passed)
		for r := range asked {
			if !f.admits(r) {
				r.Reply(false, nil)
				continue
			}
			if f.started {
				mute.Stop()
			}
			passed <- r
		}
		mute.Stop()
	}()
	return channel, passed, nil
}

func (f *sieve) admits(r *gossh.Request) bool {
	switch r.Type {
	case "shell", "exec":
		if len(r.Payload) > longestCommand {
			return false
		}
		f.started = true
		return true
	case "pty-req":
		return !f.started
	case "window-change":
		return f.started
	case "env", "signal", "break": // usual, and of no meaning here
		return false
	}
	f.server.log.Warn("refuse", "remote", f.remote, "why", "not served: "+shown(r.Type))
	return false
}
