package ending

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReportElsewhere: where the state directory cannot be written, the report goes
// to that for temporary files, and when that fails too, the reason is told.
func TestReportElsewhere(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	c := Crashed("x", []string{"XDG_STATE_HOME=" + file})
	if filepath.Dir(c.Report) != temp {
		t.Errorf("the report is at %q", c.Report)
	}
	t.Setenv("TMPDIR", file)
	if c := Crashed("x", nil); c.Report != "" || !strings.Contains(c.Error(), "no report could be written") {
		t.Errorf("got %v", c)
	}
}
