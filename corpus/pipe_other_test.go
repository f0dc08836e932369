//go:build !unix

package corpus

import "errors"

// pipe cannot be made here.
func pipe(string) error { return errors.ErrUnsupported }
