// Package subword says of which parts a word is made, as numbers: the word itself
// less its case, its beginnings and endings, and its shape. The encoder adds up what it has learnt of each
// part, so that it knows something of words that it never met.
package subword

import (
	"unicode"
	"unicode/utf8"
)

// A Part is a table of parts of words.
type Part int

// The parts. Each has as many rows as Rows says, and a word one row in each of
// them; words that fall on the same row share it.
const (
	Shape Part = iota
	Suffix2
	Suffix3
	Suffix4
	Prefix2
	Prefix3
	Prefix4
	Initial // its first letter and what kinds of letters it has
	Parts   // how many there are
)

// Rows are the sizes of the tables of parts, powers of two.
var Rows = [Parts]int{1 << 10, 1 << 11, 1 << 13, 1 << 14, 1 << 10, 1 << 13, 1 << 13, 1 << 9}

// longest is how many letters of a word are looked at: this many from its
// begin and as many from its end.
const longest = 32

// A Key is a word less its case, digits alike: “The” and “the”, “1999” and
// “2024” share theirs.
type Key uint64

// Word returns the key of a word and the rows of its parts.
func Word(form string, rows *[Parts]int32) Key {
	var letters [2 * longest]rune
	folded, shape, kinds := fold(letters[:0], form)
	hash := func(p Part, part []rune) {
		h := offset ^ uint64(p+1)*prime
		for _, r := range part {
			h = mix(h, uint64(r))
		}
		rows[p] = int32(finish(h) & uint64(Rows[p]-1))
	}
	n := len(folded)
	hash(Suffix2, folded[max(0, n-2):])
	hash(Suffix3, folded[max(0, n-3):])
	hash(Suffix4, folded[max(0, n-4):])
	hash(Prefix2, folded[:min(n, 2)])
	hash(Prefix3, folded[:min(n, 3)])
	hash(Prefix4, folded[:min(n, 4)])
	rows[Shape] = int32(finish(shape) & uint64(Rows[Shape]-1))
	rows[Initial] = int32(finish(mix(mix(offset, uint64(folded[0])), uint64(kinds))) & uint64(Rows[Initial]-1))
	return keyOf(folded)
}

// KeyOf returns the key of a word alone.
func KeyOf(form string) Key {
	var letters [2 * longest]rune
	folded, _, _ := fold(letters[:0], form)
	return keyOf(folded)
}

func keyOf(folded []rune) Key {
	h := uint64(offset)
	for _, r := range folded {
		h = mix(h, uint64(r))
	}
	return Key(finish(h))
}

// kind is what sort of letter a letter is.
type kind uint8

const (
	upper kind = 1 << iota
	lower
	digit
	hyphen
	other
	foreign      // beyond ASCII
	capital      // the first letter is upper
	inner        // an upper letter after a lower one
	longestShape = 10
)

// fold appends the letters of the word without case, and returns the hash of its
// shape (kinds of letters, the third and later of a run left out) and all kinds met.
func fold(letters []rune, form string) (folded []rune, shape uint64, kinds kind) {
	shape = offset
	var last kind
	run, shaped := 0, 0
	for i, r := range form {
		if i > 0 && len(letters) == 2*longest {
			copy(letters[longest:], letters[longest+1:])
			letters = letters[:2*longest-1]
		}
		r, k := classify(r)
		letters = append(letters, r)
		if k&upper != 0 && i == 0 {
			kinds |= capital
		}
		if k&upper != 0 && last&lower != 0 {
			kinds |= inner
		}
		kinds |= k
		if k != last {
			run = 0
		}
		last = k
		if run++; run <= 2 && shaped < longestShape {
			shape = mix(shape, shapeOf(r, k))
			shaped++
		}
	}
	if len(letters) == 0 {
		letters = append(letters, utf8.RuneError)
	}
	return letters, shape, kinds
}

// shapeOf tells punctuation apart, but not letters.
func shapeOf(r rune, k kind) uint64 {
	if k&(hyphen|other) != 0 {
		return uint64(k) | uint64(r)<<8
	}
	return uint64(k)
}

// classify returns the letter without case and its kind.
func classify(r rune) (rune, kind) {
	switch {
	case 'a' <= r && r <= 'z':
		return r, lower
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A', upper
	case '0' <= r && r <= '9':
		return '0', digit
	case r == '-':
		return r, hyphen
	case r < utf8.RuneSelf:
		return r, other
	}
	return classifyForeign(r)
}

func classifyForeign(r rune) (rune, kind) {
	switch r {
	case '’', '‘':
		return '\'', other
	case '“', '”':
		return '"', other
	case '‑', '‐':
		return '-', hyphen
	}
	switch {
	case unicode.IsUpper(r):
		return unicode.ToLower(r), upper | foreign
	case unicode.IsLetter(r):
		return r, lower | foreign
	case unicode.IsDigit(r):
		return '0', digit
	}
	return r, other | foreign
}

// The hash is that of Fowler, Noll and Vo over letters instead of bytes, with the
// last mixing of MurmurHash3.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

func mix(h, x uint64) uint64 { return (h ^ x) * prime }

func finish(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
