package robots

import "strings"

// escape returns text with octets outside ASCII percent-encoded, and the digits of those that
// were encoded in upper case.
func escape(text string) string { return rewrite(text, never) }

// normal returns text as escape does, and with the characters decoded that need no
// percent-encoding.
func normal(text string) string { return rewrite(text, isUnreserved) }

func never(byte) bool { return false }

// isUnreserved follows RFC 3986, 2.3.
func isUnreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' ||
		c == '-' || c == '.' || c == '_' || c == '~'
}

// rewrite returns text with its octets percent-encoded alike. Those that decode names are
// decoded.
func rewrite(text string, decode func(byte) bool) string {
	if !strings.ContainsFunc(text, isRewritten) {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		c, encoded := octet(text[i:])
		if encoded {
			i += len("%XX") - len("%")
		}
		switch {
		case encoded && !decode(c), c >= 0x80:
			writeEncoded(&b, c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func isRewritten(r rune) bool { return r == '%' || r >= 0x80 }

// octet returns the first octet of text, and whether it is percent-encoded there.
func octet(text string) (c byte, encoded bool) {
	if text[0] != '%' || len(text) < len("%XX") {
		return text[0], false
	}
	high, low := hexDigit(text[1]), hexDigit(text[2])
	if high < 0 || low < 0 {
		return text[0], false
	}
	return byte(high<<4 | low), true
}

const hexDigits = "0123456789ABCDEF"

// hexDigit returns the value of a digit, or -1.
func hexDigit(c byte) int {
	if 'a' <= c && c <= 'f' {
		c -= 'a' - 'A'
	}
	return strings.IndexByte(hexDigits, c)
}

func writeEncoded(b *strings.Builder, c byte) {
	b.WriteByte('%')
	b.WriteByte(hexDigits[c>>4])
	b.WriteByte(hexDigits[c&15])
}
