package block

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// A Lexicon is a linear model over hashed words (Weinberger et al. 2009,
// "Feature Hashing for Large Scale Multitask Learning"): a row of weights a
// hash, a column a class.
type Lexicon struct {
	Bits    int       // the table has 1<<Bits rows
	Classes int       // columns
	Scale   float32   // of the weights
	Weights []int8    // row by row
	Bias    []float32 // one a class
}

// add sums the rows of hashes into sum, one value a class, scaled.
func (l *Lexicon) add(sum []float32, hashes []uint32) {
	mask := uint32(1)<<l.Bits - 1
	for _, h := range hashes {
		at := int(h&mask) * l.Classes
		row := l.Weights[at : at+l.Classes]
		sum := sum[:len(row)] // one check for all columns
		for c, w := range row {
			sum[c] += float32(w) * l.Scale
		}
	}
}

const (
	hashSeed  = 2166136261 // FNV-1a
	hashPrime = 16777619
)

// MaxWords bounds the words of a block that are looked up.
const MaxWords = 48

// mix spreads the bits of h, so that the low ones depend on all.
func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}

// WordHashes appends the hashes of the first limit words of text to dst: of each word,
// of its stem (its first letters), and of its stem with the stem before it. Case is
// folded, a run of digits is one digit, some punctuation marks are words, and words
// in quotation marks are other words than those outside: what is quoted is
// not said by the page. The cues among the words follow.
func WordHashes(dst []uint32, text []byte, limit int) []uint32 {
	s := speller{dst: dst, last: 7, word: hashSeed, table: cues}
	for i := 0; i < len(text) && s.words < limit; {
		if c := text[i] | 0x20; 'a' <= c && c <= 'z' { // most bytes of most pages
			s.letter(uint32(c))
			i++
			continue
		}
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(text[i:])
		}
		i += size
		s.add(foldRune(r))
	}
	s.end()
	return s.cues.hashes(append(s.dst, mix(s.last*hashPrime^13)), s.first, s.words) // the end of the text
}

// stemLength is the number of letters that make a stem.
const stemLength = 5

// A speller makes hashes out of letters.
type speller struct {
	dst     []uint32
	word    uint32 // the letters of the open word
	stem    uint32 // the first of them
	letters int
	digit   bool   // the last letter was a digit
	last    uint32 // the stem before
	quoted  uint32 // what words in quotation marks are told apart by
	words   int
	table   *table[Cue]
	cues    Cue
	first   Cue // of the first word

	wordHash, stemHash, pairHash uint32 // of the last word
}

// letter takes a folded ASCII letter.
func (s *speller) letter(c uint32) {
	s.word = (s.word ^ c) * hashPrime
	if s.letters++; s.letters == stemLength {
		s.stem = s.word
	}
	s.digit = false
}

func (s *speller) add(r rune) {
	switch {
	case r == '’' || r == '\'': // "don’t" is one word, whatever its apostrophe
	case isWordRune(r):
		if r == '0' && s.digit {
			return
		}
		s.word = (s.word ^ uint32(r)) * hashPrime
		if s.letters++; s.letters == stemLength {
			s.stem = s.word
		}
		s.digit = r == '0'
		if ideographic(r) {
			s.end()
		}
	default:
		s.end()
		s.mark(r)
	}
}

// mark takes a punctuation mark.
func (s *speller) mark(r rune) {
	switch r {
	case '“', '„', '«':
		s.quoted = 0x9e3779b9
	case '”', '»':
		s.quoted = 0
	case '"':
		s.quoted ^= 0x9e3779b9
	case ':', '?', '!', '©', '|', '@', '•', '→', '▸', '>', '/':
		s.word, s.letters = (hashSeed^uint32(r))*hashPrime, 1
		s.end()
	}
}

// end ends the open word, if there is one.
func (s *speller) end() {
	if s.letters == 0 {
		return
	}
	if s.letters < stemLength {
		s.stem = s.word
	}
	s.wordHash, s.stemHash, s.pairHash = mix(s.word), mix(s.stem*37), mix(s.stem*31^s.last*hashPrime)
	if s.quoted == 0 {
		s.cues |= s.table.of(s.wordHash) | s.table.of(s.stemHash) | s.table.of(s.pairHash)
	} else {
		s.cues |= quotedCue
	}
	if s.words == 0 {
		s.first = s.cues
	}
	s.dst = append(s.dst, s.wordHash^s.quoted, s.pairHash^s.quoted)
	if s.letters > stemLength {
		s.dst = append(s.dst, s.stemHash^s.quoted)
	}
	s.last, s.word, s.stem, s.letters, s.digit = s.stem, hashSeed, 0, 0, false
	s.words++
}

func foldRune(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z':
		return r
	case 'A' <= r && r <= 'Z':
		return r | 0x20
	case '0' <= r && r <= '9':
		return '0'
	case r < utf8.RuneSelf:
		return r
	}
	return unicode.ToLower(r)
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || r == '0' || r == '$'
	}
	return unicode.IsLetter(r) || r == '€' || r == '£'
}

// ideographic reports whether r is of a script that puts no space between words.
func ideographic(r rune) bool {
	return r >= 0x3040 && r < 0xa000 || r >= 0xf900 && r < 0xfb00
}

// NameHashes appends the hashes of the names that n bears to dst: its tag, and the
// words of its class, id, role and the like.
func NameHashes(dst []uint32, n *html.Node) []uint32 {
	dst = append(dst, mix(hashString(hashSeed^1, n.Data)))
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "class", "id", "role", "itemprop", "data-component", "data-module", "data-testid", "data-type", "aria-label":
			dst = nameWords(dst, a.Val)
		}
	}
	return dst
}

// nameWords appends the hashes of the words of a name in any of the usual
// spellings: related-links, related_links, relatedLinks.
func nameWords(dst []uint32, name string) []uint32 {
	h, n := uint32(hashSeed), 0
	for i := 0; i <= len(name); i++ {
		var ch byte
		if i < len(name) {
			ch = name[i]
		}
		upper := 'A' <= ch && ch <= 'Z'
		letter := upper || 'a' <= ch && ch <= 'z'
		if n > 0 && (!letter || upper && !(name[i-1] >= 'A' && name[i-1] <= 'Z')) {
			if n > 1 && n < 24 {
				dst = append(dst, mix(h))
			}
			h, n = hashSeed, 0
		}
		if letter {
			h = (h ^ uint32(ch|0x20)) * hashPrime
			n++
		}
		if len(dst) > 64 {
			break
		}
	}
	return dst
}

func hashString(h uint32, s string) uint32 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * hashPrime
	}
	return h
}

// styleOf returns a hash of the tag and class of n, digits left out: paragraphs of
// one article share it.
func styleOf(n *html.Node) uint32 {
	h := hashString(hashSeed, n.Data)
	for i := range n.Attr {
		if n.Attr[i].Key != "class" {
			continue
		}
		for _, ch := range []byte(n.Attr[i].Val) {
			if ch < '0' || ch > '9' {
				h = (h ^ uint32(ch)) * hashPrime
			}
		}
	}
	return mix(h)
}
