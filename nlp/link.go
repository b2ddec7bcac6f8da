package nlp

import (
	"math"
	"strings"
	"unicode"

	"github.com/writethru/writethru"
)

// longestMailName is how many bytes may stand before the @ of a mail address.
const longestMailName = 64

// findMail sets mail to the first mail address that begins at i or after.
func (s *scanner) findMail(i int) {
	for from := i; ; {
		n := strings.IndexByte(s.text[from:], '@')
		if n < 0 {
			s.mail = writethru.Span{Begin: math.MaxInt, End: math.MaxInt}
			return
		}
		at := from + n
		begin, end := at, at+1
		for begin > i && at-begin < longestMailName && isMailByte(s.text[begin-1]) {
			begin--
		}
		for end < len(s.text) && isMailByte(s.text[end]) {
			end++
		}
		begin = at - len(strings.TrimLeft(s.text[begin:at], mailSigns))
		end = at + len(strings.TrimRight(s.text[at:end], mailSigns))
		if begin < at && end > at+1 {
			s.mail = writethru.Span{Begin: begin, End: end}
			return
		}
		from = at + 1
	}
}

// passMail appends the mail address if it begins at i, looks for the next one, and
// returns where to go on.
func (s *scanner) passMail(doc *Doc, i int) int {
	if i == s.mail.Begin {
		doc.add(i, s.mail.End, Link)
		i = s.mail.End
	}
	s.findMail(i)
	return i
}

func isMailByte(b byte) bool {
	return isASCIILetter(b) || isDigit(rune(b)) || strings.IndexByte(mailSigns, b) >= 0
}

// mailSigns are the signs that may stand inside a mail address.
const mailSigns = "._%+-"

// isLink reports whether a text begins with what begins an address.
func isLink(text string) bool {
	switch text[0] | 0x20 {
	case 'h':
		return hasPrefixFold(text, "http://") || hasPrefixFold(text, "https://")
	case 'w':
		return hasPrefixFold(text, "www.")
	case 'm':
		return hasPrefixFold(text, "mailto:")
	case 'd':
		return hasPrefixFold(text, "doi:10.")
	}
	return false
}

func hasPrefixFold(text, prefix string) bool {
	return len(text) >= len(prefix) && strings.EqualFold(text[:len(prefix)], prefix)
}

// linkEnd returns where the address that begins at i ends, without punctuation
// that belongs to the sentence.
func linkEnd(text string, i int) int {
	end := len(text)
	if n := strings.IndexFunc(text[i:], endsLink); n >= 0 {
		end = i + n
	}
	return i + len(strings.TrimRight(text[i:end], ".,;:!?'’)]"))
}

func endsLink(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("<>\"“”«»", r)
}

// isHost reports whether a word may be the name of a host: example.org.
func isHost(word string) bool {
	dot := strings.LastIndexByte(word, '.')
	return dot > 1 && len(word)-dot > 2 && strings.IndexFunc(word[dot+1:], isNotLower) < 0
}

// isAddress reports whether a word is the address of a page.
func isAddress(word string) bool {
	host, _, slash := strings.Cut(word, "/")
	return isLink(word) || slash && isHost(host)
}

func isNotLower(r rune) bool { return !unicode.IsLower(r) }
