package main

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold returns the words of a text in lower case and without accents, parted by single spaces,
// with a space before the first and after the last.
func fold(text string) string {
	folded := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, norm.NFD.String(text))
	return " " + strings.Join(strings.Fields(folded), " ") + " "
}

// hasWords reports whether the words stand side by side in the text; both are folded.
func hasWords(text, words string) bool { return strings.Contains(text, words) }
