package cli_test

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// floors are the packages from the ground up; each may import only those before
// it. A package that is not listed stands on the floor of the nearest one above
// it in the tree ("parallax/ui/serve" on that of "parallax/ui").
var floors = []string{
	"parallax/seeds",
	"parallax/corpus/gate",
	"parallax/corpus/record",
	"parallax/corpus/language",
	"parallax/corpus/charset",
	"parallax/corpus/page",
	"parallax/corpus/feed",
	"parallax/corpus/newsboat",
	"parallax/corpus/warc",
	"parallax/corpus/date",
	"parallax/corpus/docx",
	"parallax/corpus/rtf",
	"parallax/corpus/press",
	"parallax/corpus/table",
	"parallax/corpus/object",
	"parallax/corpus/markdown",
	"parallax/corpus",
	"parallax/corpus/watch",
	"parallax/model/parallel",
	"parallax/model/sorted",
	"parallax/model/slab",
	"parallax/model/tag",
	"parallax/model/text",
	"parallax/model/made",
	"parallax/model/search",
	"parallax/model/name",
	"parallax/model/value",
	"parallax/model/quote",
	"parallax/model/label",
	"parallax/model/event",
	"parallax/model/collate",
	"parallax/model/coverage",
	"parallax/model",
	"parallax/model/filter",
	"parallax/model/collate/train",
	"parallax/ui/state",
	"parallax/ui/config",
	"parallax/ui/keymap",
	"parallax/ui/ending",
	"parallax/ui/draw",
	"parallax/ui",
	"parallax/ui/report",
	"parallax/ui/plain",
	"parallax/ui/serve",
	"parallax/ui/cli",
	"parallax",
}

// listed is what go list tells of a package.
type listed struct {
	ImportPath   string
	Imports      []string
	TestImports  []string
	XTestImports []string
	Deps         []string
}

func packages(t *testing.T) []listed {
	t.Helper()
	command := exec.Command("go", "list", "-json=ImportPath,Imports,TestImports,XTestImports,Deps", "parallax/...")
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	for decoder := json.NewDecoder(strings.NewReader(string(out))); decoder.More(); {
		var p listed
		if err := decoder.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// floorOf is the index into floors of the package, -1 for one of none.
func floorOf(path string) int {
	for path != "." && path != "parallax" {
		if i := slices.Index(floors, path); i >= 0 {
			return i
		}
		path = path[:max(0, strings.LastIndexByte(path, '/'))]
		if path == "" {
			return -1
		}
	}
	return slices.Index(floors, path)
}

func TestFloors(t *testing.T) {
	all := packages(t)
	for _, path := range floors {
		if !slices.ContainsFunc(all, func(p listed) bool { return p.ImportPath == path }) {
			t.Errorf("go list names no package %s", path)
		}
	}
	for _, p := range all {
		floor := floorOf(p.ImportPath)
		if floor < 0 {
			t.Errorf("%s stands on no floor", p.ImportPath)
		}
		for _, imported := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			if imported == p.ImportPath || !strings.HasPrefix(imported+"/", "parallax/") {
				continue
			}
			if floorOf(imported) > floor {
				t.Errorf("%s imports %s, which is above it", p.ImportPath, imported)
			}
		}
		if floor >= slices.Index(floors, "parallax/ui/ending") {
			continue
		}
		for _, dep := range p.Deps {
			if terminal(dep) {
				t.Errorf("%s reaches %s: only ui may know a terminal", p.ImportPath, dep)
			}
		}
	}
}

// terminal reports whether a package has to do with terminals.
func terminal(path string) bool {
	for _, prefix := range []string{"charm.land/", "github.com/charmbracelet/", "github.com/spf13/cobra", "golang.org/x/term"} {
		if strings.HasPrefix(path, prefix) {
			return true
		}
	}
	return false
}
