//go:build linux && (amd64 || arm64)

package cli_test

import (
	"errors"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// goOffline has the kernel kill this process as soon as any of its threads asks for a
// socket of the internet.
func goOffline() error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return err
	}
	const load, equal, give = unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, unix.BPF_RET | unix.BPF_K
	const number, firstArgument = 0, 16 // in what the filter is given
	filter := []unix.SockFilter{
		{Code: load, K: number},
		{Code: equal, K: unix.SYS_SOCKET, Jf: 4},
		{Code: load, K: firstArgument},
		{Code: equal, K: unix.AF_INET, Jt: 1},
		{Code: equal, K: unix.AF_INET6, Jf: 1},
		{Code: give, K: unix.SECCOMP_RET_KILL_PROCESS},
		{Code: give, K: unix.SECCOMP_RET_ALLOW},
	}
	program := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	if _, _, err := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, unix.SECCOMP_FILTER_FLAG_TSYNC, uintptr(unsafe.Pointer(&program))); err != 0 {
		return err
	}
	return nil
}

// offline is what the test program is when it is started as an offline process: the
// one that dials is there to see that the kernel means it.
func offline(kind string) {
	if err := goOffline(); err != nil {
		os.Stderr.WriteString("no sandbox: " + err.Error() + "\n")
		os.Exit(111)
	}
	if kind == "dials" {
		if c, err := net.DialTimeout("tcp", "192.0.2.1:80", time.Second); err == nil {
			c.Close()
		}
		os.Exit(0)
	}
	parallax()
}

// killed reports whether the kernel ended a process for asking for a socket.
func killed(err error) bool {
	var exit *exec.ExitError
	status := syscall.WaitStatus(0)
	if errors.As(err, &exit) {
		status, _ = exit.Sys().(syscall.WaitStatus)
	}
	return status.Signaled() && status.Signal() == syscall.SIGSYS
}

// bait is a directory of files that name what a careless reader would load.
func bait(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	const at = "http://192.0.2.1/"
	for name, text := range map[string]string{
		"page.html": `<!DOCTYPE html SYSTEM "` + at + `d.dtd"><html><head><base href="` + at + `"><meta http-equiv="refresh" content="0;url=` + at + `"><link rel="stylesheet" href="s.css">` +
			`<link rel="canonical" href="` + at + `a"><script type="application/ld+json">{"@context":"` + at + `","@type":"NewsArticle","headline":"H","image":"` + at + `i.png"}</script></head>` +
			`<body><article><h1>H</h1><p>It was said that things are so, and so they were, for a long while, in many words, and with commas.</p><img src="i.png"><iframe src="f.html"></iframe></article></body></html>`,
		"feed.xml": `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e SYSTEM "` + at + `e">]><rss version="2.0"><channel><title>F</title><link>` + at + `</link><atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="` + at + `f.xml"/>` +
			`<item><title>T</title><link>` + at + `1</link><enclosure url="` + at + `x.mp3"/><description>Words &e; of it.</description></item></channel></rss>`,
		"feed.json":    `{"version":"https://jsonfeed.org/version/1.1","title":"F","feed_url":"` + at + `","next_url":"` + at + `2","items":[{"id":"1","url":"` + at + `1","content_text":"Words."}]}`,
		"rows.csv":     "id,url,text\n1," + at + "1,Words.\n",
		"recs.jsonl":   `{"id":"r","url":"` + at + `","text":"Words."}` + "\n",
		"a.md":         "---\ntitle: T\nurl: " + at + "\n---\n\n![i](" + at + "i.png)\n\nWords.\n",
		"link.url":     "[InternetShortcut]\nURL=" + at + "\n",
		"metadata.csv": "file,url\nb.txt," + at + "b\n",
		"b.txt":        "Words at " + at + " and file://192.0.2.1/share and \\\\192.0.2.1\\share.\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestOffline reads every fixture there is, and bait, where asking for a socket is
// death.
func TestOffline(t *testing.T) {
	t.Parallel()
	run := func(kind string, args ...string) (string, error) {
		command := exec.Command(os.Args[0], args...)
		command.Env = append(os.Environ(), "PARALLAX_TEST_PROCESS=offline", "PARALLAX_TEST_OFFLINE="+kind)
		out, err := command.CombinedOutput()
		return string(out), err
	}
	switch out, err := run("dials"); {
	case strings.HasPrefix(out, "no sandbox"):
		t.Skip(out)
	case !killed(err):
		t.Fatalf("who dials lives: %v %s", err, out)
	}
	dir := bait(t)
	paths := []string{"../../seeds", dir}
	err := filepath.WalkDir("../..", func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && e.Name() == ".git":
			return fs.SkipDir
		case e.IsDir() && e.Name() == "testdata":
			paths = append(paths, path)
		case !e.IsDir() && strings.Contains(path, "testdata") && strings.Contains(path, filepath.Join("..", "corpus")+"/"):
			paths = append(paths, path) // also alone, and not only as part of a directory
		}
		return nil
	})
	if err != nil || len(paths) < 5 {
		t.Fatalf("%d fixtures: %v", len(paths), err)
	}
	for _, command := range [][]string{{"articles", "--format", "jsonl"}, {"quotes"}, {"doctor"}} {
		if out, err := run("", append(command, paths...)...); killed(err) || err != nil {
			t.Errorf("%q: %v: %.300s", command, err, out)
		}
	}
	s := start(t, []string{"PARALLAX_TEST_PROCESS=offline"}, "--state", "none", dir)
	s.wait("by event")
	for _, key := range []string{"j", "\r", "y", "u", "q", "2", "3", "4", "5", "1", "W", "q", "R"} {
		s.press(key)
		time.Sleep(20 * time.Millisecond)
	}
	s.wait("read again")
	s.press("\x03")
	s.exit(0)
}
