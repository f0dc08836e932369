package serve

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"parallax/corpus"
)

// keyring knows who may come in: by a key of their own, or by a certificate of an
// authority.
type keyring struct{ keys, authorities *keyFile }

func newKeyring(keys, authorities string, log *slog.Logger) (keyring, error) {
	var k keyring
	var errKeys, errCA error
	if keys != "" {
		k.keys, errKeys = openKeys(keys, log)
	}
	if authorities != "" {
		k.authorities, errCA = openKeys(authorities, log)
	}
	return k, errors.Join(errKeys, errCA)
}

// refuses says why a user with this key may not come in, "" when they may.
func (k keyring) refuses(user string, key gossh.PublicKey) string {
	cert, ok := key.(*gossh.Certificate)
	if !ok {
		if k.keys == nil || !k.keys.has(key) {
			return "key not known"
		}
		return ""
	}
	if k.authorities == nil || !k.authorities.has(cert.SignatureKey) {
		return "certificate of an authority not known"
	}
	if cert.CertType != gossh.UserCert {
		return "certificate of a host, not of a user"
	}
	// As in OpenSSH, a certificate without names is nobody's.
	if !slices.Contains(cert.ValidPrincipals, user) {
		return "certificate not made out to this user name"
	}
	if err := new(gossh.CertChecker).CheckCert(user, cert); err != nil {
		return err.Error()
	}
	return ""
}

// authorized is asked by the server. What a certificate says of addresses the
// library checks, once it is told.
func (s *Server) authorized(ctx ssh.Context, key ssh.PublicKey) bool {
	why := s.known.refuses(ctx.User(), key)
	if why != "" {
		s.log.Warn("refuse", "remote", ctx.RemoteAddr().String(), "user", shown(ctx.User()),
			"key", fingerprint(key), "why", shown(why))
		return false
	}
	if cert, ok := key.(*gossh.Certificate); ok {
		ctx.Permissions().CriticalOptions = cert.CriticalOptions
	}
	return true
}

// holder is the key that someone holds: that of a certificate, or the key itself.
func holder(key gossh.PublicKey) gossh.PublicKey {
	if cert, ok := key.(*gossh.Certificate); ok {
		return cert.Key
	}
	return key
}

func fingerprint(key gossh.PublicKey) string { return gossh.FingerprintSHA256(holder(key)) }

// keyFile is a file of public keys. It is read again when it has changed, so that a
// key taken out of it opens no other session.
type keyFile struct {
	path string
	log  *slog.Logger

	mu    sync.Mutex
	stamp time.Time
	size  int64
	keys  map[string]bool
}

func openKeys(path string, log *slog.Logger) (*keyFile, error) {
	f := &keyFile{path: path, log: log}
	if err := f.read(); err != nil {
		return nil, err
	}
	if len(f.keys) == 0 {
		return nil, fmt.Errorf("no key in %s: expected lines as those of ~/.ssh/*.pub", path)
	}
	return f, nil
}

// has reports whether key is in the file. Where the file cannot be read any more,
// or has a line that is not understood, nobody is let in.
func (f *keyFile) has(key gossh.PublicKey) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if at, err := os.Stat(f.path); err != nil || !at.ModTime().Equal(f.stamp) || at.Size() != f.size {
		f.keys = nil
		if err := f.read(); err != nil {
			f.log.Error("nobody is let in", "why", shown(err.Error()))
			f.stamp, f.keys = time.Time{}, nil
		}
	}
	return f.keys[string(key.Marshal())]
}

// harmless are the options of a key that ask for nothing but what is so anyway.
var harmless = []string{"restrict", "pty", "no-agent-forwarding", "no-port-forwarding", "no-x11-forwarding", "no-user-rc"}

func (f *keyFile) read() error {
	at, err := os.Stat(f.path)
	if err != nil {
		return fmt.Errorf("read the keys: %w; expected a file of public keys, as ~/.ssh/authorized_keys", err)
	}
	if at.Mode().Perm()&0o022 != 0 {
		return fmt.Errorf("the keys can be changed by others: chmod go-w %s", f.path)
	}
	text, err := os.ReadFile(f.path)
	if err != nil {
		return fmt.Errorf("read the keys: %w; expected a file of public keys, as ~/.ssh/authorized_keys", err)
	}
	keys := map[string]bool{}
	number := 0
	for line := range bytes.Lines(text) {
		number++
		line = bytes.TrimSpace(line)
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		key, _, options, _, err := gossh.ParseAuthorizedKey(line)
		if err != nil {
			return fmt.Errorf("line %d of %s is no public key: expected one as in ~/.ssh/*.pub", number, f.path)
		}
		for _, o := range options {
			if !slices.Contains(harmless, strings.ToLower(o)) {
				return fmt.Errorf("line %d of %s: the option %s is not honoured here; take out the option, or the key (an authority goes into the file of --ca)",
					number, f.path, corpus.Clean(o))
			}
		}
		keys[string(key.Marshal())] = true
	}
	f.stamp, f.size, f.keys = at.ModTime(), at.Size(), keys
	return nil
}
