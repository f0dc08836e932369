package corpus

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"parallax/corpus/charset"
	"parallax/corpus/record"
)

// paths adds all that Open was asked for.
func (l *loader) paths(paths []string, in io.Reader) {
	seen := make(map[string]bool, len(paths))
	for _, p := range paths {
		key := p
		if p != "-" {
			key = absolute(p)
		}
		if !seen[key] && l.ctx.Err() == nil {
			seen[key] = true
			l.path(p, in)
		}
	}
}

// path adds what stands at one path, of whatever kind.
func (l *loader) path(p string, in io.Reader) {
	f := file{name: filepath.Base(p), path: cleanField(p), dir: absolute(filepath.Dir(p)), asked: true}
	if p == "-" {
		f.name, f.path = "stdin", "standard input"
		f.open = func() (io.ReadCloser, error) { return io.NopCloser(in), nil }
		l.next(&f)
		l.stream(f)
		return
	}
	about, err := os.Stat(p)
	switch {
	case err != nil:
		l.next(&f)
		l.part(f).fail(0, reasonOf(err))
		return
	case about.IsDir():
		l.directory(p, f)
		return
	}
	f.open = func() (io.ReadCloser, error) { return os.Open(p) }
	l.next(&f)
	l.stream(f)
}

// directory adds a directory; os.Root sees to it that nothing outside is read.
func (l *loader) directory(p string, f file) {
	root, err := os.OpenRoot(p)
	if err != nil {
		l.next(&f)
		l.part(f).fail(0, reasonOf(err))
		return
	}
	l.roots = append(l.roots, root)
	l.tree(root.FS(), p)
}

func absolute(p string) string {
	if abs, err := filepath.Abs(p); err == nil {
		return abs
	}
	return p
}

// next gives f a tree of its own.
func (l *loader) next(f *file) {
	f.tree = len(l.trees)
	l.trees = append(l.trees, f.path)
}

// tree adds all files below fsys, which people know as label.
func (l *loader) tree(fsys fs.FS, label string) {
	top := file{path: cmp.Or(cleanField(label), "."), dir: absolute(label)}
	l.next(&top)
	walk := func(name string, entry fs.DirEntry, err error) error {
		f := top
		f.name, f.path = name, cleanField(filepath.Join(label, filepath.FromSlash(name)))
		switch {
		case l.ctx.Err() != nil:
			return l.ctx.Err()
		case err != nil:
			l.part(f).fail(0, reasonOf(err))
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.IsDir():
		case isLinkedDir(fsys, name, entry):
			l.part(f).warn(0, record.Link.Of(errors.New("link to a directory not followed")))
		default:
			l.entry(fsys, f, entry)
		}
		return nil
	}
	fs.WalkDir(fsys, ".", walk) // its error is that of ctx
}

// isLinkedDir reports whether entry is a link to a directory inside fsys.
func isLinkedDir(fsys fs.FS, name string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return false
	}
	about, err := fs.Stat(fsys, name)
	return err == nil && about.IsDir()
}

// entry adds a file, or the file that a link leads to.
func (l *loader) entry(fsys fs.FS, f file, entry fs.DirEntry) {
	mode := entry.Type()
	about, err := entry.Info()
	if mode&fs.ModeSymlink != 0 {
		if about, err = fs.Stat(fsys, f.name); err != nil {
			l.part(f).fail(0, record.Closed.Of(fmt.Errorf("following the link: %w", reasonOf(err))))
			return
		}
		mode = about.Mode()
	}
	if err != nil { // it was there when the directory was read
		l.part(f).fail(0, reasonOf(err))
		return
	}
	if !mode.IsRegular() {
		l.part(f).fail(0, record.Binary.Of(errors.New("expected a file")))
		return
	}
	f.open = func() (io.ReadCloser, error) { return fsys.Open(f.name) }
	f.size = about.Size()
	l.file(f)
}

// file adds a file of a directory. Workers share what a large one holds.
func (l *loader) file(f file) {
	form := named(unpackedName(f.name))
	if form != nil && form.stream != nil && f.size > batchSize || isArchiveName(f.name) {
		l.stream(f)
		return
	}
	l.add(f, func(p *part) int { return p.read() })
}

// stream reads a file or stream here, so that workers share what it holds.
func (l *loader) stream(f file) {
	in, err := f.open()
	if err != nil {
		l.part(f).fail(0, reasonOf(err))
		return
	}
	counted := &counting{in: in}
	spent := counted.allowance()
	plain, err := unpacked(counted, spent, bufferSize)
	if err != nil {
		in.Close()
		l.part(f).fail(0, err)
		return
	}
	name := unpackedName(f.name)
	head, _ := plain.Peek(headSize)
	if kind := kindOfArchive(name, head); kind != "" {
		l.taker().read(f, kind, &opened{in, plain, spent})
		return
	}
	defer in.Close()
	plain, note := charset.Wide(plain)
	head, _ = plain.Peek(headSize)
	form := recognised(name, head)
	if form != nil && form.stream != nil {
		if note != "" {
			l.part(f).note(note)
		}
		form.stream(l, f, plain)
		return
	}
	p := l.part(f)
	if form == nil && isArchiveName(name) {
		p.fail(0, errNoArchive)
		return
	}
	p.note(note)
	p.readAs(plain)
	l.tell(p, counted.size)
}

// reasonOf is err without the path that package os repeats in it.
func reasonOf(err error) error {
	var inPath *fs.PathError
	if errors.As(err, &inPath) {
		return inPath.Err
	}
	return err
}
