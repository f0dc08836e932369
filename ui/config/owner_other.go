//go:build !unix

package config

import "io/fs"

// trusted has nothing to go by where files have no owner and mode.
func trusted(fs.FileInfo) error { return nil }
