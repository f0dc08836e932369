package ui

// presetKeys are the keys by which a preset differs from the table, which is vim's.
// They make the hand that knows the program at home where the thing is the same;
// what the program has no like of keeps its key of the table, or moves out of the way.
func presetKeys(name string) map[action][]string {
	switch name {
	case "newsboat":
		return map[action][]string{
			actNextArticle: {"n", "J"}, // there the next unread, the next at all
			actPrevArticle: {"p", "K"},
			actNextHit:     {">"},
			actPrevHit:     {"<"},
			actRead:        {"N", "r"},
			actStar:        {"ctrl+e"}, // flags
			actExport:      {"s", "e"}, // saves
			actFilter:      {"F", "&"},
			actSpeaker:     {"P"}, // p goes to the article before
			actQuit:        {"Q", "ctrl+c"},
		}
	case "less":
		return map[action][]string{
			actDown:     {"j", "down", "ctrl+e", "ctrl+n"},
			actUp:       {"k", "up", "ctrl+y", "ctrl+k"},
			actPageDown: {"space", "f", "ctrl+f", "ctrl+v", "pgdown"},
			actHalfDown: {"d", "ctrl+d"},
			actHalfUp:   {"u", "ctrl+u"},
			actTop:      {"g", "<", "home"},
			actBottom:   {"G", ">", "end"},
			actLeft:     {"left"}, // h is for help
			actRight:    {"right", "l"},
			actGoTo:     {"ctrl+p"}, // f turns the page
			actExport:   {"s", "e"}, // saves
			actStar:     {"*"},
			actLight:    {"L"},
			actHelp:     {"h", "H", "?", "f1"},
			actQuit:     {"Q", "ctrl+c"},
		}
	}
	return nil
}
