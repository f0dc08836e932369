package cli

import (
	"io"
	"time"
)

// RunPatiently is Run where answers are waited for as long as a machine that runs many
// tests at once may need.
func RunPatiently(args, env []string, in io.Reader, out, err io.Writer) int {
	const long = time.Minute
	return run(&session{env: env, in: in, out: out, err: err, waits: waits{tab: long, tmux: long}}, args)
}
