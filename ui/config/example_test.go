package config_test

import (
	"fmt"
	"os"
	"path/filepath"

	"parallax/ui/config"
)

// What is not understood is named with its line, and the rest holds.
func ExampleLoad() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "config.toml")
	if err := os.WriteFile(path, []byte("[reader]\nwidth = 80\nheight = 3\n"), 0o600); err != nil {
		fmt.Println(err)
		return
	}
	s, err := config.Load(path, nil)
	fmt.Println(s.Width, len(s.Problems), err)
	// Output:
	// 80 1 <nil>
}
