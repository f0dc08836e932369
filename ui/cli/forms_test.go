package cli_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
	"parallax/corpus/record"
)

// other are extensions of files that are known by what they begin with.
var other = []string{".xml"}

// TestReadmeNames holds the README to the names under which fields are found.
func TestReadmeNames(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, names, _ := strings.Cut(string(readme), "\nThe usual names, ")
	names, _, found := strings.Cut(names, "\n\n")
	if !found {
		t.Fatal("README.md does not list the usual names")
	}
	for f := range record.Fields {
		for _, name := range f.Names() {
			if f != record.Guessed && !strings.Contains(names, "`"+name+"`") {
				t.Errorf("README.md does not say that %s is found under %s", f, name)
			}
		}
	}
}

// TestReadmeForms holds the table of what opens to the forms that corpus knows: each
// has a row by its name with all its extensions, and no row has another one.
func TestReadmeForms(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := strings.Cut(string(readme), "-run TestReadmeForms -->\n\n")
	table, after, ended := strings.Cut(table, "\n\n")
	if !found || !ended {
		t.Fatal("README.md has no table of forms")
	}
	type row struct {
		name string
		exts []string
	}
	var rows []row
	extension := regexp.MustCompile("`(\\.[a-z]+)`")
	for _, line := range strings.Split(table, "\n")[2:] {
		cells := strings.Split(line, " | ")
		if len(cells) != 4 {
			t.Errorf("%d cells: %s", len(cells), line)
			continue
		}
		r := row{name: strings.TrimPrefix(cells[0], "| ")}
		for _, m := range extension.FindAllStringSubmatch(cells[1]+cells[2], -1) {
			r.exts = append(r.exts, m[1])
		}
		rows = append(rows, r)
	}
	known := []string{".gz", ".zst", ".zip", ".tar", ".tgz"}
	for _, f := range corpus.Forms() {
		known = append(known, f.Exts...)
		i := slices.IndexFunc(rows, func(r row) bool { return strings.EqualFold(r.name, f.Name) })
		if i < 0 {
			t.Errorf("README.md has no row for %s", f.Name)
			continue
		}
		for _, ext := range f.Exts {
			if !slices.Contains(rows[i].exts, ext) {
				t.Errorf("the row of %s does not name %s", f.Name, ext)
			}
		}
	}
	for _, r := range rows {
		for _, ext := range r.exts {
			if !slices.Contains(known, ext) && !slices.Contains(other, ext) {
				t.Errorf("README.md says that %s opens as %s, and it does not", ext, r.name)
			}
		}
	}
	for _, ext := range []string{"PDF", ".eml"} {
		if not, _, _ := strings.Cut(after, "\n\n"); !strings.HasPrefix(not, "Not read: ") || !strings.Contains(not, ext) {
			t.Errorf("README.md does not say that %s is not read", ext)
		}
	}
}
