//go:build linux

// Load starts parallax serve and has many readers press keys at it, to measure what
// a session costs and how long a key takes:
//
//	go run ./ui/serve/load [-sessions 60] [-rate 10] [-for 2m] [-articles 0] [PATH …]
//
// Without PATH the sample corpus is served, or with -articles so many articles mixed
// from its paragraphs. Server and readers share the machine, so what it prints is
// what both together can do; the server's processor time is its own.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"sync"
	"time"
)

func main() {
	sessions := flag.Int("sessions", 60, "readers at once")
	rate := flag.Float64("rate", 10, "keys a second of each")
	lasts := flag.Duration("for", 2*time.Minute, "how long they press")
	articles := flag.Int("articles", 0, "serve so many articles mixed from the sample corpus")
	flag.Parse()
	if err := run(*sessions, *articles, *rate, *lasts, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

func run(sessions, articles int, rate float64, lasts time.Duration, paths []string) error {
	dir, err := os.MkdirTemp("", "parallax-load-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if articles > 0 {
		path, err := mixed(dir, articles)
		if err != nil {
			return err
		}
		paths = append(paths, path)
	}
	s, err := start(dir, sessions, paths)
	if err != nil {
		return err
	}
	defer s.stop()
	before, err := s.usage()
	if err != nil {
		return err
	}
	readers := make([]*reader, sessions)
	for i := range readers {
		if readers[i], err = s.join(i); err != nil {
			return fmt.Errorf("session %d: %w", i, err)
		}
	}
	time.Sleep(2 * time.Second)
	joined, err := s.usage()
	if err != nil {
		return err
	}
	var wg sync.WaitGroup
	end := time.Now().Add(lasts)
	for _, r := range readers {
		wg.Go(func() { r.press(rate, end) })
	}
	wg.Wait()
	pressed, err := s.usage()
	if err != nil {
		return err
	}
	time.Sleep(10 * time.Second)
	rested, err := s.usage()
	if err != nil {
		return err
	}
	report(readers, lasts, before, joined, pressed, rested)
	return s.faults(os.Stdout)
}

// report prints the figures.
func report(readers []*reader, lasts time.Duration, before, joined, pressed, rested usage) {
	n := float64(len(readers))
	mb := func(kb int) float64 { return float64(kb) / 1024 }
	var waits []time.Duration
	var keys, bytes, failed int
	for _, r := range readers {
		waits = append(waits, r.waits...)
		keys, bytes = keys+r.keys, bytes+r.bytes()
		if r.err != nil {
			failed++
			fmt.Println("a reader failed:", r.err)
		}
	}
	slices.Sort(waits)
	at := func(p float64) time.Duration {
		if len(waits) == 0 {
			return 0
		}
		return waits[min(int(p*float64(len(waits))), len(waits)-1)].Round(100 * time.Microsecond)
	}
	fmt.Printf("%d sessions, %d failed, %d keys in %v (%.1f a second each), %d answers\n", len(readers), failed, keys, lasts,
		float64(keys)/n/lasts.Seconds(), len(waits))
	fmt.Printf("memory   %.0f MB before, %.0f MB with all joined, %.0f MB after pressing (most ever %.0f MB): %.2f and %.2f MB a session\n",
		mb(before.resident), mb(joined.resident), mb(pressed.resident), mb(pressed.most),
		mb(joined.resident-before.resident)/n, mb(pressed.resident-before.resident)/n)
	busy := pressed.processor - joined.processor
	fmt.Printf("CPU      %.1f s in %v: %.0f %% of one core, %.2f ms a key; at rest %.1f ms a second for each session\n", busy.Seconds(), lasts,
		100*busy.Seconds()/lasts.Seconds(), 1000*busy.Seconds()/float64(max(keys, 1)),
		1000*(rested.processor-pressed.processor).Seconds()/10/n)
	fmt.Printf("latency  key to first byte: median %v, p95 %v, p99 %v, most %v\n", at(.5), at(.95), at(.99), at(1))
	fmt.Printf("output   %.0f bytes a key\n", float64(bytes)/float64(max(keys, 1)))
}
