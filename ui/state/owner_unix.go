//go:build unix

package state

import (
	"errors"
	"io/fs"
	"os"
	"strconv"
	"syscall"
)

// ownedByMe reports whether what at describes is this user's, and whose it is.
func ownedByMe(at fs.FileInfo) (owner string, mine bool) {
	s, ok := at.Sys().(*syscall.Stat_t)
	if !ok {
		return "unknown", false
	}
	return "uid " + strconv.FormatUint(uint64(s.Uid), 10), int(s.Uid) == os.Geteuid()
}

// writableByOthers reports whether group or world may write.
func writableByOthers(at fs.FileInfo) bool { return at.Mode().Perm()&0o022 != 0 }

// readOnce opens a file for reading; a link is not followed and a pipe not waited
// for, should one have been put in the place of a file.
const readOnce = os.O_RDONLY | syscall.O_NOFOLLOW | syscall.O_NONBLOCK

// syncDir has the names in dir written to disk, where the file system knows how.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, syscall.ENOTSUP) {
		return err
	}
	return nil
}
