// Package charset turns the bytes of a page into text, and says what kind of
// bytes they are.
//
// Decode never fails: it always finds an encoding, and the text it returns is
// valid UTF-8 without NUL characters. What the bytes are counts for more than
// what the page says they are, for pages are often copied, cut or served with
// a label that was true elsewhere:
//
//  1. a byte order mark, or the pattern that UTF-16 leaves in markup;
//  2. valid UTF-8 is UTF-8, and so is UTF-8 with a few broken bytes;
//  3. the charset of the Content-Type header;
//  4. the charset that the page declares near its start;
//  5. the encoding usual for the language that the page declares;
//  6. windows-1252.
//
// Names and labels are those of the WHATWG Encoding Standard.
package charset

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/language"
)

const utf8BOM = "\ufeff"

// Decode returns body as text, and the WHATWG name of the encoding it was found
// to be in, such as "utf-8" or "windows-1252". contentType is the value of
// the Content-Type header, or "". Bytes that mean nothing in the encoding
// become U+FFFD; NUL characters and the byte order mark are dropped.
func Decode(body []byte, contentType string) (text, name string) {
	if order, ok := utf16Order(body); ok {
		return decodeAs(unicode.UTF16(order, unicode.IgnoreBOM), body)
	}
	if utf8.Valid(body) && !isISO2022JP(body, contentType) {
		return clean(string(body)), "utf-8"
	}
	if mostlyUTF8(body) {
		return clean(strings.ToValidUTF8(string(body), "\uFFFD")), "utf-8"
	}
	return decodeAs(legacyEncoding(body, contentType), body)
}

// legacyEncoding returns the encoding of a body that is not UTF-8.
func legacyEncoding(body []byte, contentType string) encoding.Encoding {
	if e := lookup(charsetParam(contentType)); e != nil {
		return e
	}
	page := prescan(body)
	if e := lookup(page.charset); e != nil && !isUTF16(e) {
		return e
	}
	return usualEncoding(page.lang)
}

// usualEncoding returns the legacy encoding usual for pages in a language, after
// the HTML standard's table of suggested defaults by locale.
func usualEncoding(lang string) encoding.Encoding {
	tag, _ := language.Parse(lang) // on an error as much of it as is known
	if e := lookup(htmlindex.LanguageDefault(tag)); e != nil {
		return e
	}
	return charmap.Windows1252
}

// lookup returns the encoding of a WHATWG label, or nil where the label is
// unknown, is UTF-8, which the body was found not to be, or says nothing.
func lookup(label string) encoding.Encoding {
	e, err := htmlindex.Get(label)
	if err != nil || e == unicode.UTF8 || e == encoding.Replacement || e == charmap.XUserDefined {
		return nil
	}
	return e
}

// isUTF16 reports whether e is UTF-16. A declaration of it that can be read as
// ASCII is false.
func isUTF16(e encoding.Encoding) bool {
	name, _ := htmlindex.Name(e)
	return strings.HasPrefix(name, "utf-16")
}

func decodeAs(e encoding.Encoding, body []byte) (text, name string) {
	name, _ = htmlindex.Name(e)
	decoded, err := e.NewDecoder().Bytes(body)
	if err != nil {
		return clean(strings.ToValidUTF8(string(body), "\uFFFD")), name
	}
	return clean(string(decoded)), name
}

// clean drops the byte order mark and NUL characters.
func clean(text string) string {
	text = strings.TrimPrefix(text, utf8BOM)
	if strings.IndexByte(text, 0) < 0 {
		return text
	}
	return strings.ReplaceAll(text, "\x00", "")
}

// utf16Order tells UTF-16 by its byte order mark, or by the zero bytes that
// ASCII leaves in it, always on the same side.
func utf16Order(body []byte) (unicode.Endianness, bool) {
	switch {
	case bytes.HasPrefix(body, []byte{0xFE, 0xFF}):
		return unicode.BigEndian, true
	case bytes.HasPrefix(body, []byte{0xFF, 0xFE}):
		return unicode.LittleEndian, true
	}
	head := body[:min(len(body), 1024)]
	if bytes.IndexByte(head, 0) < 0 {
		return unicode.LittleEndian, false
	}
	var zeros [2]int // at even and at odd offsets
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	many, few := 3+len(head)/6, len(head)/100
	switch {
	case zeros[0] > many && zeros[1] <= few:
		return unicode.BigEndian, true
	case zeros[1] > many && zeros[0] <= few:
		return unicode.LittleEndian, true
	}
	return unicode.LittleEndian, false
}

// isISO2022JP reports whether body, all of it ASCII, says that it is
// ISO-2022-JP and has its escape sequences.
func isISO2022JP(body []byte, contentType string) bool {
	if !bytes.Contains(body, []byte("\x1b$")) {
		return false
	}
	name, _ := htmlindex.Name(legacyEncoding(body, contentType))
	return name == "iso-2022-jp"
}

// wellFormedPerBroken is how many well-formed UTF-8 sequences of several bytes
// there must be for each broken byte. By chance, text in GB 18030 forms one for every
// ten broken bytes, and in other legacy encodings fewer.
const wellFormedPerBroken = 2

// mostlyUTF8 reports whether body is UTF-8 with a few broken bytes. A
// sequence cut short by the end of body is not broken.
func mostlyUTF8(body []byte) bool {
	wellFormed, broken := 0, 0
	for i := 0; i < len(body); {
		if body[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(body[i:])
		switch {
		case r != utf8.RuneError || size > 1:
			wellFormed++
		case utf8.FullRune(body[i:]):
			broken++
		}
		i += size
	}
	return wellFormed >= wellFormedPerBroken*broken && wellFormed > 0
}
