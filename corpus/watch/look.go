package watch

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"parallax/corpus"
)

// stamp is what tells that a file has other contents, without reading it.
type stamp struct {
	size int64
	at   time.Time
}

func (s stamp) same(t stamp) bool { return s.size == t.size && s.at.Equal(t.at) }

// kind is how a file differs.
type kind byte

const (
	fresh kind = iota + 1
	changed
	gone
)

// look is every file below the roots that may be news. Each directory is watched
// before it is listed, so that nothing falls between.
func (w *watcher) look(ctx context.Context) map[string]stamp {
	all := make(map[string]stamp)
	for _, root := range w.roots {
		root = filepath.Clean(root)
		at, err := os.Stat(root)
		switch {
		case ctx.Err() != nil:
			return all
		case err == nil && at.IsDir():
			w.directory(ctx, root, all)
		default: // a file, or what is not there yet
			w.alone[root] = true
			w.listenTo(filepath.Dir(root))
			if err == nil && at.Mode().IsRegular() {
				all[root] = stamp{at.Size(), at.ModTime()}
			}
		}
	}
	return all
}

// directory adds the files below a directory.
func (w *watcher) directory(ctx context.Context, dir string, all map[string]stamp) {
	if ctx.Err() != nil {
		return
	}
	w.listenTo(dir)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return // the corpus has named it
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if passing(e.Name()) {
			continue
		}
		if e.IsDir() {
			w.directory(ctx, path, all)
			continue
		}
		if s, ok := stampOf(path); ok {
			all[path] = s
		}
	}
}

// stampOf is the stamp of a file, or of the file that a link leads to.
func stampOf(path string) (stamp, bool) {
	at, err := os.Stat(path)
	if err != nil || !at.Mode().IsRegular() {
		return stamp{}, false
	}
	return stamp{at.Size(), at.ModTime()}, true
}

// listenTo asks for the events of a directory. One that is closed to this user has
// none; where it fails otherwise, as when there are too many, all is polled.
func (w *watcher) listenTo(dir string) {
	if w.events == nil {
		return
	}
	err := w.events.Add(dir)
	if err != nil && !errors.Is(err, fs.ErrPermission) && !errors.Is(err, fs.ErrNotExist) {
		w.deaf()
	}
}

// passing reports whether a name is that of something hidden, or of what an editor or
// a download leaves only for a while.
func passing(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasPrefix(name, "#") ||
		strings.HasPrefix(name, "~$") || name == "4913" || slices.Contains(unfinished, strings.ToLower(filepath.Ext(name)))
}

// unfinished are the extensions of what is still being written. Never written to.
var unfinished = []string{".tmp", ".temp", ".swp", ".swx", ".part", ".partial", ".crdownload", ".download", ".lock"}

// concerns reports whether an event at path may be news.
func (w *watcher) concerns(path string) bool {
	path = filepath.Clean(path)
	if w.alone[path] {
		return true
	}
	if passing(filepath.Base(path)) {
		return false
	}
	for _, root := range w.roots {
		if root = filepath.Clean(root); !w.alone[root] && (root == "." || path == root || strings.HasPrefix(path, strings.TrimSuffix(root, "/")+"/")) {
			return true
		}
	}
	return false
}

// check looks at paths that had events.
func (w *watcher) check(ctx context.Context, paths map[string]bool) {
	for path := range paths {
		path = filepath.Clean(path)
		at, err := os.Lstat(path)
		switch {
		case err == nil && at.IsDir():
			in := make(map[string]stamp)
			w.directory(ctx, path, in)
			for path, s := range in {
				w.weigh(path, s)
			}
		case err == nil:
			if s, ok := stampOf(path); ok {
				w.weigh(path, s)
			}
		default:
			w.lost(path)
		}
	}
}

// compare finds how all files differ.
func (w *watcher) compare(now map[string]stamp) {
	for path, s := range now {
		w.weigh(path, s)
	}
	for path := range w.was {
		if _, ok := now[path]; !ok {
			w.differ[path] = gone
		}
	}
	for path, k := range w.differ {
		if _, ok := now[path]; !ok && k == fresh {
			delete(w.differ, path)
		}
	}
}

// weigh finds how a file differs from what it was.
func (w *watcher) weigh(path string, s stamp) {
	was, ok := w.was[path]
	switch {
	case !ok && w.differ[path] == 0 && !w.alone[path] && !reads(path):
	case !ok:
		w.differ[path] = fresh
	case !was.same(s) && (w.differ[path] == changed || w.alone[path] || reads(path)):
		w.differ[path] = changed
	case !was.same(s):
	case w.meanwhile[path]:
		w.differ[path] = changed
	default:
		delete(w.differ, path)
	}
}

// lost notes that a file, or all below a directory, is gone.
func (w *watcher) lost(path string) {
	below := path + string(filepath.Separator)
	if _, ok := w.was[path]; ok {
		w.differ[path] = gone
		return
	}
	for p := range w.was {
		if strings.HasPrefix(p, below) {
			w.differ[p] = gone
		}
	}
	for p, k := range w.differ {
		if k == fresh && (p == path || strings.HasPrefix(p, below)) {
			delete(w.differ, p)
		}
	}
}

// reads reports whether the corpus would read the file at path.
func reads(path string) bool {
	name := filepath.Base(path)
	if corpus.Reads(name, nil) {
		return true
	}
	f, err := os.OpenFile(path, os.O_RDONLY|nonblock, 0)
	if err != nil {
		return false
	}
	defer f.Close()
	if at, err := f.Stat(); err != nil || at.Mode()&fs.ModeType != 0 {
		return false
	}
	head := make([]byte, 4<<10)
	n, _ := io.ReadFull(f, head) // less is enough
	return corpus.Reads(name, head[:n])
}
