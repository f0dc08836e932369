package state

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"
)

// Change is one value of one field of a subject.
type Change struct {
	Subject Subject
	Field   Field
	Value   string // "" when it was removed

	// At and By are filled in by the Store: the clock of the change, which is later
	// than all its session had seen, and that session, as host:process.
	At time.Time
	By string
}

// Store holds what the user added. It is safe for use by several goroutines.
type Store struct {
	dir     string // "" when nothing is kept
	session session

	mu      sync.Mutex // guards what is in memory
	merged  merged
	unsaved map[key]bool // set here, and not yet on disk
	last    int64        // the latest clock seen
	by      string       // name of the session: that of its first file

	disk  sync.Mutex // guards the files; never asked for while mu is held
	files map[string]*file
	own   *appender // nil before the first change
	said  string    // the reason last given why nothing can be written

	background sync.WaitGroup // merges files
	stop       context.CancelFunc
}

// Memory is a store that keeps nothing beyond the process.
func Memory() *Store {
	s := &Store{session: thisSession(), merged: merged{}, unsaved: map[key]bool{}, files: map[string]*file{}}
	s.by = s.session.newName()
	return s
}

// Open reads what is kept in dir, which need not be there: it is made at the first
// change. It refuses a directory that others can write to or that is another
// user's; the error says what mends it.
func Open(dir string) (*Store, error) {
	if dir == "" {
		return nil, errors.New("open the state directory: it has no name")
	}
	if err := check(dir); err != nil {
		return nil, err
	}
	s := Memory()
	s.dir = dir
	if _, err := s.Refresh(); err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(context.Background())
	s.stop = stop
	if s.crowded() {
		// What it cannot do now, a later session will: nothing depends on it.
		s.background.Go(func() { _ = s.compact(ctx) })
	}
	return s, nil
}

// Dir is the directory of s, "" when nothing is kept.
func (s *Store) Dir() string { return s.dir }

// Value is what is kept for field of subject, "" when there is nothing.
func (s *Store) Value(subject Subject, field Field) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.merged[keyOf(subject, field)].value
}

// All are all values kept, ordered by subject and field.
func (s *Store) All() []Change {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.merged.changes()
}

// Set makes changes: at once for Value, and on disk when it returns. It is Put and
// Save in one.
func (s *Store) Set(changes ...Change) error {
	if err := s.Put(changes...); err != nil {
		return err
	}
	return s.Save()
}

// Put makes changes in memory, for who must not wait for a disk; they are written by
// the next Save. A change too long to keep (about 1 MiB) is refused, and all others
// given with it.
func (s *Store) Put(changes ...Change) error {
	for i := range changes {
		if err := changes[i].check(); err != nil {
			return err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range changes {
		s.last = max(time.Now().UnixNano(), s.last+1)
		k := keyOf(c.Subject, c.Field)
		s.merged.add(record{k, entry{valid(c.Value), s.last, s.by}})
		s.unsaved[k] = true
	}
	return nil
}

// Save has on disk what was put before, when it returns nil. What cannot be written
// stays in memory, is written along with the next changes that can be, and the
// reason is returned: once, not again with every change until one was written or the
// reason is another.
func (s *Store) Save() error {
	if s.dir == "" {
		return nil
	}
	s.disk.Lock()
	defer s.disk.Unlock()
	return s.once(s.save())
}

// check refuses what could not be read again.
func (c Change) check() error {
	if c.Subject == "" || c.Field == "" {
		return errors.New("keep a change: it names no subject or no field")
	}
	longest := record{keyOf(c.Subject, c.Field), entry{c.Value, maxTick, strings.Repeat("x", 200)}}
	if _, err := longest.encode(); err != nil {
		return fmt.Errorf("keep the %s: %w", c.Field, err)
	}
	return nil
}

// once is err the first time that there is this reason, and nil until it is over.
func (s *Store) once(err error) error {
	if err == nil {
		s.said = ""
		return nil
	}
	if why := reason(err); why != s.said {
		s.said = why
		return fmt.Errorf("notes stay in memory only, nothing can be written to %s: %w", s.dir, err)
	}
	return nil
}

// Close ends the session. What could not be written so far is tried once more, and
// the error says what is lost. Nobody misses the place where the reader was left,
// citations, and that the tutor is done.
func (s *Store) Close() error {
	if s.dir == "" {
		return nil
	}
	s.stop()
	s.background.Wait()
	s.disk.Lock()
	defer s.disk.Unlock()
	err := s.save()
	if s.own != nil {
		// All changes are on disk before it, and without it others merely wait until
		// they are sure that the process has ended.
		_ = s.own.close()
		s.own = nil
	}
	if n := s.missed(); err != nil && n > 0 {
		return fmt.Errorf("lost with the end of the session: %d notes or marks that could not be written to %s: %w", n, s.dir, err)
	}
	return nil
}

// missed is how many of the changes that are not on disk the user made.
func (s *Store) missed() (n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for k := range s.unsaved {
		if k.field != Place && k.field != Tutor && k.field != Citation {
			n++
		}
	}
	return n
}
