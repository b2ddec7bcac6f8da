package messaging

import (
	"regexp"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
)

// headLen is how many bytes of a page are searched for its charset and its
// language.
const headLen = 4096

var (
	charsetPattern  = regexp.MustCompile(`charset[\t-\r ]*=[\t-\r ]*["']?([\w-]+)`)
	languagePattern = regexp.MustCompile(`<html\b[^>]*?\blang[\t-\r ]*=[\t-\r ]*["']?([A-Za-z]{2})`)
)

// encodingOf says how a page is encoded: in UTF-8 if that is what its bytes
// are, else as it says, else in Windows-1252.
func encodingOf(html []byte) encoding.Encoding {
	if utf8.Valid(html) {
		return unicode.UTF8
	}
	if name := charsetPattern.FindSubmatch(head(html)); name != nil {
		named, err := ianaindex.IANA.Encoding(string(name[1]))
		if err == nil && named != nil && named != unicode.UTF8 {
			return named
		}
	}
	return charmap.Windows1252
}

// languageOf returns the two letters with which a page names its language,
// lowered, English where it names none.
func languageOf(html []byte) string {
	lang := languagePattern.FindSubmatch(head(html))
	if lang == nil {
		return "en"
	}
	return string([]byte{lang[1][0] | 0x20, lang[1][1] | 0x20})
}

func head(html []byte) []byte { return html[:min(len(html), headLen)] }

// encode writes message in an encoding, what it lacks as character references.
func encode(message string, in encoding.Encoding) ([]byte, error) {
	return encoding.HTMLEscapeUnsupported(in.NewEncoder()).Bytes([]byte(message))
}
