package cli_test

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

// TestDocs: what a doc.go says of files is true. One that names files of its package
// names all of them (x_linux.go goes with x.go and x_unix.go), and none that is not there.
func TestDocs(t *testing.T) {
	house := os.DirFS("../..")
	docs, err := fs.Glob(house, "*/doc.go")
	if err != nil {
		t.Fatal(err)
	}
	deeper, err := fs.Glob(house, "*/*/doc.go")
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`[\w/]+\.go\b`)
	for _, doc := range append(docs, deeper...) {
		text, err := fs.ReadFile(house, doc)
		if err != nil {
			t.Fatal(err)
		}
		has := map[string]bool{}
		for _, name := range named.FindAllString(string(text), -1) {
			at := name
			if !strings.Contains(name, "/") {
				at = path.Join(path.Dir(doc), name)
				has[stem(name)] = true
			}
			if _, err := fs.Stat(house, at); err != nil {
				t.Errorf("%s names %s, which is not there", doc, name)
			}
		}
		all, err := fs.Glob(house, path.Join(path.Dir(doc), "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range all {
			name := path.Base(file)
			if len(has) > 0 && name != "doc.go" && !strings.HasSuffix(name, "_test.go") && !has[stem(name)] {
				t.Errorf("%s names other files and not %s: say what lives there", doc, name)
			}
		}
	}
	if len(docs)+len(deeper) < 30 {
		t.Errorf("found %d files doc.go", len(docs)+len(deeper))
	}
}

// stem is the name of a Go file without ending and system: "stuck" of stuck_linux.go.
func stem(name string) string {
	name, _, _ = strings.Cut(strings.TrimSuffix(name, ".go"), "_")
	return name
}
