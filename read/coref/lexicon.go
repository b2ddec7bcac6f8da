package coref

import (
	"strings"

	"github.com/writethru/writethru/lang"
)

// A trait is a set of things that a word can be.
type trait uint32

const (
	male trait = 1 << iota
	female
	neuter
	plural
	first
	firstPlural
	relative
	reflexive
	definite
	indefinite
	maleWord
	femaleWord
	maleName
	femaleName
	title
	particle
	suffix
	personNoun
	kinNoun
	bodyNoun
	former
	speech
)

const (
	thirdPerson = male | female | neuter | plural
	pronoun     = thirdPerson | first | firstPlural | relative
)

// A lexicon is what a language tells, to look words up in.
type lexicon struct {
	traits    map[string]trait
	nicknames map[string][]int // numbers of the lists that a name stands in
	ranks     map[string][]int
	synonyms  map[string][]int
	countries map[string]int
	longest   int // bytes of the longest word of traits
}

func newLexicon(l lang.Coreference) *lexicon {
	x := &lexicon{
		traits:    make(map[string]trait),
		nicknames: lists(l.Nicknames),
		ranks:     lists(l.Ranks),
		synonyms:  lists(l.Synonyms),
		countries: make(map[string]int),
	}
	for t, words := range map[trait][]string{
		male: l.Male, female: l.Female, neuter: l.Neuter, plural: l.Plural, first: l.First, firstPlural: l.FirstPlural,
		relative: l.Relative, reflexive: l.Reflexive, definite: l.Definite, indefinite: l.Indefinite,
		maleWord: l.MaleWords, femaleWord: l.FemaleWords, maleName: l.MaleNames, femaleName: l.FemaleNames,
		title: l.Titles, particle: l.Particles, suffix: l.Suffixes,
		personNoun: l.Persons, kinNoun | personNoun: l.Kin, bodyNoun: l.Bodies, former: l.Former, speech: l.Speech,
	} {
		for _, w := range words {
			x.traits[w] |= t
			x.longest = max(x.longest, len(w))
		}
	}
	for n, group := range l.Countries {
		for name := range strings.SplitSeq(group, "|") {
			x.countries[strings.ReplaceAll(name, "-", " ")] = n
		}
	}
	return x
}

// lists returns for each word the numbers of the groups it stands in.
func lists(groups []string) map[string][]int {
	in := make(map[string][]int)
	for n, group := range groups {
		for word := range strings.SplitSeq(group, "|") {
			in[word] = append(in[word], n)
		}
	}
	return in
}

// of returns the traits of a word in any case, with or without a full stop at its end.
func (x *lexicon) of(word string) trait {
	var letters [48]byte
	word = strings.TrimSuffix(word, ".")
	if len(word) > min(x.longest, len(letters)) {
		return 0
	}
	return x.traits[string(lower(letters[:0], word))]
}

// country returns the number of the country that a name means, or none.
func (x *lexicon) country(name string) int {
	var letters [32]byte
	name = strings.TrimSuffix(name, ".")
	if len(name) > len(letters) {
		return none
	}
	if n, is := x.countries[string(lower(letters[:0], name))]; is {
		return n
	}
	return none
}

// lower appends a word in lower case, as far as its letters are of ASCII.
func lower(to []byte, word string) []byte {
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		to = append(to, c)
	}
	return to
}

// alike reports whether two words stand in one list.
func alike(in map[string][]int, a, b string) bool {
	for _, n := range in[a] {
		for _, m := range in[b] {
			if n == m {
				return true
			}
		}
	}
	return false
}
