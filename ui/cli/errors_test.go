package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/ui/cli"
)

// TestErrorsLead runs what people get wrong: each error says what was expected and what
// to do next.
func TestErrorsLead(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for name, text := range map[string]string{
		"two.jsonl": `{"id":"x1","text":"Hello there all."}` + "\n" + `{"id":"x2","text":"More of it, he said."}`,
		"none.json": `{"foo":"x"}`, "none.csv": "id,foo\n1,2\n2,3\n", "none.jsonl": `{"foo":"x"}` + "\n" + `{"foo":"y"}`,
		"odd.toml": "colour = 1\n[keys]\nfoo = \"x\"\n", "keys": "no key\n", "empty.txt": "",
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("open", 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod("open", 0o777); err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string][]string{
		"tow.jsonl":                                   {"no such file", "did you mean two.jsonl?"},
		"zzzzzzzz":                                    {"no such file", "expected a file of articles or a directory"},
		"qotes":                                       {`there is a command "quotes"`},
		"artcles two.jsonl":                           {`there is a command "articles"`},
		"articles open":                               {"there is no file in it", "What opens:"},
		"articles empty.txt":                          {"expected a text, it is empty"},
		"articles none.json":                          {"--map text=foo"},
		"articles none.jsonl":                         {"--map text=NAME"},
		"articles none.csv":                           {"--map text=NAME"},
		"articles two.jsonl --format jsnl":            {"is one of table, jsonl", "did you mean jsonl?", "Try parallax articles --help."},
		"articles two.jsonl --formt csv":              {"unknown flag: --formt", "did you mean --format?", "Try parallax articles --help."},
		"quotes two.jsonl --event E1":                 {"unknown flag: --event", "Try parallax quotes --help."},
		"articles --format":                           {"expected a value behind --format: format: table"},
		"articles two.jsonl --grain fine":             {`--grain is a number, not "fine"`},
		"articles two.jsonl --grain 9":                {"a number from -4 to 4"},
		"serve two.jsonl --keys keys --idle 5":        {`--idle is a time, as 30m or 12h, not "5"`},
		"serve two.jsonl --keys keys --sessions 0":    {"--sessions-per-key"},
		"serve two.jsonl":                             {"--keys FILE"},
		"serve two.jsonl --keys no --state none":      {"expected a file of public keys"},
		"serve two.jsonl --keys keys --state none":    {"expected one as in"},
		"serve two.jsonl --keys keys --log-format js": {"did you mean json?"},
		"quotes two.jsonl --where speakr:x":           {`no field "speakr"`, "speaker"},
		"quotes two.jsonl --where kind:foo":           {"direct, mixed"},
		"quotes two.jsonl --where date:soon":          {"expected 2023"},
		"articles two.jsonl --map foo=bar":            {"only id, file"},
		"articles two.jsonl --map text":               {"as text=body"},
		"articles two.jsonl --docvars foo":            {"only id, source"},
		"articles two.jsonl --config no.toml":         {"--config none"},
		"articles two.jsonl --config odd.toml":        {"odd.toml:1: colour stands above the sections", "odd.toml:3: there is no action", ":map"},
		"compare two.jsonl":                           {"--event E1", "list the ids"},
		"compare two.jsonl --event E9":                {"there are E1 to E", "the command events lists them"},
		"compare two.jsonl --articles x":              {"may be any of x1, x2: give more"},
		"compare two.jsonl --articles x1,y2":          {`no article "y2"`, "the command articles lists the ids", "did you mean x2?"},
		"compare two.jsonl --articles x1,x1":          {"named twice"},
		"compare two.jsonl --articles x1":             {"--articles 001,002"},
		"compare two.jsonl --event E1 --view row":     {"did you mean rows?"},
		"notes --state open":                          {"run chmod 700 open"},
		"notes --state two.jsonl":                     {"--state DIR"},
		"doctor zzzzzzzz":                             {"expected a file of articles"},
	} {
		var out, err bytes.Buffer
		args := strings.Fields(line)
		env := []string{"HOME=" + filepath.Join(dir, "home"), "TERM=xterm", "LANG=C.UTF-8"}
		code := cli.Run(args, env, strings.NewReader(""), &out, &err)
		if code == 0 && !strings.Contains(line, "odd.toml") {
			t.Errorf("parallax %s: exit 0", line)
		}
		for _, w := range want {
			if !strings.Contains(err.String(), w) {
				t.Errorf("parallax %s: %q is not said:\n%s", line, w, err.String())
			}
		}
	}
}
