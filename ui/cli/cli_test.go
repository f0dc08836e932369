package cli_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"parallax/ui/cli"
	"parallax/ui/probe"
)

// parallax waits for answers longer than the program does, as tests run many at once,
// except where a test is about not waiting.
func parallax() {
	run := cli.RunPatiently
	if os.Getenv("PARALLAX_TEST_HURRY") != "" {
		run = cli.Run
	}
	os.Exit(run(os.Args[1:], os.Environ(), os.Stdin, os.Stdout, os.Stderr))
}

// TestMain is the test program, or parallax itself when a test starts it as a
// process of its own.
func TestMain(m *testing.M) {
	switch os.Getenv("PARALLAX_TEST_PROCESS") {
	case "":
	case "offline":
		offline(os.Getenv("PARALLAX_TEST_OFFLINE"))
	default:
		parallax()
	}
	if signal.Ignored(syscall.SIGHUP) { // as under nohup; what is caught here is as usual in what is started
		signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP)
	}
	testscript.Main(m, map[string]func(){"parallax": parallax})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":  exits,
			"fields": fields,
		},
	})
}

// exits runs a command and wants its exit code: exits 2 parallax --bogus.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// fields wants standard output to be so many lines, each a JSON object with
// fields of these names in this order: fields 5 id source title.
func fields(ts *testscript.TestScript, _ bool, args []string) {
	lines := strings.Split(strings.TrimSuffix(ts.ReadFile("stdout"), "\n"), "\n")
	if strconv.Itoa(len(lines)) != args[0] {
		ts.Fatalf("%d lines, want %s", len(lines), args[0])
	}
	for _, line := range lines {
		var names []string
		d := json.NewDecoder(strings.NewReader(line))
		_, err := d.Token()
		ts.Check(err)
		for d.More() {
			name, err := d.Token()
			ts.Check(err)
			names = append(names, name.(string))
			var value json.RawMessage
			ts.Check(d.Decode(&value))
		}
		if got, want := strings.Join(names, " "), strings.Join(args[1:], " "); got != want {
			ts.Fatalf("fields %s, want %s", got, want)
		}
	}
}

// TestHostileArguments: what is typed may be names of hostile files that a "*" of
// the shell stood for.
func TestHostileArguments(t *testing.T) {
	for _, p := range probe.Fifteen() {
		evil := p.Text()
		for _, args := range [][]string{
			{"--" + evil}, {"-" + evil}, {evil}, {"quotes", evil}, {"doctor", evil}, {"quotes", "--format", evil}, {"compare", "--articles", evil + ",001"},
			{"compare", "--event", evil}, {"quotes", "--strict=" + evil}, {"completion", evil}, {"--color", evil}, {"--grain", evil}, {"help", evil},
		} {
			var out, err bytes.Buffer
			code := cli.Run(args, []string{"TERM=" + evil, "LANG=" + evil, "COLORTERM=" + evil}, strings.NewReader(""), &out, &err)
			if code == 0 && args[0] != "completion" && args[0] != "help" {
				t.Errorf("%q gives 0", args)
			}
			if bad := probe.Printed(out.String() + err.String()); bad != nil {
				t.Errorf("%q: %q", args, bad)
			}
		}
		var out, err bytes.Buffer
		cli.Run([]string{"doctor"}, []string{"TERM=" + evil, "LANG=" + evil, "COLORTERM=" + evil, "NO_COLOR=" + evil, "COLUMNS=" + evil}, strings.NewReader(""), &out, &err)
		if bad := probe.Printed(out.String() + err.String()); bad != nil || !strings.Contains(out.String(), probe.Tail) {
			t.Errorf("doctor with %s: %q, %s", p.Name, bad, out.String())
		}
	}
}
