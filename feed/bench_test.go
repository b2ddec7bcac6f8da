package feed

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed"
)

// manyItems returns an invented feed with n items.
func manyItems(n int) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Gazette</title>`)
	for i := range n {
		fmt.Fprintf(&b, `<item><title>Ferry no. %d leaves Marsh Harbour &amp; is late</title><link>https://gazette.example/news/%d?from=feed</link>`+
			`<guid isPermaLink="false">%d</guid><pubDate>Tue, 04 Mar 2031 22:15:00 GMT</pubDate><dc:creator>Ada Marsh</dc:creator><category>Coast</category>`+
			`<description><![CDATA[<p>The ferry, <b>an hour</b> late, left at night. The harbour master said so.</p>]]></description></item>`, i, i, i)
	}
	return []byte(b.String() + `</channel></rss>`)
}

func BenchmarkParse(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} { // MB/s stays: the work is linear
		body := manyItems(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			for b.Loop() {
				if _, err := Parse(body, "", base); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkGofeed reads the same feed without mending and settling, BenchmarkPlain its tokens alone.
func BenchmarkGofeed(b *testing.B) {
	body := manyItems(1_000)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		if _, err := gofeed.NewParser().Parse(bytes.NewReader(body)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPlain(b *testing.B) {
	body := manyItems(1_000)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		for tokens := xml.NewDecoder(bytes.NewReader(body)); ; {
			if _, err := tokens.Token(); errors.Is(err, io.EOF) {
				break
			}
		}
	}
}
