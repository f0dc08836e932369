package corpus

import (
	"context"
	"errors"
	"io"
	"sync"

	"github.com/sourcegraph/conc/panics"

	"parallax/corpus/gate"
	"parallax/corpus/record"
)

// file is something that can be opened and read.
type file struct {
	name string // slash-separated, below its tree; gives the id and the order
	path string // for people
	tree int    // number of the path it was found under
	dir  string // tables speak about texts with the same dir: where name is below
	open func() (io.ReadCloser, error)

	size  int64 // in bytes, where that decides how it is read
	asked bool  // by its path, and not found in a directory
}

// part is what one piece of reading gave. Parts in the order of their files make
// the corpus, so that it does not depend on who read what first.
type part struct {
	file
	names    *record.Names  // under which fields stand
	docvars  record.Pattern // what the names of texts state
	gate     *gate.Gate     // passed between two records
	articles []Article
	columns  *columns // of a table
	begun    bool     // a row below the head was read
	rows     []row    // those without a text
	noted    [notes]int
	isText   bool   // a text or a page, which rows may be about
	passed   string // the extension of a file of no form that is read
	days     []openDate
	orders   orders
	problems []Problem
	filled   bool    // by a worker: it will not change before all have been read
	inside   []*part // of an archive that a worker read
}

// fail records that something at line (0 for all of it) could not be read.
func (p *part) fail(line int, err error) {
	p.problems = append(p.problems, Problem{Path: p.path, Line: line, Err: err})
}

// warn records a decision that lost no article.
func (p *part) warn(line int, err error) {
	p.problems = append(p.problems, Problem{Path: p.path, Line: line, Err: err, Warning: true})
}

// note records a decision about the file as a whole; "" is none.
func (p *part) note(said string) {
	if said != "" {
		p.warn(0, record.Encoding.Of(errors.New(said)))
	}
}

// loader reads files on all cores. One goroutine finds files and cuts streams
// into batches; it alone touches parts. Workers fill the part they were given.
type loader struct {
	ctx   context.Context
	jobs  chan func()
	parts []*part
	trees []string    // the label of each path read, for people
	roots []io.Closer // closed when all has been read

	options Options
	names   *record.Names
	mu      sync.Mutex // guards told and the call of Options.Progress
	told    Progress
	begun   []*part // those that workers fill, in order, for Options.Grown
	grown   int     // articles it was told of

	fault panics.Catcher // of what ran in other goroutines than that of the caller
}

func newLoader(ctx context.Context, o Options) *loader {
	return &loader{ctx: ctx, jobs: make(chan func()), options: o, names: record.NewNames(o.Map)}
}

// run calls produce and returns when all that it added has been read.
func (l *loader) run(produce func(*loader)) {
	var workers sync.WaitGroup
	for range gate.Workers() {
		workers.Go(func() {
			for job := range l.jobs {
				l.fault.Try(job)
			}
		})
	}
	l.fault.Try(func() { produce(l) })
	close(l.jobs)
	workers.Wait()
	for _, root := range l.roots {
		root.Close()
	}
}

// add makes a part for f and has a worker fill it.
func (l *loader) add(f file, fill func(*part) (bytes int)) {
	p := l.part(f)
	l.mu.Lock()
	l.begun = append(l.begun, p)
	l.mu.Unlock()
	select {
	case l.jobs <- func() { l.tell(p, fill(p)) }:
	case <-l.ctx.Done():
	}
}

// part makes a part that the finding goroutine fills itself.
func (l *loader) part(f file) *part {
	p := &part{file: f, names: l.names, docvars: l.options.Docvars, gate: gate.Of(l.ctx)}
	l.parts = append(l.parts, p)
	return p
}

// tell reports that p has been filled from so many bytes.
func (l *loader) tell(p *part, bytes int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	p.filled = true
	l.told.Articles += len(p.articles)
	l.told.Bytes += bytes
	if l.options.Progress != nil {
		l.options.Progress(l.told)
	}
	if l.options.Grown != nil && l.told.Articles >= 2*l.grown {
		l.grow()
	}
}

// grow tells of the articles read so far.
func (l *loader) grow() {
	c := &Corpus{}
	for _, p := range l.begun {
		if !p.filled {
			break
		}
		c.Articles = append(c.Articles, p.articles...)
	}
	if len(c.Articles) == 0 || len(c.Articles) < 2*l.grown {
		return
	}
	l.grown, c.Found = len(c.Articles), len(c.Articles)
	l.options.Grown(c)
}
