package web

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean returns text in which nothing hides. A control character becomes its picture (ESC becomes ␛); those
// that have none, overrides of the writing direction and invalid UTF-8 become U+FFFD. Tabs and line breaks stay.
func clean(text string) string { return strings.Map(shown, text) }

func shown(r rune) rune {
	switch {
	case r == '\n', r == '\t':
		return r
	case r < ' ':
		return '\u2400' + r
	case r == 0x7f:
		return '\u2421'
	case unicode.IsControl(r), '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
		return utf8.RuneError
	}
	return r
}
