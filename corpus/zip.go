package corpus

import (
	"archive/zip"
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sync/atomic"

	"github.com/klauspost/compress/zstd"

	"parallax/corpus/record"
)

// methodZstd is how WinZip and 7-Zip mark zstd in a zip file.
const methodZstd = zstd.ZipMethodWinZip

var errEncrypted = record.Closed.Of(errors.New("expected a file without a password"))

// zip reads the files of a zip file. Those whose name is enough are read by workers
// out of it, for which it is closed by done after the last.
func (a *archive) zip(in io.ReaderAt, size int64, done io.Closer) error {
	open := &handle{Closer: done}
	open.users.Add(1)
	defer open.release()
	files, err := zip.NewReader(in, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // names are never opened
		a.end(fmt.Errorf("reading it: %w", err))
		return nil
	}
	files.RegisterDecompressor(methodZstd, zstd.ZipDecompressor())
	if a.office(files, io.NewSectionReader(in, 0, size), open) {
		return nil
	}
	for _, f := range files.File {
		if err = a.spent.entry(); err == nil && !a.take.ended() {
			err = a.zipped(f, open)
		}
		if err != nil {
			break
		}
	}
	a.end(err)
	if exhausted(err) || err == errTold {
		return errTold
	}
	return nil
}

// office reads a zip file that is one document, and reports whether it is.
func (a *archive) office(files *zip.Reader, whole io.Reader, from *handle) bool {
	var word, office bool
	for _, f := range files.File {
		switch f.Name {
		case "word/document.xml":
			word = true
		case "[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF":
			office = true
		}
	}
	switch {
	case word:
		from.users.Add(1)
		a.take.add(a.file, func(p *part) int {
			defer from.release()
			counted := &counting{in: whole}
			readDOCX(p, bufio.NewReader(counted))
			return counted.size
		})
	case office:
		a.take.part(a.file).passed = extOf(a.name)
	}
	return word || office
}

// zipped reads one file of a zip file.
func (a *archive) zipped(packed *zip.File, from *handle) error {
	f := a.below(packed.Name)
	mode := packed.Mode()
	switch {
	case mode.IsDir(), skipped(packed.Name):
		return nil
	case mode&fs.ModeSymlink != 0:
		a.links++
		return nil
	case !mode.IsRegular():
		a.odd++
		return nil
	}
	form := named(f.name)
	if form == nil && packed.UncompressedSize64 == 0 {
		a.take.part(f).passed = extOf(f.name)
		return nil
	}
	if packed.Flags&1 != 0 {
		a.take.part(f).fail(0, errEncrypted)
		return nil
	}
	size := packed.UncompressedSize64
	if form != nil { // of others only the first bytes are read
		if err := a.spent.spend(int64(min(size, maxUnpacked+1))); err != nil {
			return err
		}
	}
	f.open = func() (io.ReadCloser, error) {
		in, err := packed.Open()
		if err != nil {
			return nil, fmt.Errorf("unpacking: %w", err)
		}
		return &limited{io.LimitedReader{R: in, N: int64(size) + 1}, in}, nil
	}
	if form != nil && form.stream == nil {
		from.users.Add(1)
		a.take.add(f, func(p *part) int {
			defer from.release()
			return p.readEntry()
		})
		return nil
	}
	in, err := f.open()
	if err != nil {
		a.take.part(f).fail(0, err)
		return nil
	}
	defer in.Close()
	plain := io.Reader(in)
	if form == nil {
		plain = &metered{in, a.spent}
	}
	if err := a.entry(f, plain); err != errTold {
		return err
	}
	return nil // the next file of a zip file stands by itself
}

// limited is a reader that ends where the directory of the zip file says.
type limited struct {
	io.LimitedReader
	io.Closer
}

// handle closes a file when its last user has.
type handle struct {
	io.Closer // nil where there is nothing to close
	users     atomic.Int64
}

func (h *handle) release() {
	if h.users.Add(-1) == 0 && h.Closer != nil {
		h.Close()
	}
}
