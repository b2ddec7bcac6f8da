package xmltext

import (
	"bytes"
	"strings"

	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/writethru/writethru/page/charset"
)

// Decode returns body as text. contentType is the value of the Content-Type header, or "". It
// knows UTF-32, and all that [charset.Decode] knows: byte order marks, UTF-8 under a false
// label, the header's charset and the prolog's. It never fails.
func Decode(body []byte, contentType string) string {
	if order, ok := utf32Order(body); ok {
		text, _ := utf32.UTF32(order, utf32.UseBOM).NewDecoder().Bytes(body) // never fails
		return strings.ToValidUTF8(string(text), "\uFFFD")
	}
	text, _ := charset.Decode(body, contentType)
	return text
}

// utf32Order tells UTF-32 by its byte order mark, or by the zeros around a first "<".
func utf32Order(body []byte) (utf32.Endianness, bool) {
	switch {
	case bytes.HasPrefix(body, []byte("\x00\x00\xfe\xff")), bytes.HasPrefix(body, []byte("\x00\x00\x00<")):
		return utf32.BigEndian, true
	case bytes.HasPrefix(body, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(body, []byte("<\x00\x00\x00")):
		return utf32.LittleEndian, true
	}
	return utf32.BigEndian, false
}
