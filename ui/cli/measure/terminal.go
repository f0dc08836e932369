//go:build linux

package main

import (
	"fmt"
	"math"
	"time"
)

// frames compares the first frame with a large corpus and with a small one, in turns.
func (b *bench) frames() error {
	few, many := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	for range b.runs * 3 {
		for _, one := range []struct {
			c  corpusFile
			to *time.Duration
		}{{b.small, &few}, {b.most, &many}} {
			s, err := b.open(one.c)
			if err != nil {
				return err
			}
			took, err := s.frame()
			s.close()
			if err != nil {
				return err
			}
			*one.to = min(*one.to, took)
		}
	}
	b.row(fmt.Sprintf("first frame with %d / with 5 articles", b.count()), "<= 1.3", "1.0", "%.2f (%s / %s)", ratio(many, few), ms(many), ms(few))
	return nil
}

// count is how many articles the largest corpus has.
func (b *bench) count() int { return max(b.articles, b.large) }

// reading is what a reader of one corpus meets.
type reading struct {
	loading, loaded []time.Duration // from key to bytes, sorted
	load            time.Duration   // CPU time until all is loaded
	peak            int64
}

// read opens a corpus, presses keys while it loads and after, and looks for something.
func (b *bench) read(c corpusFile) (r reading, err error) {
	s, err := b.open(c)
	if err != nil {
		return r, err
	}
	defer s.close()
	if _, err := s.frame(); err != nil {
		return r, err
	}
	// Help opens and closes whatever else the screen shows; the answer may be a line
	// of progress, ten of which come in a second.
	end := time.Now().Add(mostLoading)
	pid := s.command.Process.Pid
	before := processorOf(pid)
	r.loading = s.presses([]string{"?"}, func() bool { return time.Now().After(end) })
	if len(r.loading)%2 == 1 {
		s.press("?", betweenKeys) // or the cursor below moves in help, which ends
	}
	if processorOf(pid)-before < time.Second {
		r.loading = nil // it was loaded before
	}
	if err := s.rest(); err != nil {
		return r, err
	}
	r.load = processorOf(pid)
	r.loaded = s.presses([]string{"j", "j", "k"}, nil)
	for _, key := range []string{"&", "e", "\x1b"} { // what looks for things is loaded too
		s.press(key, 300*time.Millisecond)
	}
	if err := s.rest(); err != nil {
		return r, err
	}
	r.peak = peakOf(pid)
	return r, nil
}

// mostLoading is how long keys are pressed while a corpus loads.
const mostLoading = 10 * time.Second

// keys measures how long keys take.
func (b *bench) keys() error {
	r, err := b.read(b.usual)
	if err != nil {
		return err
	}
	b.tell(r, b.usual, b.articles)
	if b.large == 0 {
		return nil
	}
	if r, err = b.read(b.most); err != nil {
		return err
	}
	b.tell(r, b.most, b.large)
	return nil
}

func (b *bench) tell(r reading, c corpusFile, articles int) {
	b.row(fmt.Sprintf("key to bytes p95 at %d", articles), "<= 20 ms", "<= 8 ms", "%s (median %s, most %s)", ms(at(r.loaded, .95)), ms(at(r.loaded, .5)), ms(at(r.loaded, 1)))
	if r.loading == nil {
		b.row(fmt.Sprintf("the same while %d load", articles), "<= 20 ms", "<= 8 ms", "loaded too fast to tell")
	} else {
		b.row(fmt.Sprintf("the same while %d load", articles), "<= 20 ms", "<= 8 ms", "%s (median %s, most %s)", ms(at(r.loading, .95)), ms(at(r.loading, .5)), ms(at(r.loading, 1)))
	}
	b.row(fmt.Sprintf("peak memory of the reader / corpus bytes at %d, search included", articles), "<= 4", "<= 2", "%.1f (%.0f MB / %.0f MB; %.1f CPU s until all is there)",
		float64(r.peak)/float64(c.bytes), float64(r.peak)/1e6, c.mb(), r.load.Seconds())
}

// openingQuiet is how long nothing comes once an event is painted.
const openingQuiet = 400 * time.Millisecond

// opening measures how long an event takes from the key to its last byte: Coverage,
// which sets all its articles side by side.
func (b *bench) opening() error {
	best := time.Duration(math.MaxInt64)
	for range b.runs {
		s, err := b.open(b.event)
		if err != nil {
			return err
		}
		err = s.rest()
		if err == nil {
			_, last, _ := s.press("4", openingQuiet)
			best = min(best, last)
		}
		s.close()
		if err != nil {
			return err
		}
	}
	b.row(fmt.Sprintf("opening an event of %d articles, aligned, to painted", together), "<= 50 ms", "<= 16 ms", "%s", ms(best))
	return nil
}
