package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// maxHeld is how many bytes a file may have that is held in memory: one of an
// archive that is no stream of records, and an archive on standard input whose
// directory is at its end.
const maxHeld = 1 << 30

var errHeld = fmt.Errorf("expected a file of at most %d MiB in an archive or on standard input", maxHeld>>20)

// taker is given the files of an archive: by the loader, which shares them among
// workers, or by a part that reads them itself.
type taker struct {
	part   func(file) *part                                       // makes one that the caller fills
	add    func(file, func(*part) int)                            // has one filled
	stream func(form *format, f file, in *bufio.Reader) (ok bool) // reads a stream of records; false where it cannot
	ended  func() bool
}

// taker has workers read the files of an archive.
func (l *loader) taker() taker {
	return taker{
		part: l.part,
		add:  l.add,
		stream: func(form *format, f file, in *bufio.Reader) bool {
			if form.stream != nil {
				form.stream(l, f, in)
			}
			return form.stream != nil
		},
		ended: func() bool { return l.ctx.Err() != nil },
	}
}

// taker reads the files of an archive that was found only when its first bytes were
// read, by a worker: it goes on alone.
func (p *part) taker() taker {
	inside := func(f file) *part {
		sub := *p // which has nothing of its own yet but how it is to be read
		sub.file, sub.problems, sub.inside = f, nil, nil
		p.inside = append(p.inside, &sub)
		return &sub
	}
	return taker{
		part:   inside,
		add:    func(f file, fill func(*part) int) { fill(inside(f)) },
		stream: func(*format, file, *bufio.Reader) bool { return false },
		ended:  func() bool { return false },
	}
}

// flattened are parts and, after each, those of the files in it.
func flattened(parts []*part) []*part {
	if !slices.ContainsFunc(parts, func(p *part) bool { return p.inside != nil }) {
		return parts
	}
	var all []*part
	for _, p := range parts {
		all = append(all, p)
		all = append(all, flattened(p.inside)...)
	}
	return all
}

// opened is a file that is being read.
type opened struct {
	io.ReadCloser               // as it was opened
	plain         *bufio.Reader // what it holds, unpacked
	spent         *allowance
}

// read reads an archive and closes the file.
func (t taker) read(f file, kind string, in *opened) {
	a := t.archive(f, in.spent)
	if kind == "tar" {
		defer in.Close()
		a.tar(in.plain)
		return
	}
	if at, size := in.atOnce(); at != nil {
		in.spent.packed = func() int64 { return size }
		a.zip(at, size, in)
		return
	}
	defer in.Close()
	raw, err := held(in.plain)
	if err != nil {
		t.part(f).fail(0, fmt.Errorf("reading: %w", err))
		return
	}
	a.zip(bytes.NewReader(raw), int64(len(raw)), nil)
}

// atOnce is the file and its size when it can be read anywhere and is not packed,
// else nil.
func (o *opened) atOnce() (io.ReaderAt, int64) {
	at, ok := o.ReadCloser.(io.ReaderAt)
	regular, is := o.ReadCloser.(fs.File)
	if !ok || !is {
		return nil, 0
	}
	about, err := regular.Stat()
	var head [2]byte
	if err != nil || !about.Mode().IsRegular() {
		return nil, 0
	}
	if _, err := at.ReadAt(head[:], 0); err != nil || string(head[:]) != "PK" {
		return nil, 0
	}
	return at, about.Size()
}

// archive is one archive while its files are found.
type archive struct {
	file         // as it was found
	top   string // its files are named below it
	take  taker
	spent *allowance
	depth int
	links int // entries that lead elsewhere
	odd   int // entries that are neither files nor directories
}

// archive is f as one. When its path was asked for, ids are those of a directory of
// that path.
func (t taker) archive(f file, a *allowance) *archive {
	top := archiveStem(f.name)
	if f.asked {
		top = ""
	}
	f.asked = false
	f.dir += "\x00" + f.path // tables speak of their own archive
	return &archive{file: f, top: top, take: t, spent: a}
}

// kindOfArchive is "zip", "tar" or "": by its first bytes, and for a tar file as old
// as to have no sign of its own by the sum over them.
func kindOfArchive(name string, head []byte) string {
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		if form := recognised(name, head); form == nil || form.is == nil {
			return "zip"
		}
	case isTar(head):
		return "tar"
	}
	return ""
}

