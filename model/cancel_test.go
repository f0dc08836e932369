package model_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"parallax/model"
)

// patience is a context that ends when it has been asked so many times.
type patience struct {
	context.Context
	left atomic.Int64
}

func (p *patience) Err() error {
	if p.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// TestBuildEnds: wherever its context ends, Build ends with the context's error, and so
// do Regroup and Correct; all is asked for often enough that none goes on for long.
func TestBuildEnds(t *testing.T) {
	x := sample(t)
	for name, build := range map[string]func(ctx context.Context) error{
		"Build": func(ctx context.Context) error {
			_, err := model.Build(ctx, x.Corpus, nil)
			return err
		},
		"Regroup": func(ctx context.Context) error {
			_, err := x.Regroup(ctx, 2)
			return err
		},
		"Correct": func(ctx context.Context) error {
			_, err := x.Correct(ctx, nil)
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			whole := &patience{Context: t.Context()}
			whole.left.Store(1 << 40)
			if err := build(whole); err != nil {
				t.Fatal(err)
			}
			asked := 1<<40 - whole.left.Load() // by some more at another time
			for after := int64(0); after < asked-8; after += 1 + asked/40 {
				ctx := &patience{Context: t.Context()}
				ctx.left.Store(after)
				if err := build(ctx); !errors.Is(err, context.Canceled) {
					t.Fatalf("asked %d of %d times: %v, want %v", after, asked, err, context.Canceled)
				}
			}
		})
	}
}
