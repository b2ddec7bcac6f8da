package voice

import "github.com/writethru/writethru/lang"

// trait is what a word can be; a word may have several.
type trait uint16

const (
	judging trait = 1 << iota
	doubtful
	described
	intensifier
	epithet
	mockery
	office
	colour
	hedge
	insinuating
	person
	negation
	saying
)

// nounTraits are the traits of nouns that judge whom or what they name.
const nounTraits = epithet | mockery | office

// A lexicon knows the traits of words.
type lexicon struct {
	traits  map[string]trait
	starts  [1 << 15]trait // of the words that begin with three letters
	longest int            // word, in bytes
}

func newLexicon(w *lang.Voice) *lexicon {
	l := &lexicon{traits: make(map[string]trait), starts: [1 << 15]trait{^trait(0)}} // of all that is too short
	for _, list := range []struct {
		words []string
		trait trait
	}{
		{w.Judging, judging}, {w.Doubtful, doubtful}, {w.Described, described}, {w.Intensifiers, intensifier},
		{w.Epithets, epithet}, {w.Mockery, mockery}, {w.Offices, office}, {w.Colours, colour}, {w.Hedges, hedge},
		{w.Insinuating, insinuating}, {w.Persons, person}, {w.Negations, negation},
		{w.Saying, saying}, {w.Naming, saying},
	} {
		for _, word := range list.words {
			l.traits[word] |= list.trait
			l.starts[begin(word)] |= list.trait
			l.longest = max(l.longest, len(word))
		}
	}
	return l
}

// key is the room for a word in small letters. Longer words have no traits.
type key [40]byte

// find returns the traits of the word that parts make, written in small letters and
// with hyphens between them.
func (l *lexicon) find(parts ...string) trait {
	if !l.begins(parts[0], ^trait(0)) {
		return 0
	}
	var room key
	word := room[:0]
	for i, part := range parts {
		if i > 0 {
			word = append(word, '-')
		}
		if len(word)+len(part) > min(l.longest, len(room)-1) {
			return 0
		}
		for _, b := range []byte(part) {
			if 'A' <= b && b <= 'Z' {
				b += 'a' - 'A'
			}
			word = append(word, b)
		}
	}
	return l.traits[string(word)]
}

// begins tells whether a word with any of some traits might begin as the given one does.
func (l *lexicon) begins(word string, t trait) bool { return l.starts[begin(word)]&t != 0 }

// begin returns a number for the first three letters of a word, whether they are small or capital; 0 for all
// words that are shorter.
func begin(word string) int {
	if len(word) < 3 {
		return 0
	}
	return int(word[0]&31)<<10 | int(word[1]&31)<<5 | int(word[2]&31)
}
