package state

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// fill writes n changes into a file of dir as a session does that was killed.
func fill(b *testing.B, dir string, n int) {
	var lines []byte
	name := thisSession().newName()
	for i := range n {
		r := record{key{Subject(fmt.Sprintf("article/%032x", i/2)), []Field{Note, Star}[i%2]},
			entry{[]string{"a note of some words on what is told here", "1"}[i%2], int64(1e18) + int64(i), name}}
		l, err := r.encode()
		if err != nil {
			b.Fatal(err)
		}
		lines = append(lines, l...)
	}
	if err := os.WriteFile(filepath.Join(dir, name), lines, 0o600); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkReplay opens a state of 50,000 changes.
func BenchmarkReplay(b *testing.B) {
	dir := privateDir(b)
	fill(b, dir, 50_000)
	for b.Loop() {
		s := open(b, dir)
		if n := len(s.merged); n != 50_000 {
			b.Fatalf("%d values, want 50000: %v", n, s.Problems())
		}
	}
}

// BenchmarkSet is one change with its fsync.
func BenchmarkSet(b *testing.B) {
	dir := privateDir(b)
	s := open(b, dir)
	for i := 0; b.Loop(); i++ {
		set(b, s, Change{Subject: storm, Field: Star, Value: fmt.Sprint(i)})
	}
}

// BenchmarkRefresh finds nothing new in the files of twenty sessions that run.
func BenchmarkRefresh(b *testing.B) {
	dir := privateDir(b)
	for i := range 20 {
		set(b, open(b, dir), Change{Subject: View(fmt.Sprint(i)), Field: Way, Value: "E1"})
	}
	s := open(b, dir)
	for b.Loop() {
		if changed, err := s.Refresh(); changed || err != nil {
			b.Fatal(changed, err)
		}
	}
}
