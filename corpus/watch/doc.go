// Package watch notices that the files of a corpus are no longer as they were when it
// was read. It never reads the corpus again: that is for the reader to ask for.
//
// What must hold:
//
//   - Nothing that changes after Watch was called is missed, also while the corpus is
//     being read.
//   - Directories are watched, not files: 100,000 files in one cost one watch. Where
//     there are no events (a file system over the network, too many directories, a
//     system whose events need an open file each), all is looked at now and then: every
//     three seconds at first, up to once a minute while nothing happens, and never more
//     than one part in 250 of the time.
//   - While nothing changes, nothing is written and, with events, nothing is done.
//   - Hidden files, the temporary files of editors and downloads, and files that the
//     corpus does not read are no news.
//   - What changes several times within a second is told once.
package watch
