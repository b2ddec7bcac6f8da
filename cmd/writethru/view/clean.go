package view

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean returns text without anything that steers a terminal or hides words from its
// reader. A control character becomes its picture (ESC becomes ␛); controls
// that have none, overrides of the writing direction and invalid UTF-8 become
// U+FFFD. Tabs and line breaks stay.
func Clean(text string) string {
	return strings.Map(harmless, text)
}

func harmless(r rune) rune {
	switch {
	case r == '\n' || r == '\t':
		return r
	case r < 0x20:
		return '\u2400' + r
	case r == 0x7f:
		return '\u2421'
	case r < 0xa0 && unicode.IsControl(r), overridesDirection(r):
		return utf8.RuneError
	}
	return r
}

// overridesDirection reports whether r is one of the embeddings, overrides and isolates by which a
// text can be shown in another order than it is written in.
func overridesDirection(r rune) bool {
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}
