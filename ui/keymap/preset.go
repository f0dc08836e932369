package keymap

// presetKeys are the keys by which a preset differs from the table, which is vim's.
// They make the hand that knows the program at home where the thing is the same;
// what the program has no like of keeps its key of the table, or moves out of the way.
func presetKeys(name string) map[Action][]string {
	switch name {
	case "newsboat":
		return map[Action][]string{
			NextArticle: {"n", "J"}, // there the next unread, the next at all
			PrevArticle: {"p", "K"},
			NextHit:     {">"},
			PrevHit:     {"<"},
			Read:        {"N", "r"},
			Star:        {"ctrl+e"}, // flags
			Export:      {"s", "e"}, // saves
			Filter:      {"F", "&"},
			Speaker:     {"P"}, // p goes to the article before
			Quit:        {"Q", "ctrl+c"},
		}
	case "less":
		return map[Action][]string{
			Down:     {"j", "down", "ctrl+e", "ctrl+n"},
			Up:       {"k", "up", "ctrl+y", "ctrl+k"},
			PageDown: {"space", "f", "ctrl+f", "ctrl+v", "pgdown"},
			HalfDown: {"d", "ctrl+d"},
			HalfUp:   {"u", "ctrl+u"},
			Top:      {"g", "<", "home"},
			Bottom:   {"G", ">", "end"},
			Left:     {"left"}, // h is for help
			Right:    {"right", "l"},
			GoTo:     {"ctrl+p"}, // f turns the page
			Export:   {"s", "e"}, // saves
			Star:     {"*"},
			Light:    {"L"},
			Help:     {"h", "H", "?", "f1"},
			Quit:     {"Q", "ctrl+c"},
		}
	}
	return nil
}
