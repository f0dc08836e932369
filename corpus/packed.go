package corpus

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

const (
	bufferSize = 64 << 10
	maxDepth   = 4         // how often a file may be packed, and archives lie in one another
	maxWindow  = 128 << 20 // bytes that zstd may look back: zstd -22 writes as much
)

var errDeep = fmt.Errorf("expected a file packed at most %d times over", maxDepth)

// packings are the ways in which a single file is packed. gzip is read of several
// members, as it is written by bgzip and for WARC.
var packings = [...]struct {
	exts  [3]string // with what a file keeps of its name
	magic string
	open  func(io.Reader) (io.Reader, error)
}{
	{[3]string{".gz", ".tgz"}, "\x1f\x8b", func(in io.Reader) (io.Reader, error) { return gzip.NewReader(in) }},
	{[3]string{".zst", ".tzst", ".zstd"}, "\x28\xb5\x2f\xfd", func(in io.Reader) (io.Reader, error) {
		return zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	}},
}

// unpackedName is name without the extensions that say how it is packed; ".tgz"
// becomes ".tar".
func unpackedName(name string) string {
	for range maxDepth {
		before := name
		for _, packing := range packings {
			for _, ext := range packing.exts {
				if ext == "" || len(name) <= len(ext) || !strings.EqualFold(name[len(name)-len(ext):], ext) {
					continue
				}
				name = name[:len(name)-len(ext)]
				if strings.HasPrefix(ext, ".t") {
					name += ".tar"
				}
			}
		}
		if name == before {
			break
		}
	}
	return name
}

// unpacked reads in unpacked, as often over as it is packed, at the cost of a. What
// is not packed gets a buffer of that size.
func unpacked(in io.Reader, a *allowance, size int) (*bufio.Reader, error) {
	buffered := bufio.NewReaderSize(in, size)
	for depth := 0; ; depth++ {
		plain, err := unpackedOnce(buffered)
		if plain == nil {
			return buffered, err
		}
		if depth == maxDepth {
			return nil, errDeep
		}
		buffered = bufio.NewReaderSize(&metered{plain, a}, bufferSize)
	}
}

// unpackedOnce is nil when in is not packed.
func unpackedOnce(in *bufio.Reader) (io.Reader, error) {
	head, _ := in.Peek(4)
	for _, packing := range packings {
		if !bytes.HasPrefix(head, []byte(packing.magic)) {
			continue
		}
		plain, err := packing.open(in)
		if err != nil {
			return nil, fmt.Errorf("unpacking: %w", err)
		}
		return plain, nil
	}
	return nil, nil
}
