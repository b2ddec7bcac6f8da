package read

import (
	"unicode/utf8"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

// A trait is something a word can be; a word may have several.
type trait uint32

const (
	present    trait = 1 << iota // a reporting verb: say
	third                        // says
	past                         // said
	participle                   // written
	gerund                       // saying
	takesAddressee
	takesObject
	needsQuote // a reporting verb only beside a quotation or “that”
	phrasal    // a reporting verb only before a word that completes it: pointed out
	noun       // its third person is a common noun as well: claims
	pronoun
	possessive
	determiner
	preposition
	linker
	auxiliary
	copula
	adverb
	quantity // a determiner that stands without a noun: many say
	day
	nearby // last, in last Monday
	title
	role
	body // the last word of the name of an institution: Council
	particle
	suffix
	capital // the token begins with a capital letter
	plural  // the token ends in s

	verb   = present | third | past | participle | gerund
	finite = present | third | past
)

// A lexicon knows the traits of words in lower case.
type lexicon struct {
	traits      map[string]trait
	longest     int
	completions map[string]string // of a phrasal verb: pointed → out
}

func newLexicon() *lexicon {
	l := &lexicon{traits: make(map[string]trait), completions: make(map[string]string)}
	for _, v := range en.Cues() {
		frame := frameTrait(v.Frame)
		l.add(v.Lemma, present|frame)
		l.add(v.Third, third|frame)
		l.add(v.Past, past|frame)
		l.add(v.Participle, participle|frame)
		l.add(v.Gerund, gerund|frame)
		for _, form := range []string{v.Lemma, v.Third, v.Past, v.Participle, v.Gerund} {
			l.completions[form] = v.Completion
		}
	}
	for t, words := range map[trait][]string{
		pronoun: en.Pronouns(), possessive: en.Possessives(), determiner: en.Determiners(),
		preposition: en.Prepositions(), linker: en.Linkers(), auxiliary: en.Auxiliaries(), copula: en.Copulas(),
		adverb: en.Adverbs(), day: en.Days(), nearby: en.Nearby(), quantity: en.Quantities(), title: en.Titles(), role: en.Roles(), particle: en.Particles(),
		suffix: en.Suffixes(), noun: en.NounCues(), needsQuote: en.QuotingCues(), body: en.Bodies(),
	} {
		for _, w := range words {
			l.add(w, t)
		}
	}
	return l
}

func frameTrait(f en.Frame) trait {
	switch f {
	case en.Address:
		return takesAddressee
	case en.Object:
		return takesObject
	case en.Phrasal:
		return phrasal
	}
	return 0
}

func (l *lexicon) add(word string, t trait) {
	l.traits[word] |= t
	l.longest = max(l.longest, len(word))
}

// label returns the traits of every token.
func (l *lexicon) label(doc *nlp.Doc) []trait {
	traits := make([]trait, doc.Len())
	for i := range traits {
		if doc.Class[i].IsWord() {
			traits[i] = l.word(doc.Token(i))
		}
	}
	return traits
}

// word returns the traits of a word as it is written. A full stop at the
// end of an abbreviation is left out.
func (l *lexicon) word(word string) trait {
	var t trait
	switch first := word[0]; {
	case 'A' <= first && first <= 'Z':
		t = capital
	case first >= utf8.RuneSelf && isUpper(word):
		t = capital
	}
	if n := len(word); n > 3 && word[n-1] == 's' && word[n-2] != 's' {
		t |= plural
	}
	if len(word) > l.longest {
		return t
	}
	var lower [32]byte
	key := lower[:0]
	for i := range min(len(word), len(lower)) {
		b := word[i]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		key = append(key, b)
	}
	found, ok := l.traits[string(key)]
	if n := len(key); !ok && n > 1 && key[n-1] == '.' {
		found = l.traits[string(key[:n-1])]
	}
	if n := len(key); found == 0 && t&capital == 0 && n > 4 && key[n-1] == 'y' && key[n-2] == 'l' {
		found = adverb
	}
	return t | found
}
