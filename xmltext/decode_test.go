package xmltext

import (
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

func TestDecode(t *testing.T) {
	t.Parallel()
	const german, japaneseText = "<list>Die Fähre läuft aus</list>", "<list>フェリーは夜に港を出た</list>"
	tests := []struct {
		name        string
		encoding    encoding.Encoding
		prolog      string
		text        string
		contentType string
	}{
		{"utf-8", unicode.UTF8, "", german, ""},
		{"utf-8 with a mark", unicode.UTF8BOM, "", german, ""},
		{"utf-8 under a false label", unicode.UTF8, `<?xml version="1.0" encoding="us-ascii"?>`, german, "text/xml; charset=iso-8859-1"},
		{"the header's charset", charmap.Windows1251, "", "<list>Паром вышел</list>", "text/xml; charset='windows-1251'"},
		{"the header before the prolog", charmap.ISO8859_1, `<?xml version="1.0" encoding="koi8-r"?>`, german, "text/xml; charset=iso-8859-1"},
		{"the prolog", japanese.EUCJP, `<?xml version="1.0" encoding='euc-jp'?>`, japaneseText, "application/xml"},
		{"nothing said", charmap.Windows1252, "", german, ""},
		{"utf-16 with a mark", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), `<?xml version="1.0" encoding="utf-16"?>`, german, ""},
		{"utf-16 without", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "", german, ""},
		{"utf-32 with a mark", utf32.UTF32(utf32.BigEndian, utf32.UseBOM), "", japaneseText, ""},
		{"utf-32 with the other", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "", japaneseText, "text/xml; charset=utf-8"},
		{"utf-32 without", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), "", german, ""},
	}
	for _, test := range tests {
		body, err := test.encoding.NewEncoder().Bytes([]byte(test.prolog + test.text))
		if err != nil {
			t.Fatal(err)
		}
		if got := Decode(body, test.contentType); got != test.prolog+test.text {
			t.Errorf("%s: %q", test.name, got)
		}
	}
}
