package corpus

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"parallax/corpus/record"
)

// Progress is told now and then how far reading is.
type Progress struct{ Articles, Bytes int }

// Options say how a corpus is read. The zero Options are the usual ones.
type Options struct {
	// Progress, when not nil, is called from several goroutines, never from two at
	// once.
	Progress func(Progress)

	// Grown, when not nil, is told of the articles read so far, from the first to the
	// last before which all have been read: as soon as there are any, and whenever
	// there are twice as many. It is called as Progress is, and must not take long.
	// What tables say of texts, and what only the whole tells, is still to come: the
	// ids of articles may change.
	Grown func(*Corpus)

	// Map says which column or field is what, where the usual names do not hold.
	Map record.Map

	// Docvars is what the names of texts state.
	Docvars record.Pattern
}

// Open reads the files and directories at paths, in that order; "-" is standard
// input, in. A path that is read twice counts once. What could not be read
// stands in Problems; the error is that of ctx.
func Open(ctx context.Context, paths []string, in io.Reader, o Options) (*Corpus, error) {
	return open(ctx, o, func(l *loader) { l.paths(paths, in) })
}

// OpenFS reads all of a file system, as Open reads a directory.
func OpenFS(ctx context.Context, fsys fs.FS, o Options) (*Corpus, error) {
	return open(ctx, o, func(l *loader) { l.tree(fsys, "") })
}

// open runs produce, which adds what is to be read to the loader, and makes a
// corpus of the parts. It does not wait for a read that outlasts ctx, and panics
// with what any goroutine of it panicked with.
func open(ctx context.Context, o Options, produce func(*loader)) (*Corpus, error) {
	l := newLoader(ctx, o)
	done := make(chan struct{})
	go func() {
		defer close(done)
		l.run(produce)
	}()
	select {
	case <-done:
	case <-ctx.Done():
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	l.fault.Repanic()
	return l.corpus(), nil
}

// corpus puts the parts together: one order, metadata joined to texts, ids made
// unique.
func (l *loader) corpus() *Corpus {
	l.parts = flattened(l.parts)
	slices.SortStableFunc(l.parts, func(a, b *part) int {
		return cmp.Or(cmp.Compare(a.tree, b.tree), cmp.Compare(a.name, b.name))
	})
	orderDates(l.parts)
	join(l.parts)
	orderDates(l.parts) // of rows that became articles
	c := &Corpus{}
	passed := make(map[int]map[string]int)
	for i, p := range l.parts {
		c.Articles = append(c.Articles, p.articles...)
		c.Problems = append(c.Problems, p.problems...)
		noted(l.parts, i, c)
		if p.passed != "" {
			if passed[p.tree] == nil {
				passed[p.tree] = make(map[string]int)
			}
			passed[p.tree][p.passed]++
		}
	}
	for tree, label := range l.trees {
		if count := passed[tree]; len(count) > 0 {
			c.Problems = append(c.Problems, Problem{Path: label, Warning: true, Err: passedOver(count)})
		}
	}
	c.Problems = append(c.Problems, l.unused()...)
	var same []Problem
	c.Articles, same = oneOfEach(c.Articles)
	c.Problems = append(c.Problems, same...)
	c.Found = len(c.Articles)
	for _, p := range c.Problems {
		if !p.Warning {
			c.Found++
		}
	}
	c.Problems = append(c.Problems, uniqueIDs(c.Articles)...)
	return c
}

// uniqueIDs gives the second and later articles of one id a suffix, and names
// them.
func uniqueIDs(articles []Article) []Problem {
	count := make(map[string]int, len(articles))
	for i := range articles {
		count[articles[i].ID]++
	}
	if len(count) == len(articles) {
		return nil
	}
	var problems []Problem
	seen := make(map[string]int, len(count))
	for i := range articles {
		a := &articles[i]
		id := a.ID
		seen[id]++
		if seen[id] == 1 {
			continue
		}
		for {
			a.ID = fmt.Sprintf("%s-%d", id, seen[id])
			if count[a.ID] == 0 {
				break
			}
			seen[id]++
		}
		count[a.ID]++
		problems = append(problems, Problem{Path: a.Path, Warning: true,
			Err: record.SameID.Of(fmt.Errorf("expected an id of its own, %q is taken; it is %q here", id, a.ID))})
	}
	return problems
}
