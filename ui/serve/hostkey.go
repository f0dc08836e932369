package serve

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	gossh "golang.org/x/crypto/ssh"
)

// hostKey is the key at path, made when there is none. A new one would have every
// client warn of a stranger, so it is made once and kept.
func hostKey(path string) (gossh.Signer, error) {
	pemBytes, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		if err := makeHostKey(path); err != nil {
			return nil, fmt.Errorf("make the host key %s: %w; --host-key FILE names another place", path, err)
		}
		pemBytes, err = os.ReadFile(path)
	}
	if err != nil {
		return nil, fmt.Errorf("read the host key: %w", err)
	}
	if at, err := os.Stat(path); err == nil && at.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("the host key can be read by others: chmod 600 %s", path)
	}
	key, err := gossh.ParsePrivateKey(pemBytes)
	if err != nil {
		return nil, fmt.Errorf("read the host key %s: %w; expected a private key without passphrase, as ssh-keygen -t ed25519 makes", path, err)
	}
	return key, nil
}

// makeHostKey makes a key at path, in one step: of two servers that start at once
// one makes it, and the other reads that.
func makeHostKey(path string) error {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return err
	}
	block, err := gossh.MarshalPrivateKey(private, "parallax")
	if err != nil {
		return err
	}
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, ".host-key-*") // 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(pem.EncodeToMemory(block))
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Link(f.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}
