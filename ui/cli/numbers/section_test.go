package main

import (
	"os"
	"strings"
	"testing"
)

// TestReadme holds the section of the README to the figures that were measured.
func TestReadme(t *testing.T) {
	section, err := sectionOf("quality.json", "speed.json")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	was, _, err := replaced(string(readme), section)
	if err != nil {
		t.Fatal(err)
	}
	if was != section {
		t.Error("the numbers in README.md are not those of quality.json and speed.json; run go run ./ui/cli/numbers -write")
	}
	if strings.Contains(section, "<no value>") {
		t.Error("a figure is missing")
	}
}
