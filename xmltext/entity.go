package xmltext

import (
	"html"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// longestEntity is the length of HTML's longest entity, with its marks.
const longestEntity = len("&CounterClockwiseContourIntegral;")

// entity returns the characters that the entity at the front of s stands for, and its length; 0 for
// an ampersand that begins none. Those of HTML are known; one without semicolon is none, for addresses
// have such ampersands.
func entity(s string) (chars string, n int) {
	end := strings.IndexByte(s[:min(len(s), longestEntity)], ';')
	if end < len("&x") {
		return "", 0
	}
	name := s[:end+1]
	chars = html.UnescapeString(name)
	if chars == name || strings.HasSuffix(chars, ";") && chars != ";" {
		return "", 0
	}
	return chars, end + 1
}

// unescape returns s with its entities replaced.
func unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		chars, n := entity(s[i:])
		if n == 0 {
			chars, n = "&", 1
		}
		b.WriteString(chars)
		s = s[i+n:]
	}
}

// appendEscaped appends s as text or an attribute's value, less what XML forbids.
func appendEscaped(out []byte, s string) []byte {
	done := 0
	for i := 0; i < len(s); {
		if b := s[i]; b >= ' ' && b < utf8.RuneSelf && b != '&' && b != '<' && b != '>' && b != '"' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if isPlain(r) && size > 1 {
			i += size
			continue
		}
		out = append(out, s[done:i]...)
		i += size
		done = i
		out = append(out, escaped(r)...)
	}
	return append(out, s[done:]...)
}

// escaped returns how a character that cannot stand as it is is written, "" where it must not.
func escaped(r rune) string {
	switch r {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '"':
		return "&#34;"
	case '\t', '\n', '\r':
		return string(r)
	case utf8.RuneError:
		return "\uFFFD"
	}
	if 0x80 <= r && r < 0xA0 {
		return string(charmap.Windows1252.DecodeByte(byte(r)))
	}
	return ""
}

// isPlain reports whether a character above ASCII can stand as it is. XML 1.0 allows the controls
// from U+0080 to U+009F; those who write them mean windows-1252.
func isPlain(r rune) bool {
	return r >= 0xA0 && r != 0xFFFE && r != 0xFFFF
}
