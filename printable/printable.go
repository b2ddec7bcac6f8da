// Package printable shows what a text would hide from its reader. Articles are written by strangers, and a terminal or a
// page that shows their words must not be steered by them.
package printable

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text returns text in which nothing hides. A control character becomes its picture (ESC becomes ␛); those that have
// none, overrides of the writing direction and invalid UTF-8 become U+FFFD. Tabs and line breaks stay.
func Text(text string) string { return strings.Map(shown, text) }

func shown(r rune) rune {
	switch {
	case r == '\n', r == '\t':
		return r
	case r < ' ':
		return '\u2400' + r
	case r == 0x7f:
		return '\u2421'
	case r < 0xa0 && unicode.IsControl(r), overridesDirection(r):
		return utf8.RuneError
	}
	return r
}

// overridesDirection reports whether r is one of the embeddings, overrides and isolates by which a text can be shown in
// another order than it is written in (Unicode Standard Annex #9).
func overridesDirection(r rune) bool {
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}
