//go:build linux

package main

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// cost is what a program took.
type cost struct {
	cpu  time.Duration // of the process and all that it started and waited for
	peak int64         // bytes resident at most
}

// costOf runs a program to its end. Peak memory is asked for while it runs: what the
// kernel tells afterwards counts what the starting process held.
func costOf(name string, args ...string) (cost, error) {
	c := exec.Command(name, args...)
	var faults strings.Builder
	c.Stderr = &faults
	if err := c.Start(); err != nil {
		return cost{}, fmt.Errorf("start %s: %w", name, err)
	}
	ended := make(chan struct{})
	peaks := make(chan int64)
	go func() {
		peak := int64(0)
		for {
			peak = max(peak, peakOf(c.Process.Pid))
			select {
			case <-ended:
				peaks <- peak
				return
			case <-time.After(10 * time.Millisecond):
			}
		}
	}()
	err := c.Wait()
	close(ended)
	peak := <-peaks
	if err != nil {
		return cost{}, fmt.Errorf("run %s: %w: %.300s", name, err, faults.String())
	}
	return cost{c.ProcessState.UserTime() + c.ProcessState.SystemTime(), peak}, nil
}

// peakOf is the most that a process has had resident, in bytes, 0 when it has gone.
func peakOf(pid int) int64 {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	for line := range strings.Lines(string(status)) {
		if f := strings.Fields(line); len(f) > 1 && f[0] == "VmHWM:" {
			kb, _ := strconv.ParseInt(f[1], 10, 64)
			return kb << 10
		}
	}
	return 0
}

// processorOf is the CPU time of a running process.
func processorOf(pid int) time.Duration {
	stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	// Fields 14 and 15, in hundredths of a second; the name before them may hold anything.
	_, rest, _ := strings.Cut(string(stat), ") ")
	f := strings.Fields(rest)
	if len(f) < 13 {
		return 0
	}
	user, _ := strconv.Atoi(f[11])
	system, _ := strconv.Atoi(f[12])
	return time.Duration(user+system) * 10 * time.Millisecond
}

// least keeps the least cost of several runs.
type least struct{ cost }

func (l *least) add(c cost) {
	if l.cpu == 0 || c.cpu < l.cpu {
		l.cpu = c.cpu
	}
	if l.peak == 0 || c.peak < l.peak {
		l.peak = c.peak
	}
}

// events is what a full analysis of a corpus takes.
func (b *bench) events(c corpusFile) (cost, error) {
	return costOf(b.program, "events", "--format", "jsonl", c.path)
}

// imported takes the articles into a new cache of newsboat.
func (b *bench) imported() (cost, error) {
	home := filepath.Join(b.dir, "newsboat")
	defer os.RemoveAll(home)
	if err := os.MkdirAll(home, 0o700); err != nil {
		return cost{}, err
	}
	config := filepath.Join(home, "config")
	if err := os.WriteFile(config, nil, 0o600); err != nil {
		return cost{}, err
	}
	return costOf("env", "HOME="+home, "newsboat", "-q", "-C", config, "-u", b.urls(), "-c", filepath.Join(home, "cache.db"), "-x", "reload")
}

// analysis compares a full analysis with wc and newsboat, which take turns with it.
func (b *bench) analysis() error {
	_, missing := exec.LookPath("newsboat")
	var all, words, feeds least
	for range b.runs {
		for _, one := range []struct {
			to  *least
			run func() (cost, error)
		}{
			{&words, func() (cost, error) { return costOf("wc", "-w", b.usual.path) }},
			{&all, func() (cost, error) { return b.events(b.usual) }},
			{&feeds, b.imported},
		} {
			if one.to == &feeds && missing != nil {
				continue
			}
			c, err := one.run()
			if err != nil {
				return err
			}
			one.to.add(c)
		}
	}
	b.row(fmt.Sprintf("full analysis of %d articles: CPU / `wc -w` on the same bytes", b.articles), "<= 6", "<= 3.5",
		"%.1f (%.2f s / %.2f s)", ratio(all.cpu, words.cpu), all.cpu.Seconds(), words.cpu.Seconds())
	if missing != nil {
		b.row("the same / `newsboat -x reload` import", "<= 1", "<= 0.5", "left out: newsboat is not installed")
	} else {
		b.row("the same / `newsboat -x reload` import", "<= 1", "<= 0.5", "%.2f (%.2f s)", ratio(all.cpu, feeds.cpu), feeds.cpu.Seconds())
	}
	b.row(fmt.Sprintf("peak memory of that / corpus bytes at %d", b.articles), "", "", "%.1f (%.0f MB / %.0f MB)",
		float64(all.peak)/float64(b.usual.bytes), float64(all.peak)/1e6, b.usual.mb())
	return b.growth(all.cost)
}

// growth compares a full analysis of the large corpus with that of the usual one.
func (b *bench) growth(usual cost) error {
	if b.large == 0 {
		b.row("CPU per MB, large / usual", "<= 1.2", "<= 1.05", "left out: no -large")
		return nil
	}
	large, err := b.events(b.most)
	if err != nil {
		return err
	}
	b.row(fmt.Sprintf("CPU per MB at %d / at %d", b.large, b.articles), "<= 1.2", "<= 1.05", "%.2f (%.0f s)",
		ratio(large.cpu, usual.cpu)*b.usual.mb()/b.most.mb(), large.cpu.Seconds())
	b.row(fmt.Sprintf("peak memory of that / corpus bytes at %d", b.large), "", "", "%.1f (%.0f MB / %.0f MB)",
		float64(large.peak)/float64(b.most.bytes), float64(large.peak)/1e6, b.most.mb())
	return nil
}

// startRuns is how often parallax version is run for each run of the rest: it is short.
const startRuns = 10

// start measures the start of the program.
func (b *bench) start() error {
	cpu, clock := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	for range b.runs * startRuns {
		began := time.Now()
		c, err := costOf(b.program, "version")
		if err != nil {
			return err
		}
		cpu, clock = min(cpu, c.cpu), min(clock, time.Since(began))
	}
	b.row("start-up of `parallax version` (all package init)", "<= 10 ms", "<= 5 ms", "%s CPU, %s by the clock", ms(cpu), ms(clock))
	return nil
}

func ratio(a, b time.Duration) float64 { return float64(a) / float64(b) }

// ms is a time as printed.
func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d)/float64(time.Millisecond)) }
