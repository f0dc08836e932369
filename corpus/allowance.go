package corpus

import (
	"errors"
	"fmt"
	"io"

	"parallax/corpus/record"
)

// What a packed file may become. News packs to a third or a tenth; a bomb to a
// thousandth and less.
const (
	freeUnpacked = 16 << 20 // bytes of which nobody asks how they were packed
	maxRatio     = 300      // bytes that one packed byte may become, beyond that
	maxUnpacked  = 16 << 30 // bytes one file may become in all
	maxEntries   = 2 << 20  // files one archive may hold, with those in the archives in it
)

var (
	errBomb    = record.Limit.Of(fmt.Errorf("expected a file that unpacks to at most %d times its size, this one goes on", maxRatio))
	errLarge   = record.Limit.Of(fmt.Errorf("expected a file that unpacks to at most %d GiB", maxUnpacked>>30))
	errEntries = record.Limit.Of(fmt.Errorf("expected an archive of at most %d files", maxEntries))
)

// allowance counts what one file on disk unpacks to, however deep.
type allowance struct {
	packed   func() int64 // how many bytes it has, or has given so far
	unpacked int64
	entries  int
}

// spend takes n bytes that were unpacked, or are about to be.
func (a *allowance) spend(n int64) error {
	if n < 0 || n > maxUnpacked-a.unpacked {
		a.unpacked = maxUnpacked
		return errLarge
	}
	a.unpacked += n
	if a.unpacked > freeUnpacked && a.unpacked/maxRatio > a.packed() {
		return errBomb
	}
	return nil
}

// entry takes one file of an archive.
func (a *allowance) entry() error {
	if a.entries++; a.entries > maxEntries {
		return errEntries
	}
	return nil
}

// exhausted reports whether err is that of an allowance.
func exhausted(err error) bool {
	return errors.Is(err, errBomb) || errors.Is(err, errLarge) || errors.Is(err, errEntries)
}

// metered spends what is read through it.
type metered struct {
	in io.Reader
	a  *allowance
}

func (m *metered) Read(b []byte) (int, error) {
	n, err := m.in.Read(b)
	if over := m.a.spend(int64(n)); over != nil {
		return 0, over
	}
	return n, err
}

// counting counts what is read through it.
type counting struct {
	in   io.Reader
	size int
}

func (c *counting) Read(b []byte) (int, error) {
	n, err := c.in.Read(b)
	c.size += n
	return n, err
}

// allowance is that of the file that c reads.
func (c *counting) allowance() *allowance {
	return &allowance{packed: func() int64 { return int64(c.size) }}
}
