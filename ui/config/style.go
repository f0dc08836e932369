package config

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Style is how something looks. Color and Back are "" for that of the terminal, a
// number from 0 to 255, or "#rrggbb".
type Style struct {
	Bold, Underline, Reverse, Faint, Italic bool
	Color, Back                             string
}

// Roles are the names of what has a style, in the order of the looks of package ui.
func Roles() []string {
	return []string{"quote", "reported", "attribution", "hedge", "dim", "event", "head", "changed", "target", "cursor", "view", "bad", "hit"}
}

// parseStyle reads words such as "bold 3" or "italic #d7af87 on 236"; "plain" is none.
func parseStyle(value any) (Style, error) {
	if n, ok := value.(int64); ok {
		value = strconv.FormatInt(n, 10)
	}
	words, ok := value.(string)
	if !ok {
		return Style{}, fmt.Errorf(`expected a style, as "bold 3" or "italic #d7af87 on 236", not %v`, value)
	}
	var s Style
	on := false
	for word := range strings.FieldsSeq(words) {
		switch word {
		case "bold":
			s.Bold = true
		case "underline":
			s.Underline = true
		case "reverse":
			s.Reverse = true
		case "faint":
			s.Faint = true
		case "italic":
			s.Italic = true
		case "plain":
		case "on":
			on = true
			continue
		default:
			if !isColor(word) {
				return Style{}, fmt.Errorf("%q is no style (bold, underline, reverse, faint, italic, plain) and no colour (0 to 255 or #rrggbb)", word)
			}
			if on {
				s.Back = word
			} else {
				s.Color = word
			}
		}
		if on && s.Back == "" {
			break
		}
		on = false
	}
	if on {
		return Style{}, errors.New("expected the colour of the background behind on")
	}
	return s, nil
}

func isColor(word string) bool {
	if hex, ok := strings.CutPrefix(word, "#"); ok {
		_, err := strconv.ParseUint(hex, 16, 24)
		return err == nil && len(hex) == 6
	}
	n, err := strconv.Atoi(word)
	return err == nil && n >= 0 && n <= 255 && strconv.Itoa(n) == word
}
