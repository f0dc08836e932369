//go:build linux

// Measure prints how fast and how small parallax is, beside wc and newsboat doing
// what they do with the same articles:
//
//	go run ./ui/cli/measure [-articles 10000] [-large 0] [-runs 5] [-program FILE] [-write FILE]
//
// Each figure is the least of -runs; programs that are compared take turns, and count
// with the CPU time of their process tree, so that what else the machine does weighs
// little. Times at the terminal are of the clock: measure on a machine at rest. -large
// 100000 adds what only a large corpus shows, and takes many minutes; without it those
// figures are told of the smaller one. Newsboat is left out, with a line, where it is
// not installed. -write keeps the table, with the day and the kind of machine, for the
// README: see ui/cli/numbers.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

func main() {
	var o options
	flag.IntVar(&o.articles, "articles", 10_000, "articles that other programs are compared on")
	flag.IntVar(&o.large, "large", 0, "articles of the large corpus, 0 for none")
	flag.IntVar(&o.runs, "runs", 5, "how often each figure is taken")
	flag.StringVar(&o.program, "program", "", "the parallax to measure; built when not given")
	flag.StringVar(&o.write, "write", "", "file to keep the table in, as JSON")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

// options are what is asked for.
type options struct {
	articles, large, runs int
	program, write        string
}

// bench is what the figures are measured with.
type bench struct {
	options
	dir   string
	small corpusFile // of five articles
	usual corpusFile
	most  corpusFile // the large one, or the usual where there is none
	event corpusFile // thirty articles of one event
	rows  []figure
}

// figure is a row of the table.
type figure struct{ Figure, Needed, Aim, Measured string }

func run(o options) error {
	dir, err := os.MkdirTemp("", "parallax-measure-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b := &bench{options: o, dir: dir}
	if b.program == "" {
		b.program = filepath.Join(dir, "parallax")
		if out, err := exec.Command("go", "build", "-o", b.program, "parallax").CombinedOutput(); err != nil {
			return fmt.Errorf("build parallax: %w: %s", err, out)
		}
	}
	if err := b.write(); err != nil {
		return fmt.Errorf("write the corpora: %w", err)
	}
	fmt.Printf("| figure | needed | aim | measured |\n|---|---|---|---|\n")
	for _, part := range []func() error{b.analysis, b.frames, b.keys, b.search, b.opening, b.start} {
		if err := part(); err != nil {
			return err
		}
	}
	if o.write == "" {
		return nil
	}
	return b.keep(o.write)
}

// row prints a row of the table.
func (b *bench) row(name, needed, aim, measured string, args ...any) {
	f := figure{name, needed, aim, fmt.Sprintf(measured, args...)}
	fmt.Printf("| %s | %s | %s | %s |\n", f.Figure, f.Needed, f.Aim, f.Measured)
	b.rows = append(b.rows, f)
}

// keep writes the table with the day and what it was measured on.
func (b *bench) keep(path string) error {
	out, err := json.MarshalIndent(struct {
		Date, Machine string
		Rows          []figure
	}{time.Now().UTC().Format(time.DateOnly), machine(), b.rows}, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(out, '\n'), 0o666)
}

// machine is the kind of machine: cores, processor, system.
func machine() string {
	kind := runtime.GOARCH
	cpus, _ := os.ReadFile("/proc/cpuinfo") // where it is not, the architecture says enough
	for line := range strings.Lines(string(cpus)) {
		if name, model, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			kind = strings.TrimSpace(model)
			break
		}
	}
	return fmt.Sprintf("%d cores of %s, %s", runtime.NumCPU(), kind, runtime.GOOS)
}