// isTar reports whether head begins with the block that begins an entry of a tar
// file: it holds the sum of its bytes, those of the sum taken as spaces.
func isTar(head []byte) bool {
	if len(head) < 512 || head[0] == 0 {
		return false
	}
	field := head[148:156]
	want, err := strconv.ParseInt(strings.Trim(string(field), " \x00"), 8, 32)
	if err != nil {
		return false
	}
	sum := int64(8 * ' ')
	for i, b := range head[:512] {
		if i < 148 || i >= 156 {
			sum += int64(b)
		}
	}
	return sum == want
}

// archiveNames are the extensions of archives, without those of packing.
var archiveNames = [...]string{".zip", ".tar"}

// isArchiveName reports whether the name says that a file is an archive.
func isArchiveName(name string) bool {
	return slices.Contains(archiveNames[:], strings.ToLower(path.Ext(unpackedName(name))))
}

// archiveStem is the name of an archive without its extensions: where its files
// would lie, had they been unpacked beside it.
func archiveStem(name string) string {
	name = unpackedName(name)
	if isArchiveName(name) && path.Base(name) != path.Ext(name) {
		name = name[:len(name)-len(path.Ext(name))]
	}
	return name
}

// below is the file of that name in the archive. The name is for people and for
// ids and never opened: one that leads upward ends at the archive's own top.
func (a *archive) below(name string) file {
	f := a.file
	name = path.Clean("/" + strings.ReplaceAll(name, `\`, "/"))[1:]
	f.name = path.Join(a.top, name)
	f.path = a.path + "/" + cleanField(name)
	return f
}

// skipped reports whether a file of that name is hidden, or what a Mac adds.
func skipped(name string) bool {
	for piece := range strings.SplitSeq(strings.ReplaceAll(name, `\`, "/"), "/") {
		if strings.HasPrefix(piece, ".") && piece != "." && piece != ".." || piece == "__MACOSX" {
			return true
		}
	}
	return false
}

// entry reads a file of the archive, of any form. The error ends the archive.
func (a *archive) entry(f file, in io.Reader) error {
	plain, err := unpacked(in, a.spent, headSize)
	if err != nil {
		a.take.part(f).fail(0, err)
		return nil
	}
	head, err := plain.Peek(headSize)
	if exhausted(err) {
		return err
	}
	name := unpackedName(f.name)
	kind := kindOfArchive(name, head)
	if kind != "" && a.depth == maxDepth {
		a.take.part(f).fail(0, fmt.Errorf("expected archives at most %d deep in one another", maxDepth))
		return nil
	}
	if kind != "" {
		return a.inner(f, kind, plain)
	}
	form := recognised(name, head)
	switch {
	case form == nil && isArchiveName(name):
		a.take.part(f).fail(0, errNoArchive)
		return nil
	case form == nil:
		a.take.part(f).passed = extOf(f.name)
		return nil
	case a.take.stream(form, f, plain):
		return nil
	}
	raw, err := held(plain)
	if err != nil {
		a.take.part(f).fail(0, fmt.Errorf("reading: %w", err))
		if exhausted(err) || errors.Is(err, io.ErrUnexpectedEOF) {
			return errTold
		}
		return nil
	}
	a.take.add(f, func(p *part) int {
		p.readAs(bufio.NewReaderSize(bytes.NewReader(raw), headSize))
		return len(raw)
	})
	return nil
}

// inner reads an archive in the archive, at the cost of the outermost.
func (a *archive) inner(f file, kind string, in *bufio.Reader) error {
	inside := a.take.archive(f, a.spent)
	inside.depth = a.depth + 1
	if kind == "tar" {
		return inside.tar(in)
	}
	raw, err := held(in)
	if err != nil {
		a.take.part(f).fail(0, fmt.Errorf("reading: %w", err))
		return nil
	}
	return inside.zip(bytes.NewReader(raw), int64(len(raw)), nil)
}

// held is all of in.
func held(in io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(in, maxHeld+1))
	if err == nil && len(raw) > maxHeld {
		err = errHeld
	}
	return raw, err
}

// errNoArchive is told of a file whose name alone is that of an archive, errTold
// ends one whose problem has been told.
var (
	errNoArchive = errors.New("expected a zip or tar file, it is none")
	errTold      = errors.New("told")
)

// end tells what was left out of the archive, and why it ended.
func (a *archive) end(err error) {
	if a.links+a.odd == 0 && (err == nil || err == errTold) {
		return
	}
	p := a.take.part(a.file)
	if a.links > 0 {
		p.warn(0, fmt.Errorf("links in it not followed: %d", a.links))
	}
	if a.odd > 0 {
		p.warn(0, fmt.Errorf("entries that are neither files nor directories passed over: %d", a.odd))
	}
	if err != nil && err != errTold {
		p.fail(0, err)
	}
}
