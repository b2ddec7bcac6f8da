package revise

import (
	"unicode"
	"unicode/utf8"
)

// Runes that differ in shape alone.
const (
	doubleQuote = '"'
	singleQuote = '\''
	hyphen      = '-'
	ellipsis    = '…'
)

// foldShape returns the plain form of a quotation mark, a dash or an ellipsis, and any
// other rune as it is.
func foldShape(r rune) rune {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″', '＂':
		return doubleQuote
	case '‘', '’', '‚', '‛', '‹', '›', '`', '´', '′', 'ʼ':
		return singleQuote
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '－':
		return hyphen
	}
	return r
}

// invisible reports whether r leaves no mark on a page: a soft hyphen, a joiner, a mark of direction.
func invisible(r rune) bool {
	return r >= utf8.RuneSelf && (unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r))
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r)
}

// ideographic reports whether r is a word by itself.
func ideographic(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
