package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"parallax/corpus"
	"parallax/ui/report"
)

// finding is what the doctor says of one thing. Mend is the line that helps, "" when
// there is nothing to mend.
type finding struct {
	Check   string `json:"check"`
	OK      bool   `json:"ok"`
	Finding string `json:"finding"`
	Mend    string `json:"mend"`
}

const doctorLong = `Show what the terminal can do and how that is known, what a copy goes through, which settings of tmux hurt, how the directory of marks and notes and the file of settings are, and, of the corpus at PATH, how much there is and what cannot be read. Under what is wrong stands the line that mends it.`

func (s *session) doctorCommand() *cobra.Command {
	c := &cobra.Command{Use: "doctor [PATH…]", Short: "Show what the terminal can do, and why; what is wrong, and how to mend it",
		Long: doctorLong, Args: cobra.ArbitraryArgs, RunE: s.do(s.doctor)}
	s.formatFlag(c, lineFormats)
	return c
}

// lineFormats are those of what is told line by line.
var lineFormats = []string{string(report.Table), string(report.JSONL)}

// doctor prints what it finds, each thing on a line of its own.
func (s *session) doctor(ctx context.Context, paths []string) error {
	if err := errors.Join(oneOf("color", s.color, colors), oneOf("format", s.format, lineFormats), s.configure()); err != nil {
		return err
	}
	if err := s.missing(paths); err != nil {
		return err
	}
	found := []finding{s.screen(), s.size(), s.colourFinding(), s.background(), s.charset(), s.multiplexer()}
	found = append(found, s.tmux(ctx)...)
	found = append(found, s.connection(), s.clipboard(), s.security(), s.kept())
	found = append(found, s.settingFindings()...)
	found = append(found, s.starts(), well("opens", "%s, also packed; README.md says which fields come from where", corpus.Opens()))
	if len(paths) > 0 {
		of, err := s.stamp(ctx, paths)
		if err != nil {
			return err
		}
		found = append(found, of...)
	}
	if s.format == string(report.JSONL) {
		out := json.NewEncoder(s.out)
		out.SetEscapeHTML(false)
		for _, f := range found {
			f.Finding, f.Mend = corpus.Clean(f.Finding), corpus.Clean(f.Mend)
			if err := out.Encode(f); err != nil {
				return err
			}
		}
		return nil
	}
	if _, err := fmt.Fprintln(s.out, built()); err != nil {
		return err
	}
	for _, f := range found {
		if _, err := fmt.Fprintf(s.out, "%-12s %s\n", f.Check, corpus.Clean(f.Finding)); err != nil {
			return err
		}
		if f.Mend != "" {
			if _, err := fmt.Fprintf(s.out, "%-12s %s\n", "  to mend", corpus.Clean(f.Mend)); err != nil {
				return err
			}
		}
	}
	return nil
}

// well is a finding that needs no mending.
func well(check, format string, args ...any) finding {
	return finding{Check: check, OK: true, Finding: fmt.Sprintf(format, args...)}
}

// ill is a finding with the line that mends it.
func ill(check, mend, format string, args ...any) finding {
	return finding{Check: check, Mend: mend, Finding: fmt.Sprintf(format, args...)}
}

// starts says whether the reader starts.
func (s *session) starts() finding {
	switch no := s.noScreen(); {
	case no == "":
		return well("reader", "starts")
	case s.dumb():
		return ill("reader", "export TERM=xterm-256color (or what your terminal is)", "does not start: %s; lists are printed instead", no)
	default:
		return well("reader", "does not start: %s; lists are printed instead", no)
	}
}

// security says what the reader may start and write.
func (s *session) security() finding {
	if s.secure {
		return well("secure", "yes: no program is started and no file written but state")
	}
	return well("secure", "no (--secure or PARALLAX_SECURE=1 forbids to start programs and to write files but state)")
}

// tmp reports whether a file can be made in dir.
func tmp(dir string) error {
	f, err := os.CreateTemp(dir, ".parallax-*")
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}
