package newsboat

import (
	"bytes"
	"io/fs"
	"time"
)

// baseName is the one file that memory has.
const baseName = "cache.db"

// memory is a file system of one file, which SQLite opens in place of the disk.
type memory []byte

func (m memory) Open(name string) (fs.File, error) {
	if name != baseName {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &opened{Reader: bytes.NewReader(m), size: int64(len(m))}, nil
}

// opened is that file, open; it is what describes it, too.
type opened struct {
	*bytes.Reader
	size int64
}

func (o *opened) Stat() (fs.FileInfo, error) { return o, nil }
func (o *opened) Close() error               { return nil }
func (o *opened) Name() string               { return baseName }
func (o *opened) Size() int64                { return o.size }
func (o *opened) Mode() fs.FileMode          { return 0o400 }
func (o *opened) ModTime() time.Time         { return time.Time{} }
func (o *opened) IsDir() bool                { return false }
func (o *opened) Sys() any                   { return nil }
