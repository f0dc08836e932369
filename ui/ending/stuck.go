package ending

import (
	"io"
	"os"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// leaveScreen undoes all that Bubble Tea may have set: it ends a sequence that was
// cut off, the synchronized output, wrapping, styles, the ways of telling keys, pastes and
// the mouse, the title and the alternate screen, and shows the cursor.
const leaveScreen = "\x1b\\" + ansi.ResetModeSynchronizedOutput + ansi.ResetStyle + ansi.ResetModifyOtherKeys + "\x1b[<1u" +
	ansi.ResetModeBracketedPaste + ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseAnyEvent + ansi.ResetModeMouseExtSgr +
	ansi.ResetModeUnicodeCore + ansi.SetModeAutoWrap + "\x1b]2;\a" + ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable

// lastWrite is how long a terminal that was stuck is given to take leaveScreen.
const lastWrite = 200 * time.Millisecond

// terminalState is how a terminal was before the program.
type terminalState struct {
	file  *os.File
	state *term.State // nil when it is no terminal
}

func stateOf(in io.Reader) terminalState {
	f, ok := in.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return terminalState{}
	}
	state, err := term.GetState(f.Fd())
	if err != nil {
		return terminalState{}
	}
	return terminalState{f, state}
}

// putBack puts the terminal back as it was, while something else may be stuck
// writing to it. What that had still to write is thrown away.
func (t terminalState) putBack(out io.Writer) {
	if t.state == nil {
		return
	}
	discardOutput(t.file)
	written := make(chan struct{})
	go func() {
		defer close(written)
		io.WriteString(out, leaveScreen) // there is nobody left to tell an error
	}()
	select {
	case <-written:
	case <-time.After(lastWrite):
	}
	term.Restore(t.file.Fd(), t.state)
}
