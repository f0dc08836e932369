package charset

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

func BenchmarkReader(b *testing.B) {
	cyrillic, _ := charmap.Windows1251.NewEncoder().String(russian)
	for name, s := range map[string]string{"ascii": english[:12], "utf8": ukrainian, "windows-1251": cyrillic} {
		raw := []byte(strings.Repeat(s+"\n", 1<<22/len(s)))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				out, _ := Reader(bufio.NewReaderSize(bytes.NewReader(raw), sampleSize))
				io.Copy(io.Discard, out)
			}
		})
	}
}
