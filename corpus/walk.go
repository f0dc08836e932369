package corpus

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// kind says how a file is read, by its name.
type kind int

const (
	otherKind kind = iota
	textKind
	recordsKind
	tableKind
)

func kindOf(name string) kind {
	lower := strings.ToLower(name)
	switch path.Ext(strings.TrimSuffix(lower, ".gz")) {
	case ".jsonl", ".ndjson":
		return recordsKind
	}
	switch path.Ext(lower) {
	case ".txt":
		return textKind
	case ".csv", ".tsv":
		return tableKind
	}
	return otherKind
}

// withoutExt is name without the extension that says its kind.
func withoutExt(name string) string {
	if lower := strings.ToLower(name); strings.HasSuffix(lower, ".gz") {
		name = name[:len(name)-len(".gz")]
	}
	if base := strings.TrimSuffix(name, path.Ext(name)); path.Base(base) != "." && !strings.HasSuffix(base, "/") && base != "" {
		return base
	}
	return name
}

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
	f := file{name: filepath.Base(p), path: cleanField(p), dir: absolute(filepath.Dir(p))}
	if p == "-" {
		f.name, f.path = "stdin", "standard input"
		f.open = func() (io.ReadCloser, error) { return io.NopCloser(in), nil }
		l.sniff(f)
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
	if kindOf(p) == otherKind || !about.Mode().IsRegular() {
		l.sniff(f)
		return
	}
	l.next(&f)
	l.file(f)
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
	f.tree = l.trees
	l.trees++
}

// tree adds all files below fsys, which people know as label.
func (l *loader) tree(fsys fs.FS, label string) {
	top := file{dir: absolute(label)}
	l.next(&top)
	passed := make(map[string]int)
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
			l.part(f).warn(0, errors.New("link to a directory not followed"))
		case kindOf(name) == otherKind:
			passed[cleanField(strings.ToLower(path.Ext(name)))]++
		default:
			l.entry(fsys, f, entry)
		}
		return nil
	}
	fs.WalkDir(fsys, ".", walk) // its error is that of ctx
	if len(passed) > 0 {
		top.name, top.path = "", cmp.Or(cleanField(label), ".")
		l.part(top).warn(0, passedOver(passed))
	}
}

// isLinkedDir reports whether entry is a link to a directory inside fsys.
func isLinkedDir(fsys fs.FS, name string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return false
	}
	about, err := fs.Stat(fsys, name)
	return err == nil && about.IsDir()
}

// entry adds a file of a kind that is read, or the file that a link leads to.
func (l *loader) entry(fsys fs.FS, f file, entry fs.DirEntry) {
	mode := entry.Type()
	if mode&fs.ModeSymlink != 0 {
		about, err := fs.Stat(fsys, f.name)
		if err != nil {
			l.part(f).fail(0, fmt.Errorf("following the link: %w", reasonOf(err)))
			return
		}
		mode = about.Mode()
	}
	if !mode.IsRegular() {
		l.part(f).fail(0, errors.New("expected a file"))
		return
	}
	f.open = func() (io.ReadCloser, error) { return fsys.Open(f.name) }
	l.file(f)
}

// passedOver says how many files of which other kinds there are.
func passedOver(count map[string]int) error {
	var exts []string
	all := 0
	for ext, n := range count {
		if ext == "" {
			ext = "no extension"
		}
		exts = append(exts, fmt.Sprintf("%s %d", ext, n))
		all += n
	}
	slices.Sort(exts)
	if len(exts) > 5 {
		exts = append(exts[:5], "…")
	}
	return fmt.Errorf("files of other kinds passed over: %d (%s)", all, strings.Join(exts, ", "))
}

// file adds a file by the kind that its name says.
func (l *loader) file(f file) {
	switch kindOf(f.name) {
	case recordsKind:
		l.recordsFile(f)
	case tableKind:
		l.table(f)
	default:
		l.text(f)
	}
}

// sniff adds a stream or a file of unknown name: JSON Lines if the first byte
// that is not white space is "{", else one text.
func (l *loader) sniff(f file) {
	l.next(&f)
	in, err := f.open()
	if err != nil {
		l.part(f).fail(0, reasonOf(err))
		return
	}
	defer in.Close()
	buffered := bufio.NewReaderSize(in, 64<<10)
	plain, err := gunzip(buffered)
	if err != nil {
		l.part(f).fail(0, err)
		return
	}
	head, _ := plain.Peek(4 << 10)
	trimmed := bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	switch {
	case bytes.HasPrefix(trimmed, []byte("{")):
		l.records(f, plain)
	case bytes.IndexByte(head, 0) >= 0:
		l.part(f).fail(0, errBinary)
	default:
		p := l.part(f)
		p.text(plain)
		l.tell(p, len(head))
	}
}

// reasonOf is err without the path that package os repeats in it.
func reasonOf(err error) error {
	var inPath *fs.PathError
	if errors.As(err, &inPath) {
		return inPath.Err
	}
	return err
}
