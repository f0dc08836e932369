package label

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/corpus"
	"parallax/model/text"
)

// proper is a run of capitalised words that names nobody.
type proper struct {
	article int
	words   []string // as printed, without possessive ending
	certain bool     // inside a sentence, so that the capital letters mean a name
	begins  bool     // certain but for its first word, which begins a sentence
}

// key is the folded form under which spellings of one name are equal.
func (g *gatherer) key(words []string) string {
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = g.names.Key(text.Fold(w))
	}
	return strings.Join(keys, " ")
}

// others counts the names that are not people's. A run of which the capital letters
// may mean something else, at the start of a sentence, in a heading, before a
// person's name, is cut into names that are certain elsewhere.
func (g *gatherer) others() {
	var all []proper
	for i := range g.articles {
		all = append(all, propers(&g.articles[i], i)...)
	}
	certain := map[string]bool{}
	for _, p := range all {
		if p.certain {
			certain[g.key(p.words)] = true
		}
	}
	for _, p := range all {
		if p.certain {
			g.count(g.key(p.words), "", false, p.article, strings.Join(p.words, " "))
			continue
		}
		for k := 0; k < len(p.words); {
			n := len(p.words) - k
			for n > 0 && !certain[g.key(p.words[k:k+n])] {
				n--
			}
			if n > 0 {
				g.count(g.key(p.words[k:k+n]), "", false, p.article, strings.Join(p.words[k:k+n], " "))
			}
			if k += max(1, n); n == 0 && k == 1 && p.begins {
				rest := p.words
				if rest[1] == "of" {
					rest = rest[2:] // "Troops of NATO"
				}
				g.count(g.key(rest), "", false, p.article, strings.Join(rest, " "))
				break
			}
		}
	}
}

// propers finds the runs of capitalised words of an article that are no person's
// name.
func propers(a *Article, article int) []proper {
	f := properFinder{a: a}
	for i := range a.Doc.Sentences {
		if kind := a.Doc.LineOf(i).Kind; !kind.Furniture() {
			f.sentence(a.Doc.Sentences[i].Span, proper{article: article, certain: kind == text.Body})
		}
	}
	return f.found
}

// properFinder finds the names of one article that are no person's.
type properFinder struct {
	a     *Article
	found []proper
	fresh proper // a run without words, of the sentence
	run   proper // what is being put together
}

// flush ends the run: it is a name, or nothing.
func (f *properFinder) flush() {
	run := f.run
	if n := len(run.words); n > 0 && run.words[n-1] == "of" {
		run.words = run.words[:n-1]
	}
	if len(run.words) == 1 && noWord(run.words[0]) {
		run.words = nil // "MUST", "Him" for a deity
	}
	if run.begins = run.begins && len(run.words) > 1; len(run.words) > 0 {
		f.found = append(f.found, run)
	}
	f.run = f.fresh
}

// sentence finds the names of a sentence, each of which begins as fresh.
func (f *properFinder) sentence(span corpus.Span, fresh proper) {
	f.fresh, f.run = fresh, fresh
	end := -1
	tokens := f.a.Doc.TokensIn(span)
	for k, t := range tokens {
		m := f.a.People.At(t.Span)
		if end >= 0 && !joined(f.a.Text[end:t.Start]) {
			f.flush()
		}
		switch {
		case m != nil && m.Overlaps(t.Span):
			f.run.certain, f.run.begins = false, false
			f.flush()
		case t.Capital:
			f.capital(t, k == 0 || opens(f.a.Text[:t.Start]), m != nil)
		case t.Low == "of" && len(f.run.words) > 0 && k+1 < len(tokens) && tokens[k+1].Capital:
			f.run.words = append(f.run.words, "of")
		default:
			f.flush()
		}
		end = t.End
	}
	f.flush()
}

