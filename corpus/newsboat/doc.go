// Package newsboat reads cache.db, in which newsboat (and newsbeuter before it)
// keeps what it has fetched: an SQLite database with a row an entry.
//
// What must hold: nothing is ever written, neither beside the database nor
// elsewhere. It is read into memory and opened from there, read-only, so that a
// packed one, or one inside an archive, is read as any other, and a running newsboat
// is not disturbed. What newsboat has marked as deleted is left out and counted.
// A database may have 1 GiB. Another SQLite database is named as such.
package newsboat
