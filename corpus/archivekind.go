package corpus

import (
	"bytes"
	"path"
	"slices"
	"strconv"
	"strings"
)

// kindOfArchive is "zip", "tar" or "": by its first bytes, and for a tar file as old
// as to have no sign of its own by the sum over them.
func kindOfArchive(name string, head []byte) string {
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		if form := recognised(name, head); form == nil || form.is == nil {
			return "zip"
		}
	case isTar(head):
		return "tar"
	}
	return ""
}

// isTar reports whether head begins with the block that begins an entry of a tar
// file: it holds the sum of its bytes, those of the sum taken as spaces.
func isTar(head []byte) bool {
	if len(head) < 512 || head[0] == 0 {
		return false
	}
	field := head[148:156]
	want, err := strconv.ParseInt(strings.Trim(string(field), " \x00"), 8, 32)
	if err != nil {
		return false
	}
	sum := int64(8 * ' ')
	for i, b := range head[:512] {
		if i < 148 || i >= 156 {
			sum += int64(b)
		}
	}
	return sum == want
}

// archiveNames are the extensions of archives, without those of packing.
var archiveNames = [...]string{".zip", ".tar"}

// isArchiveName reports whether the name says that a file is an archive.
func isArchiveName(name string) bool {
	return slices.Contains(archiveNames[:], strings.ToLower(path.Ext(unpackedName(name))))
}

// archiveStem is the name of an archive without its extensions: where its files
// would lie, had they been unpacked beside it.
func archiveStem(name string) string {
	name = unpackedName(name)
	if isArchiveName(name) && path.Base(name) != path.Ext(name) {
		name = name[:len(name)-len(path.Ext(name))]
	}
	return name
}
