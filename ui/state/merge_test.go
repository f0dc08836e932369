package state

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"testing"
	"time"
)

// TestMergeOrder: any order of the changes, and any division of them among files,
// with some of them twice, merge to the same.
func TestMergeOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 60 {
		var lines []string
		for range 40 { // few subjects, times and sessions, so that many collide
			r := record{key{Subject(fmt.Sprint("i", random.IntN(4))), []Field{Note, Star}[random.IntN(2)]},
				entry{[]string{"", "a", "b", "c\n"}[random.IntN(4)], int64(1 + random.IntN(5)), fmt.Sprint("s", random.IntN(3))}}
			l, err := r.encode()
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, string(l))
		}
		var want []Change
		for try := range 6 {
			random.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
			files := make([]string, 1+random.IntN(6))
			for i, l := range lines {
				for range 1 + i%2 {
					files[random.IntN(len(files))] += l
				}
			}
			dir := privateDir(t)
			for i, text := range files {
				write(t, filepath.Join(dir, fmt.Sprintf("%d-%d.jsonl", random.IntN(1000), i)), text)
			}
			got := open(t, dir).All()
			if try == 0 {
				want = got
			} else if !reflect.DeepEqual(got, want) {
				t.Fatalf("round %d, try %d gives %v, want %v", round, try, got, want)
			}
		}
	}
}

// TestClock: a change is later than all that its session had seen, however wrong
// the clock of the other was.
func TestClock(t *testing.T) {
	dir := privateDir(t)
	tomorrow := time.Now().Add(24 * time.Hour).UnixNano()
	write(t, filepath.Join(dir, "ahead.jsonl"), good(t, storm, "of tomorrow", tomorrow))
	s := open(t, dir)
	for _, value := range []string{"now", "and again"} {
		set(t, s, Change{Subject: storm, Field: Note, Value: value})
		if got := open(t, dir); got.Value(storm, Note) != value || s.Value(storm, Note) != value {
			t.Errorf("the note is %q on disk and %q in memory, want %q", got.Value(storm, Note), s.Value(storm, Note), value)
		}
	}
	if at := s.All()[0].At.UnixNano(); at != tomorrow+2 {
		t.Errorf("the clock is %d after that of the other session, want 2", at-tomorrow)
	}
}
