package ui

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// pictures are those of the README: the size of the window, and the keys that lead
// there after parallax has been started.
func pictures() []struct {
	name string
	h    int
	keys []string
} {
	return []struct {
		name string
		h    int
		keys []string
	}{
		{"compare", 26, []string{"j", "3", "]"}},
		{"articles", 22, []string{"j"}},
		{"text", 24, []string{"2", "&", "text:no point", "enter", "enter"}},
		{"quotes", 24, []string{"2", "v"}},
		{"coverage", 23, []string{"4", "l", "j", "j", "j", "j", "j", "j", "j"}},
		{"names", 22, []string{"5"}},
	}
}

// TestPictures holds the pictures of the README to what the reader draws, and the
// README to the pictures that there are. go test ./ui -update -run TestPictures makes
// them anew.
func TestPictures(t *testing.T) {
	var made []string
	for _, p := range pictures() {
		for _, tone := range []string{"dark", "light"} {
			name := p.name + "-" + tone
			made = append(made, "ui/pictures/"+name+".svg")
			t.Run(name, func(t *testing.T) {
				compared(t, filepath.Join("pictures", name+".svg"), picture(t, p.h, p.keys, tone))
			})
		}
	}
	slices.Sort(made)
	var there []string
	files, err := os.ReadDir("pictures")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		there = append(there, "ui/pictures/"+f.Name())
	}
	if !slices.Equal(there, made) {
		t.Errorf("ui/pictures has %q, made are %q", there, made)
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`[\w/.-]+\.svg`).FindAllString(string(readme), -1)
	slices.Sort(named)
	if named = slices.Compact(named); !slices.Equal(named, made) {
		t.Errorf("README.md names %q, made are %q", named, made)
	}
}

// picture is what a terminal of 100 by h cells with 256 colours shows after keys.
func picture(t *testing.T, h int, keys []string, tone string) string {
	t.Helper()
	const w = 100
	a := newApp(context.Background(), Options{Name: "sample corpus", Theme: tone, Color: "256", Env: []string{},
		Export: func(io.Writer, Export) error { return nil }})
	a.resting = true
	d := &driver{t, a}
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	d.send(loadedMsg{x: sample(), digest: newDigest(sample())})
	d.press(keys...)
	drawn, err := svg(a.View().Content, w, h, a.pen.Method, papers[tone])
	if err != nil {
		t.Fatal(err)
	}
	return drawn
}
