package serve

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"

	gossh "golang.org/x/crypto/ssh"

	"parallax/ui/state"
)

// stateDir is where below dir the holder of key keeps what they add: a directory
// named by the key's fingerprint in hex, which no other key has.
func stateDir(dir string, key gossh.PublicKey) string {
	sum := sha256.Sum256(holder(key).Marshal())
	return filepath.Join(dir, "keys", hex.EncodeToString(sum[:]))
}

// state is the store of a visitor, and whether it keeps anything where that is
// wanted. Every session has one of its own: two of one key see each other's changes
// as two processes of one user do.
func (s *Server) state(v *visit) (store *state.Store, kept bool) {
	if s.cfg.State == "" {
		return state.Memory(), true
	}
	store, err := state.Open(stateDir(s.cfg.State, v.PublicKey()))
	if err != nil {
		s.log.Error("state not kept", "key", v.key, "why", shown(err.Error()))
		return state.Memory(), false
	}
	for _, p := range store.Problems() {
		s.log.Warn("state skipped", "key", v.key, "file", shown(p.File), "line", p.Line, "why", shown(p.Why))
	}
	return store, true
}

func (s *Server) leaveState(v *visit, store *state.Store) {
	if err := store.Close(); err != nil {
		s.log.Error("state lost", "key", v.key, "why", shown(err.Error()))
	}
}
