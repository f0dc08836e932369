package state

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// Dir is the directory for the state of the user whose environment env is:
// $XDG_STATE_HOME/parallax, else ~/.local/state/parallax.
func Dir(env []string) (string, error) {
	// The standard has relative ones ignored.
	if base := uv.Environ(env).Getenv("XDG_STATE_HOME"); filepath.IsAbs(base) {
		return filepath.Join(base, "parallax"), nil
	}
	if base := uv.Environ(env).Getenv("LOCALAPPDATA"); runtime.GOOS == "windows" && filepath.IsAbs(base) {
		return filepath.Join(base, "parallax"), nil
	}
	home := uv.Environ(env).Getenv("HOME")
	if !filepath.IsAbs(home) {
		return "", fmt.Errorf("no home directory to keep notes in (HOME is %q): name one with --state DIR, or keep none with --state none", home)
	}
	return filepath.Join(home, ".local", "state", "parallax"), nil
}

// check refuses dir unless it is a directory that only this user can write to, or
// is not there yet.
func check(dir string) error {
	at, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("open the state directory: %w", err)
	case !at.IsDir():
		return fmt.Errorf("the state directory %s is a file: name a directory with --state DIR", dir)
	}
	owner, mine := ownedByMe(at)
	switch {
	case !mine:
		return fmt.Errorf("the state directory %s belongs to another user (%s): name one of your own with --state DIR", dir, owner)
	case writableByOthers(at):
		return fmt.Errorf("others can write to the state directory %s (mode %04o): run chmod 700 %s", dir, at.Mode().Perm(), quoted(dir))
	}
	return nil
}

// quoted is path as a shell takes it.
func quoted(path string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("/._-+,:@%", r)
	}
	if path != "" && !strings.ContainsFunc(path, func(r rune) bool { return !plain(r) }) {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

// makeDir makes dir with all above it, for this user alone, and sees to it that the
// new names are on disk.
func makeDir(dir string) error {
	var above []string
	for d := filepath.Clean(dir); ; d = filepath.Dir(d) {
		if _, err := os.Stat(d); err == nil || !errors.Is(err, fs.ErrNotExist) || d == filepath.Dir(d) {
			break
		}
		above = append(above, filepath.Dir(d))
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for _, d := range above {
		if err := syncDir(d); err != nil {
			return err
		}
	}
	return check(dir)
}
