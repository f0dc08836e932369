package quote

import "parallax/model/name"

// withoutClitic is the pronoun of a word like "he's", any other word as it is.
func withoutClitic(w string) string {
	if p := clitic(w); p != "" {
		return p
	}
	return w
}

func gender(pronoun string) name.Gender {
	if pronoun == "she" {
		return name.Female
	}
	return name.Male
}
