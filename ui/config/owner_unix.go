//go:build unix

package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// trusted is an error for a file that someone else may have written.
func trusted(at fs.FileInfo) error {
	if s, ok := at.Sys().(*syscall.Stat_t); !ok || s.Uid != 0 && int(s.Uid) != os.Geteuid() {
		return errors.New("it is another user's; only files of your own or of root are read")
	}
	if at.Mode().Perm()&0o022 != 0 {
		return fmt.Errorf("others can write to it (mode %04o): run chmod go-w on it", at.Mode().Perm())
	}
	return nil
}
