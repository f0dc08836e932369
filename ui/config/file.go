package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	uv "github.com/charmbracelet/ultraviolet"
)

// largest is the largest file that is read, in bytes.
const largest = 1 << 20

// None is the name that stands for no file.
const None = "none"

// Load reads the file at path: None for none, "" for config.toml in
// $XDG_CONFIG_HOME/parallax, else ~/.config/parallax, which need not be there. The
// error is that of a named file that is not.
func Load(path string, env []string) (*Settings, error) {
	if path == None {
		return &Settings{}, nil
	}
	named := path != ""
	if !named {
		if path = usual(env); path == "" {
			return &Settings{}, nil
		}
	}
	src, err := read(path)
	if errors.Is(err, fs.ErrNotExist) {
		if named {
			return nil, fmt.Errorf("read the settings: no such file: %s; --config none reads none", path)
		}
		return &Settings{Path: path}, nil
	}
	if err != nil {
		s := &Settings{Path: path}
		s.Wrong(0, "not read: %v", err)
		return s, nil
	}
	return parse(path, src), nil
}

// usual is where the file is when nobody says, "" where there is no home.
func usual(env []string) string {
	// The standard has relative ones ignored.
	if base := uv.Environ(env).Getenv("XDG_CONFIG_HOME"); filepath.IsAbs(base) {
		return filepath.Join(base, "parallax", "config.toml")
	}
	if home := uv.Environ(env).Getenv("HOME"); filepath.IsAbs(home) {
		return filepath.Join(home, ".config", "parallax", "config.toml")
	}
	return ""
}

// read is what is in the file at path, when it is one to trust.
func read(path string) ([]byte, error) {
	if at, err := os.Stat(path); err == nil && !at.Mode().IsRegular() { // a pipe would be waited for
		return nil, errors.New("it is no regular file")
	}
	f, err := os.Open(path)
	if err != nil {
		var e *fs.PathError
		if errors.As(err, &e) && !errors.Is(err, fs.ErrNotExist) {
			err = e.Err // the path is said already
		}
		return nil, err
	}
	defer f.Close()
	at, err := f.Stat() // of what was opened, whatever the name means now
	if err != nil {
		return nil, err
	}
	switch {
	case !at.Mode().IsRegular():
		return nil, errors.New("it is no regular file")
	case at.Size() > largest:
		return nil, fmt.Errorf("it has %d bytes, more than %d", at.Size(), largest)
	}
	if err := trusted(at); err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(f, largest))
}
