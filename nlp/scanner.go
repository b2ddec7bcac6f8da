package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/writethru/writethru"
)

// A scanner looks at one block: nothing before begin, nothing after the end
// of text.
type scanner struct {
	text  string
	begin int
	mail  writethru.Span // the next mail address, past the end of text where there is none
	quote bool           // a single quotation mark was opened and not closed
}

func newScanner(text string, begin int) scanner {
	s := scanner{text: text, begin: begin}
	s.findMail(begin)
	return s
}

func (s *scanner) rune(i int) (rune, int) {
	if b := s.text[i]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return s.wideRune(i)
}

// wideRune is apart so that rune can be inlined.
func (s *scanner) wideRune(i int) (rune, int) { return utf8.DecodeRuneInString(s.text[i:]) }

// after returns the rune at i, a space beyond the end.
func (s *scanner) after(i int) rune {
	if i >= len(s.text) {
		return ' '
	}
	if b := s.text[i]; b < utf8.RuneSelf {
		return rune(b)
	}
	r, _ := s.wideRune(i)
	return r
}

// before returns the rune that ends at i, a space before the block.
func (s *scanner) before(i int) rune {
	if i <= s.begin {
		return ' '
	}
	if b := s.text[i-1]; b < utf8.RuneSelf {
		return rune(b)
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[s.begin:i])
	return r
}

// has reports whether the text goes on with prefix at i.
func (s *scanner) has(i int, prefix string) bool {
	return i <= len(s.text) && strings.HasPrefix(s.text[i:], prefix)
}

// run returns the end of the longest run of the given runes from i on.
func (s *scanner) run(i int, of string) int {
	rest := s.text[i:]
	return len(s.text) - len(strings.TrimLeft(rest, of))
}

// alphanumerics returns the end of the ASCII letters and digits from i on.
func (s *scanner) alphanumerics(i int) int {
	for i < len(s.text) && (isASCIILetter(s.text[i]) || isDigit(rune(s.text[i]))) {
		i++
	}
	return i
}

// letters returns the end of the ASCII letters from i on.
func (s *scanner) letters(i int) int {
	for i < len(s.text) && isASCIILetter(s.text[i]) {
		i++
	}
	return i
}

// digits returns the end of the digits from i on.
func (s *scanner) digits(i int) int {
	for i < len(s.text) && isDigit(rune(s.text[i])) {
		i++
	}
	return i
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isWordRune reports whether words are made of r: letters and what is written on
// them, and digits.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(byte(r)) || isDigit(r)
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// isBlank reports whether r belongs to no word unless it stands inside one: white
// space, control characters, and the format characters that show nothing, such as
// direction marks and the byte order mark.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r <= ' ' || r == 0x7F
	}
	return unicode.IsSpace(r) || unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '`' || r == '´' }
