package corpus

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
)

const bufferSize = 64 << 10

// unpackedName is name without an extension that says how it is packed.
func unpackedName(name string) string {
	if lower := strings.ToLower(name); strings.HasSuffix(lower, ".gz") {
		return name[:len(name)-len(".gz")]
	}
	return name
}

// unpacked reads in unpacked, if it is packed.
func unpacked(in io.Reader) (*bufio.Reader, error) {
	buffered := bufio.NewReaderSize(in, bufferSize)
	if magic, _ := buffered.Peek(2); !bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		return buffered, nil
	}
	packed, err := gzip.NewReader(buffered)
	if err != nil {
		return nil, fmt.Errorf("unpacking: %w", err)
	}
	return bufio.NewReaderSize(packed, bufferSize), nil
}
