package charset

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// encode returns text in the encoding that a WHATWG label names.
func encode(t testing.TB, label, text string) []byte {
	t.Helper()
	e, err := htmlindex.Get(label)
	if err != nil {
		t.Fatalf("encoding %q: %v", label, err)
	}
	b, err := encoding.ReplaceUnsupported(e.NewEncoder()).Bytes([]byte(text))
	if err != nil {
		t.Fatalf("encoding %q: %v", label, err)
	}
	return b
}

func TestDecodeFindsTheEncoding(t *testing.T) {
	t.Parallel()
	const (
		german   = "<p>Die Fähre „Möwe“ läuft über Nacht aus.</p>"
		russian  = "<p>Паром вышел из порта ночью, сообщила начальница порта.</p>"
		japanese = "<p>フェリーは夜に港を出たと港長が語った。</p>"
		chinese  = "<p>港务主任说，渡轮在夜间离港。</p>"
		greek    = "<p>Το πλοίο έφυγε τη νύχτα από το λιμάνι.</p>"
	)
	longHead := "<head>" + strings.Repeat("<!-- a comment of the template -->", 100)
	tests := []struct {
		name        string
		encoding    string // of the bytes
		declaration string // put before the text
		text        string
		contentType string
	}{
		{"utf-8 undeclared", "utf-8", "", german, ""},
		{"utf-8 declared as latin-1 in the header", "utf-8", "", german, "text/html; charset=ISO-8859-1"},
		{"utf-8 declared as latin-1 in a meta", "utf-8", `<meta charset="iso-8859-1">`, german, ""},
		{"header", "windows-1251", "", russian, "text/html; charset=windows-1251"},
		{"header in capitals, quoted", "windows-1251", "", russian, `text/html; Charset="Windows-1251"`},
		{"header before meta", "koi8-r", `<meta charset="windows-1251">`, russian, "text/html;charset=koi8-r"},
		{"meta where the header says utf-8", "shift_jis", `<meta charset="shift_jis">`, japanese, "text/html; charset=utf-8"},
		{"meta charset", "euc-jp", `<meta charset=euc-jp>`, japanese, "text/html"},
		{"meta after two kilobytes", "gbk", longHead + `<meta charset="gbk">`, chinese, ""},
		{"meta http-equiv", "iso-8859-7", `<meta content="text/html; charset=iso-8859-7" http-equiv=Content-Type>`, greek, ""},
		{"xml declaration", "windows-1251", `<?xml version="1.0" encoding="windows-1251"?>`, russian, ""},
		{"iso-2022-jp, all ASCII", "iso-2022-jp", `<meta charset="iso-2022-jp">`, japanese, ""},
		{"language of the page", "big5", `<html lang="zh-TW">`, "<p>渡輪在夜間離港。</p>", ""},
		{"language of the page, with an underscore", "gb18030", `<html lang="zh_CN">`, chinese, ""},
		{"language of the page, unknown", "windows-1252", `<html lang="klingon">`, german, ""},
		{"language of the page, Cyrillic", "windows-1251", `<html lang="ru">`, russian, ""},
		{"nothing said", "windows-1252", "", german, ""},
		{"unknown label", "windows-1252", `<meta charset="klingon">`, german, "text/html; charset=klingon"},
		{"latin-1 declared as utf-8", "windows-1252", `<meta charset="utf-8">`, german, "text/html; charset=utf-8"},
		{"utf-16 without a mark", "utf-16le", "", german, ""},
		{"utf-16 big-endian without a mark", "utf-16be", "", german, "text/html; charset=utf-8"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			want := test.declaration + test.text
			body := encode(t, test.encoding, want)
			text, name := Decode(body, test.contentType)
			if text != want {
				t.Errorf("text is %q, want %q", text, want)
			}
			if name != test.encoding {
				t.Errorf("name is %q, want %q", name, test.encoding)
			}
		})
	}
}

func TestDecodeRepairs(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, body, text, encoding string }{
		{"empty", "", "", "utf-8"},
		{"byte order mark", "\xEF\xBB\xBFcafé", "café", "utf-8"},
		{"mark of utf-16", "\xFF\xFEa\x00\xE9\x00", "aé", "utf-16le"},
		{"mark of utf-16, odd byte at the end", "\xFE\xFF\x00a\x00", "a\uFFFD", "utf-16be"},
		{"NUL", "a\x00b", "ab", "utf-8"},
		{"NUL in a broken text", "é é é a\x00b \xE9", "é é é ab \uFFFD", "utf-8"},
		{"a broken byte among good ones", "für über schön \x92 früh", "für über schön \uFFFD früh", "utf-8"},
		{"cut within a character", "für über sch\xC3", "für über sch\uFFFD", "utf-8"},
		{"a lone apostrophe of windows-1252", "the port\x92s head", "the port’s head", "windows-1252"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			text, name := Decode([]byte(test.body), "")
			if text != test.text || name != test.encoding {
				t.Errorf("got %q in %s, want %q in %s", text, name, test.text, test.encoding)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("<p>über</p>"), "text/html; charset=utf-8")
	f.Add([]byte("\xFF\xFEa\x00\xE9\x00"), "")
	f.Add([]byte("<meta charset=gbk>\xc4\xe3"), "text/html; charset=\"")
	f.Add([]byte("\x1b$B%U%'\x1b(B <meta charset=iso-2022-jp>"), "")
	f.Add([]byte("<?xml encoding='big5'?>\xa7\x41"), "")
	f.Fuzz(func(t *testing.T, body []byte, contentType string) {
		text, name := Decode(body, contentType)
		if !utf8.ValidString(text) {
			t.Errorf("the text is no valid UTF-8: %q", text)
		}
		if strings.Contains(text, "\x00") {
			t.Errorf("the text holds NUL: %q", text)
		}
		if _, err := htmlindex.Get(name); err != nil {
			t.Errorf("no encoding is called %q", name)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	page := []byte(strings.Repeat("<p>The ferry left at night — so the harbour mistress of Östhavn.</p>\n", 4000))
	b.Run("copy", func(b *testing.B) {
		b.SetBytes(int64(len(page)))
		for b.Loop() {
			if utf8.Valid(page) {
				_ = string(page)
			}
		}
	})
	b.Run("utf-8", func(b *testing.B) {
		b.SetBytes(int64(len(page)))
		for b.Loop() {
			Decode(page, "text/html; charset=utf-8")
		}
	})
	legacy := encode(b, "windows-1252", string(page))
	b.Run("windows-1252", func(b *testing.B) {
		b.SetBytes(int64(len(legacy)))
		for b.Loop() {
			Decode(legacy, "text/html; charset=iso-8859-1")
		}
	})
}
