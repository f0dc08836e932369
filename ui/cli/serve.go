package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"parallax/model"
	"parallax/ui"
	"parallax/ui/serve"
)

const serveLong = `Serve the reader to many people over SSH: one process, one corpus, read and analysed once. Who has one of the public keys in --keys, or a certificate of an authority in --ca, connects with ssh -p 2222 HOST and reads; ssh -p 2222 HOST quotes --format csv prints, as do articles, events and compare. Nobody else is let in, and nothing else is served: no shell, no files, no forwarding.

It listens on the loopback address only, until --listen says otherwise. It makes its host key once; the fingerprint is printed at the start, for those who connect to compare. SIGTERM, SIGINT and SIGHUP end it: every reader is told and the screens are put back.`

// serving is what the flags say of a server.
type serving struct {
	serve.Config
	listen, logFormat string
}

var logFormats = []string{"text", "json"}

func (s *session) serveCommand() *cobra.Command {
	v := &serving{}
	c := &cobra.Command{
		Use:   "serve [PATH…]",
		Short: "Serve the reader to many people over SSH",
		Long:  serveLong,
		Example: `parallax serve ~/news --keys ~/.ssh/authorized_keys
parallax serve /srv/news --listen :2222 --ca /etc/ssh/user_ca.pub --log-format json`,
		Args: cobra.ArbitraryArgs,
		RunE: s.do(func(ctx context.Context, paths []string) error { return s.serve(ctx, v, paths) }),
	}
	f := c.Flags()
	f.StringVar(&v.listen, "listen", "127.0.0.1:2222", "address to listen on, as :2222 for all")
	f.StringVar(&v.Keys, "keys", "", "file of the public keys that may come in, as authorized_keys")
	f.StringVar(&v.CA, "ca", "", "file of the authorities whose user certificates may come in")
	f.StringVar(&v.HostKey, "host-key", "", "file of the server's key, made when it is not there (default in the state directory)")
	f.IntVar(&v.Limits.Sessions, "sessions", 64, "sessions at once, in all")
	f.IntVar(&v.Limits.PerKey, "sessions-per-key", 4, "sessions at once, for one key")
	f.IntVar(&v.Limits.PerMinute, "connections-per-minute", 120, "connections a minute from one address")
	f.DurationVar(&v.Limits.Idle, "idle", 30*time.Minute, "end a session after so long without a key; 0 for never")
	f.DurationVar(&v.Limits.Total, "total", 12*time.Hour, "end a session after so long; 0 for never")
	f.StringVar(&v.logFormat, "log-format", logFormats[0], "log on standard error: "+strings.Join(logFormats, ", "))
	s.complete(c, "log-format", logFormats)
	for _, file := range []string{"keys", "ca", "host-key"} {
		_ = c.MarkFlagFilename(file)
	}
	for _, number := range []string{"listen", "sessions", "sessions-per-key", "connections-per-minute", "idle", "total"} {
		s.complete(c, number, nil)
	}
	return c
}

