package state

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestMain is the tests, or, started by one of them, a process of its own.
func TestMain(m *testing.M) {
	if role := os.Getenv("PARALLAX_STATE_TEST"); role != "" {
		os.Exit(child(strings.Fields(role)))
	}
	os.Exit(m.Run())
}

// child does what a test wants of another process: "write NAME COUNT" makes changes
// in the directory that is its argument and says which were acknowledged; "limit"
// is in limit_linux_test.go.
func child(role []string) int {
	dir := os.Getenv("PARALLAX_STATE_DIR")
	if role[0] == "limit" {
		return limited(dir)
	}
	s, err := Open(dir)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	count, _ := strconv.Atoi(role[2])
	for i := 1; i <= count; i++ {
		err := s.Set(
			Change{Subject: View(role[1]), Field: Place, Value: strconv.Itoa(i)},
			Change{Subject: View(fmt.Sprintf("%s-%d", role[1], i)), Field: Note, Value: noteOf(i)},
			Change{Subject: View("shared"), Field: Star, Value: role[1]})
		if err != nil {
			fmt.Println(err)
			return 1
		}
		fmt.Println(i)
	}
	if err := s.Close(); err != nil {
		fmt.Println(err)
		return 1
	}
	return 0
}

// noteOf is a long note now and then, so that there is time to die in its middle,
// but not so often that a fast disk fills.
func noteOf(i int) string {
	if i%8 == 4 && i < 32 {
		return strings.Repeat("a long note\n", 4_000)
	}
	return fmt.Sprintf("note %d\nof two lines", i)
}

func process(t *testing.T, dir, role string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self)
	c.Env = append(os.Environ(), "PARALLAX_STATE_TEST="+role, "PARALLAX_STATE_DIR="+dir)
	return c
}

// TestKills kills 300 sessions at random moments, several at work in one directory
// at once, and wants all that they said was kept.
func TestKills(t *testing.T) {
	kills := 300
	if testing.Short() {
		kills = 30
	}
	const dirs, at = 10, 4
	acked := make([]map[string]int, dirs) // of each directory the last acknowledged change by session
	paths := make([]string, dirs)
	for d := range dirs {
		acked[d], paths[d] = map[string]int{}, privateDir(t)
	}
	var mu sync.Mutex
	var wait sync.WaitGroup
	slots := make(chan struct{}, at)
	for n := range kills {
		slots <- struct{}{}
		wait.Go(func() {
			defer func() { <-slots }()
			d, name := n/2%dirs, fmt.Sprint("s", n)
			last := kill(t, process(t, paths[d], "write "+name+" 100000"), n%3 > 0)
			mu.Lock()
			defer mu.Unlock()
			acked[d][name] = last
		})
	}
	wait.Wait()
	total, torn, mergers := 0, 0, 0
	for d, path := range paths {
		if slices.ContainsFunc(files(t, path), func(name string) bool { return strings.HasSuffix(name, mergedSuffix) }) {
			mergers++
		}
		s := open(t, path)
		for _, p := range s.Problems() {
			if torn++; p.Why != errTorn.Error() {
				t.Errorf("a kill leaves %v", p)
			}
		}
		for name, last := range acked[d] {
			total += last
			if got, _ := strconv.Atoi(s.Value(View(name), Place)); got < last || got > last+1 {
				t.Errorf("%s acknowledged %d, and %d is kept", name, last, got)
			}
			for i := 1; i <= last; i++ {
				if s.Value(View(fmt.Sprintf("%s-%d", name, i)), Note) != noteOf(i) {
					t.Errorf("change %d of %s is lost, it acknowledged %d", i, name, last)
				}
			}
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		merges(t, path)
	}
	t.Logf("%d kills, %d acknowledged changes of three values, %d torn lines, files merged in %d directories", kills, total, torn, mergers)
	if total < kills/2 {
		t.Errorf("only %d changes were acknowledged, the kills come too early", total)
	}
}

// merges wants the files of killed sessions to merge into one that holds the same.
func merges(t *testing.T, dir string) {
	t.Helper()
	s := open(t, dir)
	s.background.Wait()
	before := s.All()
	if err := s.compact(context.Background()); err != nil {
		t.Fatal(err)
	}
	if thisPlace() != "" && len(files(t, dir)) != 1 {
		t.Errorf("merged, it holds %v", files(t, dir))
	}
	if !reflect.DeepEqual(open(t, dir).All(), before) {
		t.Error("merged, it holds something else")
	}
}

// kill runs c until a random moment, after its first change when late, and returns
// the last change it acknowledged.
func kill(t *testing.T, c *exec.Cmd, late bool) int {
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Error(err)
		return 0
	}
	lines := bufio.NewReader(out)
	last, most := 0, 100*time.Millisecond
	if late {
		most = 30 * time.Millisecond
		if last, err = acknowledged(lines); err != nil {
			t.Errorf("no change acknowledged: %v", err)
		}
	}
	time.AfterFunc(rand.N(most), func() { c.Process.Kill() })
	for {
		n, err := acknowledged(lines)
		if err != nil {
			break
		}
		last = n
	}
	if err := c.Wait(); err == nil {
		t.Error("the session was not killed")
	}
	return last
}

func acknowledged(lines *bufio.Reader) (int, error) {
	l, err := lines.ReadString('\n')
	if err != nil { // an unfinished line counts for nothing
		return 0, err
	}
	return strconv.Atoi(strings.TrimSpace(l))
}

// TestProcessesAtOnce has processes write to one directory at once, while this one
// looks on.
func TestProcessesAtOnce(t *testing.T) {
	dir := privateDir(t)
	const processes, changes = 5, 40
	onlooker := open(t, dir)
	var all []*exec.Cmd
	var outputs [processes]bytes.Buffer
	for p := range processes {
		c := process(t, dir, fmt.Sprintf("write p%d %d", p, changes))
		c.Stdout = &outputs[p]
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	for p, c := range all {
		if _, err := onlooker.Refresh(); err != nil {
			t.Error(err)
		}
		if err := c.Wait(); err != nil {
			t.Errorf("process %d: %v: %s", p, err, outputs[p].String())
		}
	}
	if _, err := onlooker.Refresh(); err != nil {
		t.Error(err)
	}
	fresh := open(t, dir)
	for _, s := range []*Store{onlooker, fresh} { // two who merge at once leave two files
		s.background.Wait()
	}
	if len(fresh.All()) != processes*(changes+1)+1 || !reflect.DeepEqual(fresh.All(), onlooker.All()) || len(fresh.Problems()) > 0 {
		t.Errorf("%d values are kept and %d seen, want %d; %v", len(fresh.All()), len(onlooker.All()), processes*(changes+1)+1, fresh.Problems())
	}
	merges(t, dir)
}

// TestTornByPartialWrite: after a write that failed in its middle the next change
// stands on a line of its own.
func TestTornByPartialWrite(t *testing.T) {
	dir := privateDir(t)
	f, err := os.OpenFile(filepath.Join(dir, "a.jsonl"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	l := good(t, "a", "x", 10)
	io.WriteString(f, l+l[:20])
	a := appender{f: f, torn: true}
	if err := a.append([]byte(good(t, "b", "y", 11))); err != nil {
		t.Fatal(err)
	}
	if err := a.close(); err != nil {
		t.Fatal(err)
	}
	s := open(t, dir)
	if p := s.Problems(); len(p) != 1 || p[0].Line != 2 || s.Value("a", Note) != "x" || s.Value("b", Note) != "y" {
		t.Errorf("kept %v, problems %v", s.All(), p)
	}
	merges(t, dir)
}
