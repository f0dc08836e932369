package cli_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// dialling are packages with which one can reach another machine.
var dialling = []string{"net", "net/http", "net/rpc", "net/smtp", "net/textproto", "crypto/tls", "golang.org/x/crypto/ssh"}

// listening are the packages of ours that have to do with the network, because they
// let others in.
var listening = map[string]string{
	"parallax/ui/serve":      "waits for readers over SSH",
	"parallax/ui/cli":        "opens the address that serve waits at",
	"parallax/ui/serve/load": "measures a server of its own, by hand; no part of the program",
}

// reaching are names by which a package that is imported for something else reaches
// another machine.
var reaching = []string{"Dial", "DialContext", "DialTimeout", "DialTCP", "DialUDP", "DialIP", "DialUnix", "Dialer", "DefaultResolver", "Resolver",
	"LookupHost", "LookupIP", "LookupAddr", "LookupCNAME", "LookupMX", "LookupTXT", "ResolveTCPAddr", "ResolveUDPAddr", "ResolveIPAddr",
	"DefaultClient", "DefaultTransport", "NewRequest", "NewRequestWithContext", "ParseURL", "ParseURLWithContext", "FromURL", "FetchURL", "NewClientConn"}

// carrying are the libraries that carry a client for the web, and why they are here
// all the same.
var carrying = map[string]string{
	"codeberg.org/readeck/go-readability": "finds the text of a page; FromURL, which loads one, is not called",
	"github.com/mmcdole/gofeed":           "reads feeds; ParseURL, which loads one, is not called",
	"github.com/andybalholm/brotli":       "unpacks what crawlers keep packed; its HTTP half, which answers requests, is not called",
	"golang.org/x/net":                    "html and its character sets; no client of it is called",
	"charm.land/ssh":                      "serves SSH",
	"charm.land/wish":                     "serves SSH",
}

// TestNobodyDials holds that no package of ours can reach another machine: none
// imports what can but those that listen, none names what would, and of the libraries
// only those carry a client that are known to.
func TestNobodyDials(t *testing.T) {
	for _, p := range packages(t) {
		for _, path := range p.Imports {
			if slices.Contains(dialling, path) && listening[p.ImportPath] == "" {
				t.Errorf("%s imports %s: nothing but serve has to do with the network", p.ImportPath, path)
			}
		}
		if p.ImportPath != "parallax/ui/serve/load" {
			namesNothing(t, p.ImportPath)
		}
	}
	command := exec.Command("go", "list", "-deps", "-json=ImportPath,Imports,Standard", "parallax")
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for decoder := json.NewDecoder(strings.NewReader(string(out))); decoder.More(); {
		var p struct {
			ImportPath string
			Imports    []string
			Standard   bool
		}
		if err := decoder.Decode(&p); err != nil {
			t.Fatal(err)
		}
		if p.Standard || !slices.Contains(p.Imports, "net/http") {
			continue
		}
		known := false
		for module := range carrying {
			known = known || p.ImportPath == module || strings.HasPrefix(p.ImportPath, module+"/")
		}
		if !known {
			t.Errorf("%s carries a client for the web, and nobody has said why", p.ImportPath)
		}
	}
}

// namesNothing looks through the source of a package for names that reach out.
func namesNothing(t *testing.T, path string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("../..", strings.TrimPrefix(strings.TrimPrefix(path, "parallax"), "/"), "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s has no source: %v", path, err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		imported := make(map[string]bool)
		for _, i := range tree.Imports {
			path, _ := strconv.Unquote(i.Path.Value)
			name := path[strings.LastIndexByte(path, '/')+1:]
			if i.Name != nil {
				name = i.Name.Name
			}
			imported[name] = !strings.HasPrefix(path, "parallax/")
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			of, ok := s.X.(*ast.Ident)
			if loads := slices.Contains([]string{"ParseURL", "ParseURLWithContext", "FromURL"}, s.Sel.Name); loads || ok && imported[of.Name] && slices.Contains(reaching, s.Sel.Name) {
				t.Errorf("%s reaches out: %s", set.Position(s.Pos()), s.Sel.Name)
			}
			return true
		})
	}
}
