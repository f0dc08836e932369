package state

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// TestFullDisk: in a process whose files may not grow, as on a full disk, the
// reason is told once, all goes on in memory, and is written when there is room.
func TestFullDisk(t *testing.T) {
	c := process(t, privateDir(t), "limit")
	if out, err := c.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// limited is the process of TestFullDisk.
func limited(dir string) int {
	failed := 0
	want := func(ok bool, format string, args ...any) {
		if !ok {
			failed++
			fmt.Printf(format+"\n", args...)
		}
	}
	room := func(bytes uint64) {
		limit := syscall.Rlimit{}
		want(syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit) == nil, "no limit to read")
		limit.Cur = bytes
		want(syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit) == nil, "no limit to set")
	}
	signal.Ignore(syscall.SIGXFSZ) // a full disk sends none
	reopened := func() *Store {
		again, err := Open(dir)
		want(err == nil, "open again: %v", err)
		return again
	}

	s := reopened()
	want(s.Set(Change{Subject: "a", Field: Note, Value: "before"}) == nil, "the first change is not kept")
	room(1000)
	var told []error
	for i := range 40 {
		if err := s.Set(Change{Subject: View(fmt.Sprint(i)), Field: Note, Value: strings.Repeat("x", 10*i+1)}); err != nil {
			told = append(told, err)
		}
		want(len(s.Value(View(fmt.Sprint(i)), Note)) == 10*i+1, "change %d is not in memory", i)
		want(len(reopened().Problems()) == 0, "a torn line after change %d: %v", i, reopened().Problems())
	}
	want(len(told) == 1 && errors.Is(told[0], syscall.EFBIG) && strings.Contains(told[0].Error(), dir), "told %v, want the reason once", told)
	want(s.trouble() == syscall.EFBIG.Error(), "the trouble is %q", s.trouble())
	onDisk := len(reopened().All())
	want(onDisk > 1 && onDisk < 41, "%d changes on disk", onDisk)

	room(100_000)
	_, err := s.Refresh()
	want(err == nil && s.trouble() == "", "with room again: %v, %q", err, s.trouble())
	again := reopened()
	want(len(again.All()) == 41 && len(again.Problems()) == 0, "with room again %d changes are on disk, %v", len(again.All()), again.Problems())

	room(1000)
	want(s.Set(Change{Subject: "a", Field: Note, Value: "lost"}) != nil, "full again, and nothing is told")
	err = s.Close()
	want(err != nil && strings.Contains(err.Error(), "1 "), "closing tells %v, want that one change is lost", err)
	want(reopened().Value("a", Note) == "before", "what was kept before is %q", reopened().Value("a", Note))
	return failed
}

// TestFullDevice is the same on a disk that is really full, where one can be made.
func TestFullDevice(t *testing.T) {
	mount := t.TempDir()
	if err := syscall.Mount("tmpfs", mount, "tmpfs", 0, "size=64k,mode=700"); err != nil {
		t.Skipf("no disk to fill: %v", err)
	}
	defer syscall.Unmount(mount, syscall.MNT_DETACH)
	s := open(t, filepath.Join(mount, "state"))
	set(t, s, Change{Subject: "a", Field: Note, Value: "before"})
	told := 0
	for i := range 30 {
		if err := s.Set(Change{Subject: View(fmt.Sprint(i)), Field: Note, Value: strings.Repeat("x", 3000+i)}); err != nil {
			if told++; !errors.Is(err, syscall.ENOSPC) {
				t.Errorf("told %v", err)
			}
		}
	}
	if p := open(t, s.dir).Problems(); told != 1 || len(p) > 0 || len(s.All()) != 31 {
		t.Errorf("told %d times, want once; %d in memory; problems %v", told, len(s.All()), p)
	}
	if err := syscall.Mount("", mount, "", syscall.MS_REMOUNT, "size=1m"); err != nil {
		t.Skipf("the disk cannot be made larger: %v", err)
	}
	set(t, s, Change{Subject: "a", Field: Note, Value: "behind"})
	if all := open(t, s.dir).All(); len(all) != 31 || all[0].Value != "behind" {
		t.Errorf("with room again %d changes are on disk, the first %q", len(all), all[0].Value)
	}
}

// TestReadOnlyHome: where nothing can be made all goes on in memory, and the reason
// is told once.
func TestReadOnlyHome(t *testing.T) {
	home, err := os.MkdirTemp("", "parallax") // not t.TempDir, where nobody else may enter
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(home)
	existing := filepath.Join(home, "existing")
	if err := os.Mkdir(existing, 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(existing, "a.jsonl"), good(t, "a", "before", 10))
	os.Chmod(filepath.Join(existing, "a.jsonl"), 0o644)
	os.Chmod(existing, 0o555)
	os.Chmod(home, 0o555)
	defer os.Chmod(home, 0o755)
	defer os.Chmod(existing, 0o755)
	if os.Geteuid() == 0 {
		// Modes do not bind root; this thread goes to the disk as nobody.
		runtime.LockOSThread()
		syscall.Setfsuid(65534)
		defer runtime.UnlockOSThread()
		defer syscall.Setfsuid(0)
	}
	for _, dir := range []string{existing, filepath.Join(home, "new", "parallax")} {
		s := open(t, dir)
		told := 0
		for i := range 3 {
			err := s.Set(Change{Subject: View("v"), Field: Way, Value: fmt.Sprint(i)})
			if err != nil {
				if told++; !errors.Is(err, os.ErrPermission) {
					t.Errorf("told %v", err)
				}
			}
			if _, err := s.Refresh(); err != nil {
				t.Errorf("told again: %v", err)
			}
		}
		if told != 1 || s.Value(View("v"), Way) != "2" || s.trouble() == "" {
			t.Errorf("%s: told %d times, want once; kept %v; trouble %q", dir, told, s.All(), s.trouble())
		}
		if err := s.Close(); err == nil || !strings.Contains(err.Error(), "1 ") {
			t.Errorf("%s: closing tells %v", dir, err)
		}
	}
	if open(t, existing).Value("a", Note) != "before" {
		t.Error("what is there is not read")
	}
}
