package sitemap

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
)

// longMap returns a news sitemap of an invented outlet with that many entries.
func longMap(entries int) []byte {
	head, rest, _ := strings.Cut(news, "<url>")
	entry, tail, _ := strings.Cut(rest, "</url>")
	return []byte(head + strings.Repeat("<url>"+entry+"</url>", entries) + tail)
}

// BenchmarkEntries shows that time grows with the number of entries and no faster.
func BenchmarkEntries(b *testing.B) {
	for _, entries := range []int{500, 5000, 50_000} {
		body := longMap(entries)
		b.Run(fmt.Sprintf("%d entries", entries), func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			b.ReportAllocs()
			for b.Loop() {
				for _, err := range Entries(bytes.NewReader(body), harbour) {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// BenchmarkTokens is what the tokens of package xml cost alone.
func BenchmarkTokens(b *testing.B) {
	body := longMap(5000)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		tokens := xml.NewDecoder(bytes.NewReader(body))
		tokens.Entity = xml.HTMLEntity
		for {
			if _, err := tokens.RawToken(); err != nil {
				break
			}
		}
	}
}
