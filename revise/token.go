package revise

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/writethru/writethru"
)

// tokens yields the words and punctuation marks of text within a span. Digits keep the full stop or comma
// between them, words their apostrophe; a run of stops, of hyphens or of quotation marks is one token.
func tokens(text string, within writethru.Span) iter.Seq[writethru.Span] {
	return func(yield func(writethru.Span) bool) {
		for i := within.Begin; i < within.End; {
			r, size := utf8.DecodeRuneInString(text[i:within.End])
			if unicode.IsSpace(r) || invisible(r) {
				i += size
				continue
			}
			end := i + size
			switch {
			case ideographic(r):
			case isWordRune(r):
				end = wordEnd(text, i, within.End)
			default:
				end = markEnd(text, end, within.End, foldShape(r))
			}
			if !yield(writethru.Span{Begin: i, End: end}) {
				return
			}
			i = end
		}
	}
}

// wordEnd returns the end of the word that begins at i.
func wordEnd(text string, i, limit int) int {
	last := rune(0)
	for i < limit {
		r, size := utf8.DecodeRuneInString(text[i:limit])
		switch {
		case ideographic(r):
			return i
		case isWordRune(r), invisible(r):
		case !joins(last, r, text[i+size:limit]):
			return i
		}
		last = r
		i += size
	}
	return limit
}

// joins reports whether r, after the rune last and before rest, stands within a word.
func joins(last, r rune, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	switch foldShape(r) {
	case singleQuote:
		return unicode.IsLetter(last) && unicode.IsLetter(next)
	case '.', ',':
		return unicode.IsDigit(last) && unicode.IsDigit(next)
	}
	return false
}

// markEnd returns the end of the run of marks like first that goes on at i.
func markEnd(text string, i, limit int, first rune) int {
	if first != '.' && first != hyphen && first != singleQuote {
		return i
	}
	for i < limit {
		r, size := utf8.DecodeRuneInString(text[i:limit])
		if foldShape(r) != first {
			break
		}
		i += size
	}
	return i
}

// appendForm appends the form of a token by which it is compared: the same for all shapes of quotation
// marks, dashes and ellipses, in normal form C, without what cannot be seen.
func appendForm(dst []byte, token string) []byte {
	begin := len(dst)
	for _, r := range token {
		if !invisible(r) {
			dst = utf8.AppendRune(dst, foldShape(r))
		}
	}
	switch form := dst[begin:]; {
	case len(form) > 1 && form[0] == '.':
		return utf8.AppendRune(dst[:begin], ellipsis)
	case len(form) > 1 && form[0] == hyphen:
		return append(dst[:begin], hyphen)
	case string(form) == "''":
		return append(dst[:begin], doubleQuote)
	case !norm.NFC.IsNormal(form):
		return append(dst[:begin], norm.NFC.Bytes(form)...)
	}
	return dst
}
