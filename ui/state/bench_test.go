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
		r := record{key{Item(fmt.Sprintf("article/%032x", i/2)), []Field{Note, Star}[i%2]},
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
	dir := b.TempDir()
	os.Chmod(dir, 0o700)
	fill(b, dir, 50_000)
	for b.Loop() {
		s, err := Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		if n := len(s.merged); n != 50_000 {
			b.Fatalf("%d values, want 50000: %v", n, s.Problems())
		}
	}
}

// BenchmarkSet is one change with its fsync.
func BenchmarkSet(b *testing.B) {
	dir := b.TempDir()
	os.Chmod(dir, 0o700)
	s, err := Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	for b.Loop() {
		i++
		if err := s.Set(Change{Item: storm, Field: Star, Value: fmt.Sprint(i)}); err != nil {
			b.Fatal(err)
		}
	}
}
