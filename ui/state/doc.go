// Package state keeps what a user adds to what is read: read marks, stars, tags,
// notes, corrections of speakers and kinds, pinned alignments, named views and the
// last place.
//
// A Store is a directory of JSON Lines, one file for each process that changed
// anything, opened for appending and made at the first change. A change is one
// line; Set has it in memory at once and returns when it is on disk. What all files
// hold together is a set of changes in which the latest wins for each subject and
// field: the order of files and lines, and whether a line stands there twice, change
// nothing. Latest is by a clock that is the time, but always later than all that its
// session had seen; where two are equal, by the session's name.
//
// What must hold: a change that Set acknowledged survives a kill at any moment; a
// line that is torn or foreign costs itself and no other, and is named; two sessions
// of one user, also on two hosts over NFS, need no lock, for nobody writes to the
// file of another, and a file is removed only after its session has certainly ended
// and its changes are on disk elsewhere. Nothing is read from or written to a
// directory that others could write to.
//
// Values may be any text and come out as they went in: who prints one makes it
// clean first (corpus.Clean).
//
// Where what lives: store.go is the Store, subject.go what is kept of what; line.go is a
// line, quick.go reads the usual one, merge.go lets the latest win. append.go writes this
// session's file, scan.go and refresh.go read those of others, session.go and
// process_linux.go tell whether these have ended, compact.go makes one file of many.
// dir.go finds and checks the directory (owner_unix.go), beside.go has other files there.
package state
