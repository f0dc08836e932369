package quote

// stamp is how many tokens from token i on are the date and time that an entry of a
// live blog begins with: "7 Jul 2022 20.57".
func (f *finder) stamp(g *segment, i int) int {
	digit := func(k int) bool { w := g.low(k); return w != "" && w[0] >= '0' && w[0] <= '9' }
	if !digit(i) || !digit(i+2) || len(g.low(i+1)) < 3 || !g.tokens[i+1].capital {
		return 0
	}
	k := i + 3
	for k < len(g.tokens) && (digit(k) || g.low(k) == "." || g.low(k) == ":") {
		k++
	}
	if k == i+3 {
		return 0
	}
	return k - i
}

// allTime reports whether p is a day, perhaps with its part or a number.
func (f *finder) allTime(g *segment, p phrase) bool {
	for k := p.first; k <= p.last; k++ {
		switch w := g.low(k); {
		case function(isTime, w), w == "morning", w == "afternoon", w == "evening", w == "night", w != "" && w[0] >= '0' && w[0] <= '9', w == "." || w == "," && k > p.first:
		default:
			return false
		}
	}
	return g.fn(p.first, isTime)
}

// trimTail takes from the end of p when and where it was said: "Holt [on Monday]",
// "Holt [in a statement]".
func (f *finder) trimTail(g *segment, p phrase) phrase {
	for p.last > p.first && g.fn(p.last, isTime) && g.tokens[p.last].capital && g.tokens[p.last-1].capital {
		p.last-- // "Reed [Friday]"
	}
	for k := p.last; k > p.first; k-- {
		if !g.fn(k, isPreposition) {
			continue
		}
		switch next := g.low(k + 1); {
		case k == p.last, f.allTime(g, phrase{k + 1, p.last}), next == "a" && g.low(k) != "of" && g.low(k) != "for" && g.low(k) != "from" && g.low(k) != "by" && g.low(k) != "with" && g.low(k) != "to", g.low(k) == "at" && next == "one",
			(next == "his" || next == "her" || next == "their") && (g.low(k) == "in" || g.low(k) == "at" || g.low(k) == "on" || g.low(k) == "during"):
			p.last = k - 1
		}
	}
	return p
}
