//go:build linux

package cli_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestRelease builds the release of the commit for this machine twice: the same bytes
// come out, with the sums that SHA256SUMS says, and what is in the archive runs.
func TestRelease(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	for _, tool := range []string{"bash", "git", "tar", "gzip"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not there", tool)
		}
	}
	head, err := exec.Command("git", "rev-parse", "HEAD").Output()
	if err != nil {
		t.Skip("this is no git repository")
	}
	t.Parallel()
	dir := t.TempDir()
	first, second := release(t, dir), release(t, t.TempDir())
	if len(first) == 0 || len(first) != len(second) {
		t.Errorf("%d and %d files", len(first), len(second))
	}
	var archive string
	for name, sum := range first {
		if again, ok := second[name]; !ok || again != sum {
			t.Errorf("%s, with the sum %s, is another one when it is built again: %q", name, sum, second)
		}
		if strings.HasSuffix(name, ".tar.gz") {
			archive = filepath.Join(dir, name)
		}
	}
	root := t.TempDir()
	if out, err := exec.Command("tar", "-xzf", archive, "-C", root, "--strip-components=1").CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", archive, err, out)
	}
	for _, path := range []string{"man/man1/parallax.1", "bash-completion/completions/parallax", "zsh/site-functions/_parallax",
		"fish/vendor_completions.d/parallax.fish", "doc/parallax/README.md", "doc/parallax/LICENSE"} {
		if at, err := os.Stat(filepath.Join(root, "share", path)); err != nil || at.Size() == 0 {
			t.Errorf("%s: %v", path, err)
		}
	}
	out, err := exec.Command(filepath.Join(root, "bin/parallax"), "version", "--format", "jsonl").Output()
	var told struct {
		Version, Commit, Date string
		Changed               bool
	}
	if err != nil || json.Unmarshal(out, &told) != nil {
		t.Fatalf("version: %v: %s", err, out)
	}
	if told.Commit != string(bytes.TrimSpace(head)) || told.Changed || told.Date == "" || !strings.Contains(archive, told.Version) {
		t.Errorf("%+v, of %s", told, head)
	}
}

// release builds a release for this machine into dir; its files are as SHA256SUMS says.
func release(t *testing.T, dir string) (sums map[string]string) {
	t.Helper()
	command := exec.Command("bash", "../../.ci/release", "-o", dir, runtime.GOOS+"/"+runtime.GOARCH)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	listed, err := os.ReadFile(filepath.Join(dir, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(dir)
	if lines := bytes.Count(listed, []byte("\n")); err != nil || lines != len(files)-1 {
		t.Errorf("%d lines for %d files, %v", lines, len(files), err)
	}
	sums = map[string]string{}
	for ln := range strings.Lines(string(listed)) {
		want, name, _ := strings.Cut(strings.TrimSpace(ln), "  ")
		file, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(file)
		if hex.EncodeToString(sum[:]) != want {
			t.Errorf("the sum of %s is not that of SHA256SUMS", name)
		}
		sums[name] = want
	}
	return sums
}
