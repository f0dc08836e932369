package state

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
)

// leave has sessions make changes and end; it returns what is kept.
func leave(t *testing.T, dir string, sessions int) []Change {
	t.Helper()
	for i := range sessions {
		s := open(t, dir)
		set(t, s, Change{Subject: storm, Field: Note, Value: fmt.Sprint("note ", i)}, Change{Subject: View(fmt.Sprint(i)), Field: Way, Value: "E1"})
		set(t, s, Change{Subject: View(fmt.Sprint(i / 2)), Field: Way}) // removed
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	s := open(t, dir)
	defer s.Close()
	return s.All()
}

func files(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestCompact(t *testing.T) {
	dir := privateDir(t)
	want := leave(t, dir, 9)
	s := open(t, dir)
	var copies = map[string]string{}
	for _, name := range files(t, dir) {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		copies[name] = string(b)
	}
	for round := range 4 {
		if err := s.compact(context.Background()); err != nil {
			t.Fatal(err)
		}
		if names := files(t, dir); len(names) != 1 || !strings.HasSuffix(names[0], mergedSuffix) {
			t.Errorf("round %d: it holds %v", round, names)
		}
		if got := open(t, dir).All(); !reflect.DeepEqual(got, want) {
			t.Errorf("round %d: kept %v, want %v", round, got, want)
		}
		if changed, err := s.Refresh(); changed || err != nil {
			t.Errorf("round %d: to the other session it looks changed %v, %v", round, changed, err)
		}
		if round == 1 { // killed before it had removed them all
			for name, text := range copies {
				write(t, filepath.Join(dir, name), text)
				if got := open(t, dir).All(); !reflect.DeepEqual(got, want) {
					t.Fatalf("with %s there again kept %v, want %v", name, got, want)
				}
			}
		}
	}
}

// TestLeftAlone: the file of a session that may still run, or that holds what this
// version does not know, is not merged.
func TestLeftAlone(t *testing.T) {
	here := thisSession()
	if here.place == "" {
		t.Skip("no way to know which processes have ended")
	}
	closed := func(text string) string { return text + fmt.Sprintf(`{"v":1,"end":%d}`+"\n", len(text)) }
	name := func(change func(*session)) string {
		s := here
		change(&s)
		return s.newName()
	}
	l := good(t, "a", "x", 10)
	keep := map[string]string{
		name(func(*session) {}):                                            l,
		name(func(s *session) { s.place = "fedcba9876543210" }):            l,
		name(func(s *session) { s.place, s.pid = "", 1<<30 }):              l,
		name(func(s *session) { s.start, s.pid = "", 1<<30 }):              l,
		name(func(s *session) { s.pid = 1 << 30 }):                         l + `{"v":2,"new":"kind"}` + "\n",
		name(func(s *session) { s.place = "fedcba9876543210" }):            closed(l) + l,
		name(func(s *session) { s.place = "f" }):                           closed(l) + `{"v":1`,
		name(func(s *session) { s.host = "h" }):                            l + `{"v":1,"end":1}` + "\n",
		"hand-made.jsonl":                                                  l,
		"." + name(func(*session) {}) + "x":                                "",
		"." + strings.TrimSuffix(here.newName(), suffix) + ".merged.jsonl": "still being written",
	}
	merge := map[string]string{
		name(func(s *session) { s.pid = 1 << 30 }):                                                     l,
		name(func(s *session) { s.pid, s.host = 1<<30, "other" }):                                      l + `{"v":1,"t":5,"i`,
		name(func(s *session) { s.start = "1" }):                                                       l,
		name(func(s *session) { s.place = "fedcba9876543210" }):                                        closed(l),
		name(func(s *session) { s.place = "" }):                                                        closed(closed(l)),
		"closed-by-hand.jsonl":                                                                         closed(l),
		"." + strings.TrimSuffix(name(func(s *session) { s.pid = 1 << 30 }), suffix) + ".merged.jsonl": "left by a killed one",
	}
	dir := privateDir(t)
	for _, all := range []map[string]string{keep, merge} {
		for name, text := range all {
			write(t, filepath.Join(dir, name), text)
		}
	}
	if err := open(t, dir).compact(context.Background()); err != nil {
		t.Fatal(err)
	}
	left := files(t, dir)
	for name, text := range keep {
		if !slices.Contains(left, name) {
			t.Errorf("%s is gone: %q", name, text)
		}
	}
	for name, text := range merge {
		if slices.Contains(left, name) {
			t.Errorf("%s is left: %q", name, text)
		}
	}
	if len(left) != len(keep)+1 {
		t.Errorf("%d files, want %d", len(left), len(keep)+1)
	}
}

// TestMergedAtOpen: many files are merged in the background.
func TestMergedAtOpen(t *testing.T) {
	dir := privateDir(t)
	want := leave(t, dir, manyFiles)
	s := open(t, dir)
	s.background.Wait()
	if names := files(t, dir); len(names) != 1 {
		t.Errorf("it holds %d files, want one", len(names))
	}
	if got := open(t, dir).All(); !reflect.DeepEqual(got, want) {
		t.Errorf("kept %v, want %v", got, want)
	}
}

// TestCompactAtOnce: while sessions come and go and several merge, who opens the
// directory has all that was acknowledged before.
func TestCompactAtOnce(t *testing.T) {
	dir := privateDir(t)
	var (
		mu    sync.Mutex
		acked []Subject
		done  = make(chan struct{})
		wait  sync.WaitGroup
	)
	loop := func(work func() error) {
		wait.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				if err := work(); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for range 3 {
		loop(func() error { return (&Store{dir: dir, session: thisSession()}).compact(context.Background()) })
	}
	opened := 0
	for range 3 {
		loop(func() error {
			mu.Lock()
			before := len(acked)
			want := acked[:before:before]
			opened++
			mu.Unlock()
			s, err := Open(dir)
			if err != nil {
				return err
			}
			for _, subject := range want {
				if s.Value(subject, Star) != "1" {
					return fmt.Errorf("%s is lost, of %d", subject, before)
				}
			}
			if p := s.Problems(); len(p) > 0 {
				return fmt.Errorf("problems %v", p)
			}
			return s.Close()
		})
	}
	var writers sync.WaitGroup
	for w := range 4 {
		writers.Go(func() {
			for i := range 40 {
				s, err := Open(dir)
				if err != nil {
					t.Error(err)
					return
				}
				subject := View(fmt.Sprintf("%d-%d", w, i))
				if err := s.Set(Change{Subject: subject, Field: Star, Value: "1"}); err != nil {
					t.Error(err)
				}
				mu.Lock()
				acked = append(acked, subject)
				mu.Unlock()
				if i%3 > 0 {
					s.Close()
				}
			}
		})
	}
	writers.Wait()
	close(done)
	wait.Wait()
	if all := open(t, dir).All(); len(all) != 160 || opened < 10 {
		t.Errorf("%d values, want 160, seen %d times", len(all), opened)
	}
}
