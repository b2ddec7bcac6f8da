package nlp

import (
	"strings"
	"unicode"
)

// emoji returns the end of the picture that begins at i with the rune r: one sign with
// its variants, a flag, or several signs that joiners make one. It returns i where r is
// no picture.
func (s *scanner) emoji(i int, r rune, size int) int {
	if r < 0x80 || !unicode.Is(unicode.So, r) {
		return i
	}
	end := i + size
	if isRegional(r) && isRegional(s.after(end)) {
		return end + size
	}
	for end < len(s.text) {
		r, size := s.rune(end)
		switch {
		case r == zeroWidthJoiner && unicode.Is(unicode.So, s.after(end+size)):
		case isVariant(r), unicode.Is(unicode.So, r) && s.before(end) == zeroWidthJoiner:
		default:
			return end
		}
		end += size
	}
	return end
}

const zeroWidthJoiner = '\u200D'

// isRegional reports whether r is one of the letters that make flags in pairs.
func isRegional(r rune) bool { return '\U0001F1E6' <= r && r <= '\U0001F1FF' }

// isVariant reports whether r changes the sign before it: a variation selector, a skin
// tone, a key's frame, a tag.
func isVariant(r rune) bool {
	return r == '\uFE0F' || r == '\uFE0E' || r == '\u20E3' ||
		'\U0001F3FB' <= r && r <= '\U0001F3FF' || '\U000E0020' <= r && r <= '\U000E007F'
}

// emoticon returns the end of the face made of punctuation that begins at i with the rune
// r, i where there is none.
func (s *scanner) emoticon(i int, r rune) int {
	switch r {
	case ':', ';', '=':
		mouth := i + 1
		if n := s.after(mouth); n == '-' || n == '\'' || n == '^' {
			mouth++
		}
		return s.mouth(i, mouth)
	case '<', '>', '^', '-', '(':
		for _, face := range [...]string{">:(", ">:)", "^_^", "-_-", "<3", "(:", "(;"} {
			if s.has(i, face) && s.standsFree(i, i+len(face)) {
				return i + len(face)
			}
		}
	}
	return i
}

// mouth returns the end of the face whose eyes are at i and whose mouth may be at m, i
// where it is none.
func (s *scanner) mouth(i, m int) int {
	r := s.after(m)
	switch {
	case r == ')' || r == '(':
		if end := s.run(m, string(r)); !isWordRune(s.after(end)) {
			return end
		}
	case strings.ContainsRune("DPpOo/\\|*]", r) && s.standsFree(i, m+1):
		return m + 1
	}
	return i
}

// standsFree reports whether neither letters nor signs are glued to [i, end), but for
// what ends a sentence.
func (s *scanner) standsFree(i, end int) bool {
	return unicode.IsSpace(s.before(i)) && (unicode.IsSpace(s.after(end)) || strings.ContainsRune(".,!?", s.after(end)))
}
