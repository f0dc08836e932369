package watch

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// house is a directory that is watched.
type house struct {
	t   *testing.T
	dir string
	ch  <-chan News
}

// watched makes files, all an hour old, and watches them.
func watched(t *testing.T, deafen bool, paths ...string) *house {
	h := &house{t: t, dir: t.TempDir()}
	for _, name := range []string{"a.txt", "b.txt", "sub/c.txt", "sub/deep/d.jsonl", "picture.png"} {
		h.write(name, "as it was")
		old := time.Now().Add(-time.Hour)
		if err := os.Chtimes(h.path(name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	if len(paths) == 0 {
		paths = []string{""}
	}
	for i, p := range paths {
		paths[i] = h.path(p)
	}
	w := newWatcher(append(paths, "-"))
	w.times = times{30 * time.Millisecond, 200 * time.Millisecond, 20 * time.Millisecond, 50 * time.Millisecond, 1}
	w.deafen = deafen
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		w.run(ctx)
	}()
	t.Cleanup(func() {
		stop()
		<-ended
	})
	h.ch = w.ch
	<-w.looked
	return h
}

func (h *house) path(name string) string { return filepath.Join(h.dir, filepath.FromSlash(name)) }

func (h *house) write(name, text string) {
	h.t.Helper()
	if err := os.MkdirAll(filepath.Dir(h.path(name)), 0o777); err != nil {
		h.t.Fatal(err)
	}
	if err := os.WriteFile(h.path(name), []byte(text), 0o666); err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) remove(name string) {
	h.t.Helper()
	if err := os.RemoveAll(h.path(name)); err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) rename(from, to string) {
	h.t.Helper()
	if err := os.Rename(h.path(from), h.path(to)); err != nil {
		h.t.Fatal(err)
	}
}

// hears wants the news to become want.
func (h *house) hears(want string) {
	h.t.Helper()
	last := News{}
	end := time.After(40 * time.Second)
	for {
		select {
		case last = <-h.ch:
			if last.String() == want {
				return
			}
		case <-end:
			h.t.Fatalf("the last news is %q, want %q", last, want)
		}
	}
}

// silent wants no news for a while.
func (h *house) silent() {
	h.t.Helper()
	select {
	case n := <-h.ch:
		h.t.Fatalf("told %q", n)
	case <-time.After(300 * time.Millisecond):
	}
}

func TestWatch(t *testing.T) {
	for _, deafen := range []bool{false, true} {
		t.Run(fmt.Sprintf("deafened %v", deafen), func(t *testing.T) {
			t.Parallel()
			h := watched(t, deafen)
			h.silent()
			h.write("a.txt", "as it is now")
			h.hears("1 changed")
			h.write("new/e.txt", "N")
			h.write("new/below/f.jsonl", "{\"text\":\"N\"}\n")
			h.write("sub/deep/g.txt", "N")
			h.hears("3 new, 1 changed")
			h.remove("b.txt")
			h.hears("3 new, 1 changed, 1 gone")
			h.remove("sub")
			h.hears("2 new, 1 changed, 3 gone")
			h.remove("new")
			h.hears("1 changed, 3 gone")
			h.write("sub/c.txt", "it is back")
			h.hears("2 changed, 2 gone")
		})
	}
}

// TestNoNews: what the corpus does not read, and what an editor leaves for a moment.
func TestNoNews(t *testing.T) {
	for _, deafen := range []bool{false, true} {
		t.Run(fmt.Sprintf("deafened %v", deafen), func(t *testing.T) {
			t.Parallel()
			h := watched(t, deafen)
			for _, name := range []string{".a.txt.swp", ".git/x.txt", "a.txt~", "#a.txt#", "4913", "a.txt.tmp", "new.jsonl.part", "other.png", "log.bin"} {
				h.write(name, "\x00not of a corpus")
			}
			h.write("picture.png", "\x00repainted")
			h.silent()
			h.write("a.txt.tmp", "saved as many editors do it")
			h.rename("a.txt.tmp", "a.txt")
			h.hears("1 changed")
			h.write("records.export", `{"text":"known by its content"}`)
			h.hears("1 new, 1 changed")
		})
	}
}

// TestFiles: a file that was named is watched also when it is replaced, and nothing
// else of its directory is.
func TestFiles(t *testing.T) {
	for _, deafen := range []bool{false, true} {
		t.Run(fmt.Sprintf("deafened %v", deafen), func(t *testing.T) {
			t.Parallel()
			h := watched(t, deafen, "a.txt", "picture.png", "later.txt")
			h.write("b.txt", "nobody asked for it")
			h.write("z.txt", "nor for this")
			h.silent()
			h.write("z", "replaced")
			h.rename("z", "a.txt")
			h.hears("1 changed")
			h.write("later.txt", "here it is")
			h.write("picture.png", "asked for by name")
			h.hears("1 new, 2 changed")
			h.remove("a.txt")
			h.hears("1 new, 1 changed, 1 gone")
		})
	}
}

// TestMeanwhile: what changes after Watch was called and before the first look counts.
func TestMeanwhile(t *testing.T) {
	dir := t.TempDir()
	w := newWatcher([]string{dir})
	path := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(path, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	w.began = time.Now().Add(-time.Second)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	go w.run(ctx)
	if n := <-w.ch; n != (News{Changed: 1}) {
		t.Fatalf("told %q", n)
	}
}

// TestEnd: a watch of nothing, and one whose context has ended, end.
func TestEnd(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	for range Watch(ctx, []string{"-"}) {
		t.Fatal("news of standard input")
	}
	ch := Watch(ctx, []string{t.TempDir()})
	stop()
	for range ch {
		t.Fatal("news of nothing")
	}
}

// BenchmarkLook is what polling costs: 10,000 files.
func BenchmarkLook(b *testing.B) {
	dir := b.TempDir()
	for i := range 10_000 {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d.txt", i)), nil, 0o666); err != nil {
			b.Fatal(err)
		}
	}
	w := newWatcher([]string{dir})
	for b.Loop() {
		w.look(b.Context())
	}
}
