package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"parallax/corpus/record"
)

// maxHeld is how many bytes a file may have that is held in memory: one of an
// archive that is no stream of records, and an archive on standard input whose
// directory is at its end.
const maxHeld = 1 << 30

var errHeld = record.Limit.Of(fmt.Errorf("expected a file of at most %d MiB in an archive or on standard input", maxHeld>>20))

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
		a.take.part(f).fail(0, record.Limit.Of(fmt.Errorf("expected archives at most %d deep in one another", maxDepth)))
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
	errNoArchive = record.Damaged.Of(errors.New("expected a zip or tar file, it is none"))
	errTold      = errors.New("told")
)

// end tells what was left out of the archive, and why it ended.
func (a *archive) end(err error) {
	if a.links+a.odd == 0 && (err == nil || err == errTold) {
		return
	}
	p := a.take.part(a.file)
	if a.links > 0 {
		p.warn(0, record.Link.Of(fmt.Errorf("links in it not followed: %d", a.links)))
	}
	if a.odd > 0 {
		p.warn(0, record.Passed.Of(fmt.Errorf("entries that are neither files nor directories passed over: %d", a.odd)))
	}
	if err != nil && err != errTold {
		p.fail(0, err)
	}
}
