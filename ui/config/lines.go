package config

import (
	"regexp"
	"strings"

	"github.com/BurntSushi/toml"
)

// lines is the line of each key, from 1. The library does not tell; but it gives the
// keys in the order of the file, so each is looked for from where the last one was.
func lines(src []byte, keys []toml.Key) []int {
	text := strings.Split(string(src), "\n")
	at := 0
	out := make([]int, len(keys))
	for i, key := range keys {
		last := regexp.QuoteMeta(key[len(key)-1])
		defined := regexp.MustCompile(`(^|[\s.{,\["'])` + last + `["']?\s*[=.\]]`)
		for n := at; n < len(text); n++ {
			if !strings.HasPrefix(strings.TrimSpace(text[n]), "#") && defined.MatchString(text[n]) {
				at = n
				break
			}
		}
		out[i] = at + 1
	}
	return out
}
