package ending

import (
	"os"

	"golang.org/x/sys/unix"
)

// discardOutput throws away what a terminal has not taken yet, and wakes whoever
// waits for it to be taken: only stopping and starting the output does so.
func discardOutput(f *os.File) {
	fd := int(f.Fd())
	unix.IoctlSetInt(fd, unix.TCFLSH, unix.TCOFLUSH)
	unix.IoctlSetInt(fd, unix.TCXONC, unix.TCOOFF)
	unix.IoctlSetInt(fd, unix.TCXONC, unix.TCOON)
}
