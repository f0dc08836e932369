package watch

import (
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/sys/unix"
)

// hasEvents reports whether the system tells of changes in a directory at the cost of
// the directory alone.
const hasEvents = true

// nonblock keeps what is no file after all from holding up whoever opens it.
const nonblock = unix.O_NONBLOCK

// distant are the file systems whose files others change without an event here. Never
// written to.
var distant = []int64{
	unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.FUSE_SUPER_MAGIC, // as sshfs
	unix.V9FS_MAGIC, unix.AFS_SUPER_MAGIC, unix.AFS_FS_MAGIC, unix.CODA_SUPER_MAGIC, unix.NCP_SUPER_MAGIC,
	0x00c36400 /* ceph */, 0x0bd00bd0 /* lustre */, 0x47504653 /* gpfs */, 0x786f4256, /* vboxsf */
}

// remote reports whether path, or its directory while it is not there, lies on a file
// system without events.
func remote(path string) bool {
	if _, err := os.Stat(path); err != nil {
		path = filepath.Dir(path)
	}
	var at unix.Statfs_t
	if err := unix.Statfs(path, &at); err != nil {
		return false
	}
	return slices.Contains(distant, int64(uint32(at.Type)))
}
