package xmltext

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

// list returns an invented document with n entries.
func list(n int) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="utf-8"?><list xmlns:a="https://example.org/a">`)
	for i := range n {
		fmt.Fprintf(&b, `<entry><a:id>%d</a:id><name>Ferry no. %d leaves Marsh Harbour &amp; is late</name>`+
			`<link href="https://example.org/news/%d?from=list"/><text><![CDATA[<p>The ferry, <b>an hour</b> late, left at night.</p>]]></text></entry>`, i, i, i)
	}
	return b.String() + `</list>`
}

func BenchmarkMend(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} { // MB/s stays: the work is linear
		text := list(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Mend(text, testShapes)
			}
		})
	}
}

// BenchmarkHostile mends what could make a parser slow; MB/s must not fall with the size.
func BenchmarkHostile(b *testing.B) {
	for _, unit := range []string{"<", "<!--", "<![CDATA[", "<!a[", "<?", "</", "<part>", "<x>", "<a b=", `<a b="`, `<a b='" `, "&", "&#", "<a b='' "} {
		for _, n := range []int{10_000, 100_000} {
			text := "<list><text>" + strings.Repeat(unit, n)
			b.Run(fmt.Sprintf("%s/%d", unit, n), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Mend(text, testShapes)
				}
			})
		}
	}
}

// BenchmarkPlain reads the same document by the standard library.
func BenchmarkPlain(b *testing.B) {
	text := list(1_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for tokens := xml.NewDecoder(strings.NewReader(text)); ; {
			if _, err := tokens.Token(); errors.Is(err, io.EOF) {
				break
			}
		}
	}
}
