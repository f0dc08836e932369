package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/ui/cli"
	"parallax/ui/keymap"
)

// settings writes a file of settings and returns its path and an environment in
// which it is the usual one.
func settings(t *testing.T, src string) (path string, env []string) {
	t.Helper()
	dir := t.TempDir()
	path = filepath.Join(dir, "parallax", "config.toml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(src), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, []string{"HOME=" + dir, "XDG_CONFIG_HOME=" + dir, "TERM=xterm", "LANG=C.UTF-8"}
}

// TestSettings: the file says what flags are that are not given; what is wrong in it
// is told and stops nothing.
func TestSettings(t *testing.T) {
	path, env := settings(t, "[reader]\ncolor = \"never\"\ngrain = 4\nwidht = 70\n[keys]\nstar = \"S\"\nnote = \"S\"\n")
	run := func(args ...string) (code int, out, err string) {
		var o, e bytes.Buffer
		code = cli.Run(args, env, strings.NewReader(""), &o, &e)
		return code, o.String(), e.String()
	}
	_, plain, _ := run("events", "--config", "none")
	code, fine, err := run("events")
	if code != 0 || fine == plain {
		t.Errorf("code %d; the grain of the file does not hold", code)
	}
	for _, says := range []string{path + `:4: there is no setting "widht"`, path + `:7: note: "S" is a key of star`, "2 problems in the settings"} {
		if !strings.Contains(err, says) {
			t.Errorf("%q is not in %q", says, err)
		}
	}
	if _, flag, _ := run("events", "--grain", "0"); flag != plain {
		t.Error("the flag does not come before the file")
	}
	if code, _, _ := run("events", "--strict"); code != 1 {
		t.Errorf("--strict ends with %d", code)
	}
	if code, _, err := run("events", "--config", path+"x"); code != 2 || !strings.Contains(err, "no such file") {
		t.Errorf("a file that is not there: %d, %s", code, err)
	}
	_, doctor, _ := run("doctor")
	for _, says := range []string{path + ":4: ", "edit line 7", "none (color in " + path + ")"} {
		if !strings.Contains(doctor, says) {
			t.Errorf("%q is not in %s", says, doctor)
		}
	}
	if _, doctor, _ := run("doctor", "--color", "16"); !strings.Contains(doctor, "16 (--color 16)") {
		t.Errorf("%s", doctor)
	}
	if _, version, err := run("version"); err != "" || version == "" {
		t.Errorf("version reads the settings: %q", err)
	}
}

// TestReadmeSettings: the example of the README is understood.
func TestReadmeSettings(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(readme), "```toml\n")
	src, _, closed := strings.Cut(rest, "```")
	if !found || !closed {
		t.Fatal("README.md has no example of settings")
	}
	path, env := settings(t, src)
	s, err := keymap.LoadSettings(path, env)
	if err != nil || !s.Found || len(s.Keys) == 0 || len(s.Roles) == 0 || len(s.Problems) > 0 {
		t.Errorf("%+v, %v", s, err)
	}
}