// capital adds a word with a capital letter to the run, or ends it. At the beginning of
// a sentence, or beside a person's name, the letter may mean something else.
func (f *properFinder) capital(t text.Token, begins, person bool) {
	word := t.In(f.a.Text)
	if begins && (text.Starter(word) || behind()[t.Low] != "") || t.Low == "the" || noName(t.Low) {
		f.flush()
		return
	}
	if person || begins {
		f.run.certain = false
	}
	f.run.begins = (f.run.begins || begins) && f.fresh.certain && !person
	if head, tail, cut := strings.Cut(word, "-"); cut && participle(tail) {
		word = head // "US-led"
	}
	f.run.words = append(f.run.words, unpossessed(word))
	if len(word) < t.Len() {
		f.flush()
	}
	if strings.HasSuffix(t.Low, "'s") {
		f.flush()
	}
}

// noWord reports whether a word alone is none by itself whatever its letters: one of
// grammar, or a single letter.
func noWord(w string) bool {
	low := strings.ToLower(w)
	if utf8.RuneCountInString(w) == 1 || noName(low) {
		return true
	}
	r, n := utf8.DecodeRuneInString(low)
	title := string(unicode.ToUpper(r)) + low[n:]
	return w != "US" && w != "IT" && w != "WHO" && (text.Starter(title) || behind()[low] == "grammar")
}

// opens reports whether s ends in an opening quotation mark, behind which a word has
// a capital letter that means nothing.
func opens(s string) bool {
	return strings.HasSuffix(s, "“") || strings.HasSuffix(s, "\"") || strings.HasSuffix(s, "‘") || strings.HasSuffix(s, ": ")
}

// joined reports whether what stands between two words leaves them one name.
func joined(between string) bool { return between == " " || between == "\u00a0" || between == ". " }

// participle reports whether the part of a word behind its hyphen makes it tell
// something of what follows: "US-led".
func participle(tail string) bool {
	switch tail {
	case "led", "based", "backed", "born", "made", "owned", "run", "style", "wide", "era", "controlled", "occupied", "held", "sponsored", "funded", "friendly":
		return true
	}
	return false
}

// noName reports whether a word is printed with a capital letter without being a
// name that sources could spell differently: days, months, "I".
func noName(low string) bool {
	switch strings.TrimSuffix(low, "'s") {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
		"august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec":
		return true
	}
	if strings.IndexByte(low, '-') == 1 {
		return true // "R-Ohio": a party and a state
	}
	first, _, _ := strings.Cut(low, "'")
	return first == "i"
}

// shorten joins acronyms with the names they stand for: NATO, North Atlantic Treaty
// Organization.
func (g *gatherer) shorten() {
	full := map[string]int{} // letters -> index into out, -1 where two have them
	for k := range g.out {
		if n := &g.out[k]; !n.Person {
			if letters := initials(n.widest()); len(letters) > 1 {
				if _, twice := full[letters]; twice {
					full[letters] = -1
				} else {
					full[letters] = k
				}
			}
		}
	}
	for k := range g.out {
		n := &g.out[k]
		if n.Person || n.In() == 0 {
			continue
		}
		to, ok := full[acronym(n.widest())]
		if !ok || to < 0 || to == k {
			continue
		}
		for i := range n.Forms {
			g.out[to].Forms[i] = append(g.out[to].Forms[i], n.Forms[i]...)
			n.Forms[i] = nil
		}
	}
}

// initials are the first letters of a name of several words, "" for one word.
func initials(name string) string {
	var b strings.Builder
	words := strings.Fields(name)
	for _, w := range words {
		if acronym(w) != "-" {
			return "" // "U.S. Senate"
		}
		if !slices.Contains([]string{"of", "the", "and", "for"}, w) {
			r, _ := utf8.DecodeRuneInString(w)
			b.WriteRune(unicode.ToLower(r))
		}
	}
	if len(words) < 2 {
		return ""
	}
	return b.String()
}

// acronym is the letters of a name that is one, "-" for another.
func acronym(name string) string {
	letters := strings.ReplaceAll(name, ".", "")
	if len(letters) < 2 || strings.ContainsFunc(letters, func(r rune) bool { return !unicode.IsUpper(r) }) {
		return "-"
	}
	return strings.ToLower(letters)
}

// quotedAt reports whether span stands in quotation marks.
func (a *Article) quotedAt(span corpus.Span) bool {
	return slices.ContainsFunc(a.Quoted, func(q corpus.Span) bool { return q.Contains(span) })
}
