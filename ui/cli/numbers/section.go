package main

import (
	_ "embed"
	"fmt"
	"strings"
	"text/template"
)

// quality is what quality.json holds.
type quality struct {
	Date       string
	Quotations *quotationScores
	Events     []eventScores
	Alignment  *alignmentScores
}

// speed is what speed.json holds.
type speed struct {
	Date    string
	Machine string
	Rows    []struct{ Figure, Needed, Aim, Measured string }
}

//go:embed section.md
var sectionText string

// Between these the README holds the section.
const (
	begin = "<!-- numbers: go run ./ui/cli/numbers -write -->\n\n"
	end   = "\n<!-- end of numbers -->"
)

// sectionOf is the section of the README, out of two files of figures.
func sectionOf(qualityPath, speedPath string) (string, error) {
	var in struct {
		Quality quality
		Speed   speed
	}
	if err := recall(qualityPath, &in.Quality); err != nil {
		return "", err
	}
	if err := recall(speedPath, &in.Speed); err != nil {
		return "", err
	}
	t, err := template.New("section").Funcs(template.FuncMap{
		"pc":    func(x float64) string { return fmt.Sprintf("%.1f", 100*x) },
		"wrong": func(right float64) float64 { return 1 / max(1-right, 1e-3) },
		"name":  func(set string) string { return setNames[set] },
	}).Parse(sectionText)
	if err != nil {
		return "", err
	}
	var out strings.Builder
	if err := t.Execute(&out, in); err != nil {
		return "", fmt.Errorf("write the section: %w", err)
	}
	return out.String(), nil
}

// replaced is a README with another section; was is the one it had.
func replaced(readme, section string) (was, out string, err error) {
	before, rest, found := strings.Cut(readme, begin)
	was, after, closed := strings.Cut(rest, end)
	if !found || !closed {
		return "", "", fmt.Errorf("README.md has no lines %q and %q", strings.TrimSpace(begin), strings.TrimSpace(end))
	}
	return was, before + begin + section + end + after, nil
}

// setNames are the sets of events as the README calls them.
var setNames = map[string]string{
	"allsides":    "AllSides round-ups, full texts",
	"allsides21":  "AllSides round-ups 2021, excerpts",
	"basil":       "BASIL",
	"basil_noise": "BASIL among other articles of its weeks",
	"ecbplus":     "ECB+ (no titles, sources, dates)",
	"fnc":         "FNC-1 (texts alone)",
	"g5w":         "Giveme5W1H",
	"headlines":   "UCI headlines (titles alone)",
	"ukrwar":      "war in Ukraine, follow-ups apart",
}
