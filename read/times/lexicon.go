package times

import (
	"strings"

	"github.com/writethru/writethru/nlp"
)

// A lexicon holds the words of a language.
type lexicon struct {
	numbers  map[string]uint16    // of words, places in words
	words    []word               // the first ones are empty
	holidays map[string][]holiday // by first word
	lengths  [256]uint64          // by first letter: a bit for every length of word that begins a time
}

// longestWord is the longest word in bytes that is looked up.
const longestWord = 24

// begins reports whether a time may begin with a word, as its first letter and its length
// show.
func (l *lexicon) begins(letters string, c nlp.Class) bool {
	if c == nlp.Number {
		return true
	}
	b := letters[0]
	if b >= 'A' && b <= 'Z' {
		b |= 0x20
	}
	return l.lengths[b]>>(len(letters)&63)&1 != 0
}

// look returns what is known of a word.
func (l *lexicon) look(letters string, c nlp.Class) word {
	if c == nlp.Number {
		return numeral(letters)
	}
	return l.words[l.index(letters)]
}

// index returns the number of a word. That of a month stands in lower
// case for another word.
func (l *lexicon) index(letters string) uint16 {
	var folded [longestWord]byte
	if len(letters) > longestWord {
		return unknown
	}
	for i := range len(letters) {
		b := letters[i]
		if b >= 'A' && b <= 'Z' {
			b |= 0x20
		}
		folded[i] = b
	}
	n, ok := l.numbers[string(folded[:len(letters)])]
	if !ok || l.words[n].is(isProper) && !isUpper(letters) {
		return unknown
	}
	return n
}

// prefixed returns what is known of the word after a prefix and a hyphen: mid-August, mid-1990s.
func (l *lexicon) prefixed(letters string) word {
	prefix, rest, ok := strings.Cut(letters, "-")
	if !ok || rest == "" || !l.words[l.index(prefix)].is(isPrefix) {
		return word{}
	}
	c := nlp.Word
	if isDigit(rest[0]) {
		c = nlp.Number
	}
	w := l.look(rest, c)
	w.class &= isMonth | isWeekday | isSeason | isDecade | isOrdinal | isUnit | isYear | isEdge
	return w
}
