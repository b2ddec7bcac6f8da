package coref

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// undecomposed are letters whose diacritics Unicode does not part from them.
var undecomposed = strings.NewReplacer("ø", "o", "đ", "d", "ł", "l", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe")

// fold returns a word in lower case without diacritics, full stops and apostrophes.
func fold(word string) string {
	if isPlain(word) {
		return word
	}
	var bare strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(word)) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			bare.WriteRune(r)
		}
	}
	return undecomposed.Replace(bare.String())
}

func isPlain(word string) bool {
	for i := range len(word) {
		if c := word[i]; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}
