package sitemap

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"
)

// headSize is how much of a body is looked at to tell what it is, in bytes.
const headSize = 8 << 10

// toUTF8 returns a body in UTF-8. A byte order mark or the first "<" of UTF-16 tells its
// encoding, then the characters of UTF-8 in its head, then its prolog.
func toUTF8(body *bufio.Reader) io.Reader {
	head, _ := body.Peek(headSize)
	switch {
	case startsAny(head, "\xfe\xff", "\x00<"):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder().Reader(body)
	case startsAny(head, "\xff\xfe", "<\x00"):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Reader(body)
	}
	label := strings.ToLower(declared(head))
	if hasUTF8(head) || strings.HasPrefix(label, "utf") { // a label in ASCII is not one of UTF-16
		return body
	}
	other, err := charset.NewReaderLabel(label, body)
	if err != nil {
		return body
	}
	return other
}

// hasUTF8 reports whether head, which may end within a character, has characters of UTF-8 outside
// ASCII and none that are broken.
func hasUTF8(head []byte) bool {
	found := false
	for len(head) > 0 {
		r, size := utf8.DecodeRune(head)
		if r == utf8.RuneError && size == 1 {
			return found && !utf8.FullRune(head)
		}
		found = found || size > 1
		head = head[size:]
	}
	return found
}

func startsAny(head []byte, marks ...string) bool {
	for _, mark := range marks {
		if bytes.HasPrefix(head, []byte(mark)) {
			return true
		}
	}
	return false
}

// declared returns the encoding that the prolog names, or "".
func declared(head []byte) string {
	prolog, _ := cutProlog(head)
	_, after, _ := bytes.Cut(prolog, []byte("encoding"))
	after = bytes.TrimLeft(after, " \t\r\n=")
	if len(after) == 0 || after[0] != '"' && after[0] != '\'' {
		return ""
	}
	label, _, _ := bytes.Cut(after[1:], after[:1])
	return string(label)
}

// cutProlog returns the XML declaration in the head of a document, and where it ends; nothing and 0
// where there is none.
func cutProlog(head []byte) (prolog []byte, end int) {
	begin := bytes.Index(head, []byte("<?xml "))
	if begin < 0 {
		return nil, 0
	}
	size := bytes.Index(head[begin:], []byte("?>"))
	if size < 0 {
		return nil, 0
	}
	end = begin + size + len("?>")
	return head[begin:end], end
}
