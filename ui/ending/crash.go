package ending

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/term"
	"github.com/sourcegraph/conc/panics"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/state"
)

// Crash is the error of a program that a fault of its own ended. What is known of
// it stands in a file, which is named in the message.
type Crash struct {
	Report string // path of the file, "" when none could be written
	what   string
	err    error // why there is no file
}

// Error is one line.
func (c *Crash) Error() string {
	if c.Report == "" {
		return fmt.Sprintf("a fault in the program ended it: %s; no report could be written: %v", c.what, c.err)
	}
	return fmt.Sprintf("a fault in the program ended it: %s; the report, which holds no text of an article: %s", c.what, c.Report)
}

// Crashed makes a Crash of what recover gave, and writes its report. It is called
// where the panic was caught, so that the stack is still that of the fault.
func Crashed(value any, env []string) *Crash {
	value, stack := unpack(value)
	c := &Crash{what: faultOf(value)}
	c.Report, c.err = writeReport(env, c.report(append(stack, debug.Stack()...), env))
	return c
}

// unpack is what was panicked with in another goroutine, with the stack there.
func unpack(value any) (inner any, stack []byte) {
	switch v := value.(type) {
	case *model.Fault:
		inner, deeper := unpack(v.Value)
		return inner, append(fmt.Appendf(deeper, "article %s\n\n%s\n", v.Article, v.Stack), '\n')
	case *panics.Recovered:
		inner, deeper := unpack(v.Value)
		return inner, append(append(deeper, v.Stack...), '\n')
	}
	return value, nil
}

// faultOf says what a panic was about. Only errors of the runtime are told in
// their own words: others may hold text of an article.
func faultOf(value any) string {
	if err, ok := value.(runtime.Error); ok {
		return err.Error()
	}
	return fmt.Sprintf("panic with a %T", value)
}

// report is all that helps to find the fault, and no text of an article.
func (c *Crash) report(stack []byte, env []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Parallax ended by a fault of its own at %s.\nThis holds no text of an article.\n\n", time.Now().UTC().Format(time.RFC3339))
	fmt.Fprintf(&b, "fault     %s\nversion   %s\nbuilt by  %s for %s/%s\n", c.what, version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	for _, name := range []string{"TERM", "COLORTERM", "TERM_PROGRAM", "TMUX", "SSH_TTY", "LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR"} {
		if v := uv.Environ(env).Getenv(name); v != "" {
			fmt.Fprintf(&b, "terminal  %s=%s\n", name, v)
		}
	}
	if w, h, err := term.GetSize(os.Stdout.Fd()); err == nil {
		fmt.Fprintf(&b, "size      %d columns, %d rows\n", w, h)
	}
	fmt.Fprintf(&b, "\n%s", stack)
	return corpus.Clean(b.String())
}

// version is that of the program, as the build knows it.
func version() string {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	s := build.Main.Version
	for _, set := range build.Settings {
		if strings.HasPrefix(set.Key, "vcs.") {
			s += " " + set.Key + "=" + set.Value
		}
	}
	return s
}

// writeReport writes to a new file for this user alone: in the state directory,
// or where that cannot be written, in that for temporary files.
func writeReport(env []string, report string) (path string, err error) {
	kept, failed := state.Dir(env)
	for _, dir := range []string{kept, os.TempDir()} {
		if dir == "" {
			continue
		}
		if path, err = writeIn(dir, report); err == nil {
			return path, nil
		}
		failed = errors.Join(failed, err)
	}
	return "", failed
}

func writeIn(dir, report string) (path string, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	// A new name each time, and none that someone else can have put there before.
	f, err := os.CreateTemp(dir, "crash-"+time.Now().UTC().Format("20060102T150405Z")+"-*.txt")
	if err != nil {
		return "", err
	}
	_, err = io.WriteString(f, report)
	if err := errors.Join(err, f.Close()); err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}
