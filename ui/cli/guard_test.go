package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestGuarded: a panic in a command gives exit code 1, one line that names the
// report, and the report.
func TestGuarded(t *testing.T) {
	state := t.TempDir()
	var errs bytes.Buffer
	s := &session{env: []string{"XDG_STATE_HOME=" + state}, err: &errs}
	s.finish(s.guarded(func() error { panic("words of an article") }))
	reports, _ := filepath.Glob(filepath.Join(state, "parallax", "crash-*.txt"))
	if s.code != failed || len(reports) != 1 || strings.Count(errs.String(), "\n") != 1 || !strings.Contains(errs.String(), reports[0]) {
		t.Fatalf("exit code %d, reports %q, said %q", s.code, reports, errs.String())
	}
	report, err := os.ReadFile(reports[0])
	if err != nil || !strings.Contains(string(report), "TestGuarded") || strings.Contains(string(report)+errs.String(), "words of") {
		t.Errorf("the report (%v) lacks the stack or holds text of an article:\n%s", err, report)
	}
}
