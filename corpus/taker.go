package corpus

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"slices"
)

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
