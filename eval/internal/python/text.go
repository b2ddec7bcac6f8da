// Package python holds the few rules of Python's text and numbers on which the
// public metrics rest: what its regular expressions call a word and a space,
// how it lowers, rounds and averages. The scorers that published figures come
// from are Python programs; by these rules ours agree with them to the last
// printed digit.
package python

import (
	"html"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// IsAlnum reports whether str.isalnum holds for r: a letter or a number, but no
// combining mark.
func IsAlnum(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// IsWord reports whether \w matches r.
func IsWord(r rune) bool { return r == '_' || IsAlnum(r) }

// IsSpace reports whether \s matches r, and str.isspace holds for it. Beyond
// Unicode's white space these are the four separators of ASCII.
func IsSpace(r rune) bool {
	return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f
}

// Words yields the matches of \w+ in text with their byte offsets.
func Words(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		begin := -1
		for i, r := range text {
			switch {
			case IsWord(r):
				if begin < 0 {
					begin = i
				}
			case begin >= 0:
				if !yield(begin, text[begin:i]) {
					return
				}
				begin = -1
			}
		}
		if begin >= 0 {
			yield(begin, text[begin:])
		}
	}
}

// WordList returns the matches of \w+ in text.
func WordList(text string) []string {
	var words []string
	for _, w := range Words(text) {
		words = append(words, w)
	}
	return words
}

// Squeeze folds every run of white space to one blank, and trims.
func Squeeze(text string) string {
	return strings.Join(strings.FieldsFunc(text, IsSpace), " ")
}

// Lines returns the squeezed lines of text, less the blank ones.
func Lines(text string) []string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = Squeeze(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// Lower is str.lower: full case mapping, with a final sigma at the end of a
// word.
func Lower(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	return cases.Lower(language.Und).String(s)
}

// Fold returns the words of s after HTML unescaping, NFKC and lowering, a blank
// between them: the form in which titles and names are compared.
func Fold(s string) string {
	if isASCII(s) && !strings.Contains(s, "&") {
		return joinWords(strings.ToLower(s))
	}
	return joinWords(Lower(norm.NFKC.String(html.UnescapeString(s))))
}

func joinWords(s string) string { return strings.Join(WordList(s), " ") }

func isASCII(s string) bool {
	return !slices.ContainsFunc([]byte(s), func(b byte) bool { return b >= utf8.RuneSelf })
}
