//go:build unix

package ui

import (
	"context"
	"io"
	"strings"
	"syscall"
	"testing"
	"time"

	"parallax/corpus"
	"parallax/seeds"
	"parallax/ui/ending"
)

func TestSignals(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP} {
		opened := make(chan bool)
		o := Options{Env: env, Open: whole(func(ctx context.Context) (*corpus.Corpus, error) {
			close(opened)
			return corpus.OpenFS(ctx, seeds.Files, corpus.Options{})
		})}
		go func() {
			<-opened
			time.Sleep(100 * time.Millisecond)
			syscall.Kill(syscall.Getpid(), sig)
		}()
		screen, err := runWith(t, o, "", "", false)
		if err != (ending.Interrupted{Signal: sig}) || !strings.Contains(screen, "\x1b[?1049l") {
			t.Errorf("%v gives %v; restored: %v", sig, err, strings.Contains(screen, "\x1b[?1049l"))
		}
	}
}

// TestOutputBlocked: an output that takes nothing for ever does not outlast a signal.
func TestOutputBlocked(t *testing.T) {
	r, w := io.Pipe()
	defer r.Close()
	go func() {
		io.ReadFull(r, make([]byte, 10)) // it has begun to write
		syscall.Kill(syscall.Getpid(), syscall.SIGTERM)
	}()
	if _, err := runWith(t, Options{Env: env, Output: w}, "", "", false); err != (ending.Interrupted{Signal: syscall.SIGTERM}) {
		t.Errorf("SIGTERM gives %v", err)
	}
}
