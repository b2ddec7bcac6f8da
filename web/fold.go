package web

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// words returns the words of a text without case and accents.
func words(text string) []string {
	return strings.FieldsFunc(strings.Map(folded, norm.NFKD.String(text)), isSign)
}

func folded(r rune) rune {
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return unicode.ToLower(r)
}

// isSign reports whether a character is of no word.
func isSign(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// isNamed reports whether all words of a name stand in a text, in any order.
func isNamed(text string, name []string) bool {
	has := words(text)
	return !slices.ContainsFunc(name, func(w string) bool { return !slices.Contains(has, w) })
}
