// Package fold cuts text into words and writes them without case and accents, so that what a
// reader types meets what stands in an article.
//
//	for s := fold.Scan("Zoë’s café"); s.Next(); {
//		fmt.Println(s.Word(), s.Span()) // zoe, s, cafe
//	}
package fold

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/writethru/writethru"
	"golang.org/x/text/unicode/norm"
)

// A Scanner yields the words of a text: runs of letters, digits and marks. Each sign of a
// script that is written without spaces is a word.
type Scanner struct {
	text string
	at   int
	span writethru.Span
	word []byte
}

// Scan returns a scanner of a text.
func Scan(text string) *Scanner { return &Scanner{text: text} }

// Reset lets the scanner start on another text, with the memory it has.
func (s *Scanner) Reset(text string) { *s = Scanner{text: text, word: s.word} }

// Next goes to the next word that is not empty once folded, and reports whether there is one.
func (s *Scanner) Next() bool {
	for s.at < len(s.text) {
		if c := s.text[s.at]; c < utf8.RuneSelf && ascii[c] == 0 {
			s.at++
			continue
		}
		if s.take() {
			return true
		}
	}
	return false
}

// Word returns the folded word. It is good until Next is called.
func (s *Scanner) Word() []byte { return s.word }

// Span returns where the word stands in the text.
func (s *Scanner) Span() writethru.Span { return s.span }

// take reads the word that begins here, or goes past a rune that begins none.
func (s *Scanner) take() bool {
	s.span.Begin = s.at
	s.word = s.word[:0]
	for s.takeASCII() || s.takeRune() {
	}
	s.span.End = s.at
	if s.at == s.span.Begin {
		_, size := utf8.DecodeRuneInString(s.text[s.at:])
		s.at += size
	}
	return len(s.word) > 0
}

// takeASCII takes letters and digits up to the next rune of another sort.
func (s *Scanner) takeASCII() bool {
	begin := s.at
	for s.at < len(s.text) && s.text[s.at] < utf8.RuneSelf && ascii[s.text[s.at]] != 0 {
		s.word = append(s.word, ascii[s.text[s.at]])
		s.at++
	}
	return s.at > begin
}

// takeRune takes a rune beyond ASCII, and reports whether the word may go on.
func (s *Scanner) takeRune() bool {
	if s.at == len(s.text) || s.text[s.at] < utf8.RuneSelf {
		return false
	}
	r, size := utf8.DecodeRuneInString(s.text[s.at:])
	if !isWord(r) || (unspaced(r) && s.at > s.span.Begin) {
		return false
	}
	s.word = appendFolded(s.word, r)
	s.at += size
	return !unspaced(r)
}

// ascii holds letters and digits in lower case, and 0 for all else.
var ascii = func() (table [utf8.RuneSelf]byte) {
	for c := range table {
		if r := rune(c); unicode.IsLetter(r) || unicode.IsDigit(r) {
			table[c] = byte(unicode.ToLower(r))
		}
	}
	return table
}()

func isWord(r rune) bool {
	if 0x2000 <= r && r < 0x2070 { // dashes and quotation marks, the most frequent ones
		return false
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M, unicode.Co)
}

// unspaced reports whether a script has no spaces between its words.
func unspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// appendFolded appends a rune beyond ASCII without case and marks.
func appendFolded(b []byte, r rune) []byte {
	if int(r) < len(latin) {
		return append(b, latin[r]...)
	}
	return append(b, folded(r)...)
}

// latin holds what the letters of Latin-1 and the first two extensions of it become.
var latin = func() (table [0x250]string) {
	for r := range table {
		table[r] = folded(rune(r))
	}
	return table
}()

// folded returns a rune without case and marks. What it becomes stays so when it is folded again.
func folded(r rune) string {
	var b strings.Builder
	for _, d := range norm.NFKD.String(string(unicode.ToLower(r))) {
		d = unicode.ToLower(d)
		switch plain, found := undecomposed[d]; {
		case found:
			b.WriteString(plain)
		case !unicode.Is(unicode.M, d) && isWord(d):
			b.WriteRune(d)
		}
	}
	if unspaced(r) && utf8.RuneCountInString(b.String()) > 1 {
		return string(r) // a sign that stands for two: apart they would be two words
	}
	return b.String()
}

// undecomposed are letters that Unicode does not part from their strokes, and that many
// readers cannot type.
var undecomposed = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ł': "l", 'ħ': "h", 'ŧ': "t", 'ı': "i",
}

// Words returns the folded words of a text.
func Words(text string) []string {
	var words []string
	for s := Scan(text); s.Next(); {
		words = append(words, string(s.Word()))
	}
	return words
}

// HasAll reports whether all of the folded words stand in a text, in any order.
func HasAll(text string, words []string) bool {
	has := Words(text)
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(has, w) })
}

// HasPhrase reports whether the folded words follow each other in a text. No words follow each other nowhere.
func HasPhrase(text string, words []string) bool {
	if len(words) == 0 {
		return false
	}
	for has := Words(text); len(has) >= len(words); has = has[1:] {
		if slices.Equal(has[:len(words)], words) {
			return true
		}
	}
	return false
}

// Append writes the folded words of a text to b, a space before each.
func Append(b *strings.Builder, text string) {
	for s := Scan(text); s.Next(); {
		b.WriteByte(' ')
		b.Write(s.Word())
	}
}
