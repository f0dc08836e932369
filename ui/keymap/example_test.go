package keymap_test

import (
	"fmt"

	"parallax/ui/config"
	"parallax/ui/keymap"
)

func ExampleBind() {
	keys := keymap.Bind(&config.Settings{Preset: "less"})
	fmt.Println(keys.Action("d", keymap.InText) == keymap.HalfDown, keys.Name(keymap.PageDown))
	fmt.Println(keys.Elsewhere("="))
	// Output:
	// true Space
	// that is a key of Compare; h shows all
}