// serve serves the corpus at paths until a signal ends it.
func (s *session) serve(ctx context.Context, v *serving, paths []string) error {
	l := v.Limits
	if err := errors.Join(s.configured(), s.analysable(), oneOf("log-format", v.logFormat, logFormats)); err != nil {
		return err
	}
	switch {
	case l.Sessions < 1 || l.PerKey < 1 || l.PerMinute < 1 || l.Idle < 0 || l.Total < 0:
		return usageError{errors.New("expected limits of 1 and more in --sessions, --sessions-per-key and --connections-per-minute, and times of 0 and more in --idle and --total")}
	case v.Keys == "" && v.CA == "":
		return usageError{errors.New("nobody would be let in: give --keys FILE (public keys, as in ~/.ssh/authorized_keys) or --ca FILE (authorities that sign user keys)")}
	}
	if err := s.missing(paths); err != nil {
		return err
	}
	if err := s.places(v); err != nil {
		return err
	}
	v.Name, v.Log = nameOf(paths), logTo(s.err, v.logFormat)
	s.looks(&v.Config)
	server, err := serve.New(v.Config)
	if err != nil {
		return err
	}
	ends := []os.Signal{syscall.SIGTERM, syscall.SIGINT}
	if !signal.Ignored(syscall.SIGHUP) { // as under nohup
		ends = append(ends, syscall.SIGHUP)
	}
	ctx, stop := signal.NotifyContext(ctx, ends...)
	defer stop()
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", v.listen)
	if err != nil {
		return fmt.Errorf("listen on %s: %w; --listen names another address", v.listen, err)
	}
	defer listener.Close()
	traceNothing()
	slog.SetDefault(v.Log) // what libraries log goes the same way
	v.Log.Info("reading", "corpus", v.Name)
	x, err := s.index(ctx, paths)
	if err != nil {
		return err
	}
	if account := x.Corpus.Account(); account != "" {
		v.Log.Warn("read", "left out or decided", account)
	}
	s.read = nil
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	return server.Serve(ctx, listener, serve.Corpus{Shared: ui.NewShared(x), Print: printer(x)})
}

// looks gives readers what the flags and the file of settings of the server say of
// looks and keys, but not where that file is nor what is wrong in it: that is told to
// whoever runs the server. The server's locale and number of colours are not theirs.
func (s *session) looks(c *serve.Config) {
	c.Settings, c.Theme, c.NoColour = s.settings.Lent(), s.theme, s.color == "never"
	switch {
	case s.given.Changed("ascii") && s.ascii:
		c.ASCII = "as the server says"
	case !s.given.Changed("ascii") && s.settings.ASCII != nil && *s.settings.ASCII:
		c.ASCII = "as the server says"
	}
}

// places says where the host key is and where what readers keep goes.
func (s *session) places(v *serving) error {
	dir, err := s.stateDir()
	if err != nil && (s.state != inMemory || v.HostKey == "") {
		return fmt.Errorf("find a place for the host key and what readers keep: %w; --host-key FILE and --state DIR name them", err)
	}
	if v.HostKey == "" {
		v.HostKey = filepath.Join(dir, "host_ed25519")
	}
	if s.state != inMemory {
		v.State = dir
	}
	return nil
}

// traceNothing forgets the variables by which Bubble Tea is told to write all that
// is drawn to a file.
func traceNothing() {
	for _, name := range []string{"TEA_TRACE", "TEA_DEBUG"} {
		os.Unsetenv(name)
	}
}

func logTo(w io.Writer, format string) *slog.Logger {
	if format == "json" {
		return slog.New(slog.NewJSONHandler(w, nil))
	}
	return slog.New(slog.NewTextHandler(w, nil))
}

// printer runs the commands that visitors of a server may have printed: the same as
// on the command line, on the corpus that is there, without a flag that reads or
// writes a file or has the corpus analysed anew.
func printer(x *model.Index) func(context.Context, serve.Command) int {
	return func(ctx context.Context, c serve.Command) int {
		s := &session{in: strings.NewReader(""), out: c.Out, err: c.Err, shared: x, secure: true,
			spellings: spellings[0], env: []string{"COLUMNS=" + strconv.Itoa(c.Width)}}
		root := &cobra.Command{Use: "ssh HOST", SilenceUsage: true, SilenceErrors: true}
		root.CompletionOptions.DisableDefaultCmd = true
		root.AddCommand(s.answers()...)
		names := []string{}
		for _, sub := range root.Commands() {
			names = append(names, sub.Name())
			sub.Use = sub.Name()
		}
		if !slices.Contains(names, c.Args[0]) {
			s.finish(usageError{fmt.Errorf("there is no command %q here, only %s", c.Args[0], strings.Join(names, ", "))})
			return s.code
		}
		root.SetArgs(c.Args)
		root.SetIn(s.in)
		root.SetOut(c.Out)
		root.SetErr(c.Err)
		if err := root.ExecuteContext(ctx); err != nil {
			s.finish(usageError{err})
		}
		return s.code
	}
}
