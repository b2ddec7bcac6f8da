package charset

import (
	"bytes"
	"compress/gzip"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
)

func TestIsText(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		body []byte
		want bool
	}{
		{"empty", nil, true},
		{"prose", []byte("BMW traders said little.\r\n\tMore follows.\f"), true},
		{"a page with stray NULs", []byte("<p>a\x00b\x00c" + strings.Repeat(" and so on", 50)), true},
		{"latin-1", []byte("Gr\xfc\xdfe aus K\xf6ln"), true},
		{"utf-16", []byte("\xFF\xFEh\x00e\x00r\x00e\x00"), true},
		{"utf-16 without a mark", []byte("h\x00e\x00r\x00e\x00 \x00i\x00t\x00"), true},
		{"terminal colours", []byte("\x1b[31mred\x1b[0m"), true},
		{"PDF", []byte("%PDF-1.7\n1 0 obj << >> endobj"), false},
		{"PostScript", []byte("%!PS-Adobe-3.0\nshowpage"), false},
		{"ELF", []byte("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00\x3e\x00\x01\x00\x00\x00"), false},
		{"zip", []byte("PK\x03\x04\x14\x00\x08\x00\x08\x00\x00\x00\x21\x00\x00\x00"), false},
		{"gzip", packed(t), false},
		{"PNG", picture(t, func(b *bytes.Buffer, m image.Image) error { return png.Encode(b, m) }), false},
		{"JPEG", picture(t, func(b *bytes.Buffer, m image.Image) error { return jpeg.Encode(b, m, nil) }), false},
		{"GIF", picture(t, func(b *bytes.Buffer, m image.Image) error { return gif.Encode(b, m, nil) }), false},
		{"noise", noise(), false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := IsText(test.body); got != test.want {
				t.Errorf("IsText is %v, want %v", got, test.want)
			}
		})
	}
}

func TestIsHTML(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, body string
		want       bool
	}{
		{"empty", "", false},
		{"doctype", "<!DOCTYPE html>\n<p>x", true},
		{"doctype after a mark, space and comments", "\uFEFF \n<!-- <x> --><!---->\n<!doctype HTML public", true},
		{"doctype of something else", "<!DOCTYPE rss><rss></rss>", false},
		{"xhtml", `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C"><html/>`, true},
		{"xhtml without a doctype", `<?xml version="1.0"?><html xmlns="x">`, true},
		{"html", "<HTML lang=en><body>", true},
		{"fragment", "<p class=lead>A ferry ran aground.", true},
		{"fragment that begins with text", "Ferries <b>stop</b><p>one</p><p>two</p><p>three</p>", true},
		{"begins with an element of its own", "<my-app><div>a</div><div>b</div><section>c</section></my-app>", true},
		{"utf-16", "\xFF\xFE<\x00h\x00t\x00m\x00l\x00>\x00", true},
		{"utf-16 without a mark", "<\x00h\x00t\x00m\x00l\x00>\x00", true},
		{"prose", "A ferry ran aground on Sunday.", false},
		{"prose with one tag", "Write <b>bold</b> to shout.", false},
		{"prose that speaks of tags", "Put <p> before and </p> after, or use </div>.", false},
		{"comparison", "a < b and c > d", false},
		{"address in brackets", "<https://example.org/> said so", false},
		{"feed", `<?xml version="1.0"?><rss><item><p>a</p><p>b</p><p>c</p></item></rss>`, false},
		{"comment that never ends", "<!-- " + strings.Repeat("x", 100), false},
		{"cut in the first tag", "<htm", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := IsHTML([]byte(test.body)); got != test.want {
				t.Errorf("IsHTML(%q) is %v, want %v", test.body, got, test.want)
			}
		})
	}
}

func FuzzSniff(f *testing.F) {
	f.Add([]byte("<!-- --><?xml ?><p></p></p></p>"))
	f.Add([]byte("\x00<\x00/\x00p"))
	f.Fuzz(func(t *testing.T, body []byte) {
		if IsHTML(body) && !bytes.Contains(body, []byte("<")) {
			t.Errorf("%q has no tag, and is taken for HTML", body)
		}
		if !IsText(body) && bytes.IndexFunc(body, unicode.IsControl) < 0 && body[0] != '%' {
			t.Errorf("%q has no control character, and is taken for binary", body)
		}
	})
}

func BenchmarkSniff(b *testing.B) {
	page := []byte(strings.Repeat("A ferry ran aground, its <owner> said. ", 4000))
	for b.Loop() {
		if !IsText(page) || IsHTML(page) {
			b.Fatal("prose is taken for something else")
		}
	}
}

func picture(t *testing.T, encode func(*bytes.Buffer, image.Image) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := encode(&b, image.NewGray(image.Rect(0, 0, 3, 3))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func packed(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte("a ferry ran aground")); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func noise() []byte {
	random := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, 2000)
	for i := range b {
		b[i] = byte(random.UintN(256))
	}
	return b
}
