package lemma

import (
	"unicode"
	"unicode/utf8"
)

// A hash stands for letters, read from the last to the first, without regard to
// case and to the shape of quotation marks; all digits are alike.
type hash uint64

const emptyHash hash = 0xcbf29ce484222325 // of FNV-1a, as is the prime below

func (h hash) add(r rune) hash { return (h ^ hash(r)) * 0x100000001b3 }

// join returns the hash of s and, behind it, the letters that h stands for.
func (h hash) join(s string) hash {
	for i := len(s); i > 0; {
		r, size := rune(s[i-1]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeLastRuneInString(s[:i])
		}
		h = h.add(fold(r))
		i -= size
	}
	return h
}

func hashOf(s string) hash { return emptyHash.join(s) }

// wordHash returns the hash of a whole word, which is none of an ending's.
func wordHash(word string) hash { return hashOf(word).add(0) }

// A shape says how a word is written, as far as that bears on how its lemma is.
type shape uint8

// The shapes. Words in capitals have one for each length: short ones are
// mostly acronyms, long ones mostly shouts.
const (
	small    shape = iota // no capital
	grouped               // digits with commas between them
	curly                 // quotation marks or apostrophes that no typewriter has
	capital               // capitals before small letters only
	mixed                 // a capital after a small letter
	capitals              // one letter, a capital; the shapes of more letters follow
)

// maxCapitals is the length from which words in capitals are alike.
const maxCapitals = 6

// maxEnding is the length of the longest ending looked at, in runes.
const maxEnding = 6

// A spelling is what is looked up of a word that was not met.
type spelling struct {
	endings [maxEnding + 1]hash // of so many runes
	longest int                 // number of the last ending
	shape   shape
}

// spell reads the letters of a word.
func spell(word string) spelling {
	var s spelling
	var seen letters
	h := emptyHash
	s.endings[0] = h
	for len(word) > 0 {
		r, size := lastRune(word)
		word = word[:len(word)-size]
		seen.note(r)
		if s.longest < maxEnding {
			s.longest++
			h = h.add(fold(r))
			s.endings[s.longest] = h
		}
	}
	s.shape = seen.shape()
	return s
}

// letters counts what a shape depends on.
type letters struct {
	upper, lower, digits, commas, quotes int

	inner bool // a capital stands after a small letter
}

// note counts the letter that stands before those noted so far.
func (l *letters) note(r rune) {
	switch {
	case 'a' <= r && r <= 'z':
		l.noteLower()
	case 'A' <= r && r <= 'Z':
		l.upper++
	case '0' <= r && r <= '9':
		l.digits++
	case r == ',':
		l.commas++
	case straightened(r) != r:
		l.quotes++
	case unicode.IsUpper(r):
		l.upper++
	case unicode.IsLower(r):
		l.noteLower()
	}
}

func (l *letters) noteLower() {
	l.lower++
	l.inner = l.inner || l.upper > 0
}

func (l *letters) shape() shape {
	switch {
	case l.upper == 0 && l.digits > 0 && l.commas > 0:
		return grouped
	case l.upper == 0 && l.quotes > 0:
		return curly
	case l.upper == 0:
		return small
	case l.inner:
		return mixed
	case l.lower > 0:
		return capital
	}
	return capitals + shape(min(l.upper, maxCapitals)-1)
}

func lastRune(s string) (r rune, size int) {
	if c := s[len(s)-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(s)
}

// fold returns what r is hashed as.
func fold(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z':
		return r
	case r >= utf8.RuneSelf:
		return straightened(unicode.ToLower(r))
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case '0' <= r && r <= '9':
		return '0'
	}
	return r
}
