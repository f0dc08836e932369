package name

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"parallax/model/text"
)

// form is one full name as printed, folded without middle parts.
type form struct {
	given, family string // folded
	suffix        string // "Jr": another person than the one without
	gender        Gender
	full          []printed
	articles      []int32 // that print it, ascending; until the registry is made
	in            int     // how many they are
	mentions      int     // in full
	roles         []string
	held          map[string]int // in how many articles by each office that one person has at a time
	sound         string         // skeleton of given, once asked for
}

// printed is a full name as printed, and in how many articles.
type printed struct {
	name     string
	articles int
}

// print counts one more article that prints f as name. A form is printed in few
// ways, mostly one.
func (f *form) print(name string) {
	for i := range f.full {
		if f.full[i].name == name {
			f.full[i].articles++
			return
		}
	}
	f.full = append(f.full, printed{name, 1})
}

// givenSound is the skeleton of the given name.
func (f *form) givenSound() string {
	if f.sound == "" {
		f.sound = skeleton(f.given)
	}
	return f.sound
}

// collect gathers the full names of all articles, sorted by family and given name.
func collect(articles []*Article) []form {
	index := map[[3]string]*form{}
	for n, a := range articles {
		for i := range a.People {
			p := &a.People[i]
			if p.Given == "" {
				continue
			}
			k := [3]string{text.Fold(p.Given), text.Fold(p.Family), p.Suffix}
			f := index[k]
			if f == nil {
				f = &form{given: k[0], family: k[1], suffix: k[2]}
				index[k] = f
			}
			f.print(p.Full)
			if f.gender == Unknown {
				f.gender = p.Gender
			}
			f.mentions += p.inFull
			for _, role := range p.Roles {
				if !slices.Contains(f.roles, role) {
					f.roles = append(f.roles, role)
				}
				if offices(role) && !p.HasRole("vice") && !p.HasRole("former") && !p.HasRole("deputy") {
					if f.held == nil {
						f.held = map[string]int{}
					}
					f.held[role]++
				}
			}
			if len(f.articles) == 0 || f.articles[len(f.articles)-1] != int32(n) {
				f.articles = append(f.articles, int32(n))
				f.in++
			}
		}
	}
	forms := make([]form, 0, len(index))
	for _, f := range index {
		forms = append(forms, *f)
	}
	slices.SortFunc(forms, func(a, b form) int {
		return cmp.Or(strings.Compare(a.family, b.family), strings.Compare(a.given, b.given), strings.Compare(a.suffix, b.suffix))
	})
	return forms
}

// bySkeleton groups forms whose families sound alike, in a fixed order.
func bySkeleton(forms []form) [][]int {
	index, groups := map[string]int{}, [][]int{}
	for i := range forms {
		k := skeleton(forms[i].family)
		g, ok := index[k]
		if !ok {
			g = len(groups)
			index[k] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], i)
	}
	return groups
}

// likeGiven yields the pairs of some forms whose given names may be one as samePerson
// and nickname tell: those that sound alike, that a table joins, or of which one is an
// initial of the other. Of a family with a thousand given names they are few.
func likeGiven(forms []form, some []int) func(yield func(i, j int) bool) {
	return func(yield func(i, j int) bool) {
		index := map[string][]int{}
		for _, j := range some {
			has, wants := forms[j].givenKeys()
			for _, k := range wants {
				for _, i := range index[k] {
					if !yield(i, j) {
						return
					}
				}
			}
			for _, k := range has {
				index[k] = append(index[k], j)
			}
		}
	}
}

// givenKeys are such that of two given names which may be one each has a key that the
// other wants.
func (f *form) givenKeys() (has, wants []string) {
	wants = []string{"sound " + f.givenSound(), "spelling " + lookUp(f.given)}
	for _, n := range nicknames().lines[f.given] {
		wants = append(wants, "short "+nicknames().full[n])
	}
	letters := strings.Trim(f.given, ".")
	_, n := utf8.DecodeRuneInString(letters)
	has = append(slices.Clone(wants), "begins "+letters[:n])
	if n == len(letters) {
		return append(has, "initial "+letters), append(wants, "begins "+letters)
	}
	return has, append(wants, "initial "+letters[:n])
}

// samePerson reports whether two full names are spellings of one: families that
// sound alike, given names that do or that the table joins, and no article that
// uses both families (an outlet spells consistently).
func samePerson(a, b *form, families func(family string) []int32) bool {
	if a.suffix != b.suffix || !sameGiven(a, b) {
		return false
	}
	return a.family == b.family || !meet(families(a.family), families(b.family))
}

// familiesOf gives the articles that print a family of some forms, ascending; each is
// found once, when it is asked for.
func familiesOf(forms []form, some []int) func(family string) []int32 {
	known := map[string][]int32{}
	return func(family string) []int32 {
		all, ok := known[family]
		if !ok {
			for _, i := range some {
				if forms[i].family == family {
					all = append(all, forms[i].articles...)
				}
			}
			slices.Sort(all)
			known[family] = all
		}
		return all
	}
}

func sameGiven(a, b *form) bool {
	return a.given == b.given || lookUp(a.given) == lookUp(b.given) || fitsInitial(a.given, b.given) || a.givenSound() == b.givenSound()
}

func lookUp(folded string) string {
	if k, ok := lexica().spellings[folded]; ok {
		return k
	}
	return folded
}

// meet reports whether two ascending lists share an element.
func meet(a, b []int32) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			return true
		}
	}
	return false
}
