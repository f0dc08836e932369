package corpus

import (
	"archive/tar"
	"fmt"
	"io"
)

// tar reads the files of a tar file as they come. The error is that of an allowance
// and ends the archives around it too.
func (a *archive) tar(in io.Reader) error {
	files := tar.NewReader(in)
	var err error
	for seen := 0; !a.take.ended(); seen++ {
		var head *tar.Header
		if head, err = files.Next(); err != nil {
			if err == io.EOF {
				err = nil
			} else if !exhausted(err) {
				err = fmt.Errorf("reading it after %d files: %w", seen, err)
			}
			break
		}
		if err = a.spent.entry(); err != nil {
			break
		}
		switch {
		case skipped(head.Name), head.Typeflag == tar.TypeDir, head.Typeflag == tar.TypeXGlobalHeader:
		case head.Typeflag == tar.TypeSymlink, head.Typeflag == tar.TypeLink:
			a.links++
		case head.Typeflag != tar.TypeReg && head.Typeflag != tar.TypeGNUSparse:
			a.odd++
		default:
			err = a.entry(a.below(head.Name), &metered{files, a.spent}) // of a sparse one the tar file holds little
		}
		if err != nil {
			break
		}
	}
	a.end(err)
	if exhausted(err) {
		return errTold
	}
	return nil
}
