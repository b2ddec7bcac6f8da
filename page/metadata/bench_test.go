package metadata

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/page/charset"
)

// benchmarkPages returns the pages to measure on: those of the Article Extraction
// Benchmark in the folder that WRITETHRU_DATA names, else one of our own.
func benchmarkPages(b *testing.B) []string {
	data := os.Getenv("WRITETHRU_DATA")
	if data == "" {
		return []string{longPage(200)}
	}
	set, err := corpus.Open(filepath.Join(data, "pages"), "scrapinghub")
	if err != nil {
		b.Fatal(err)
	}
	var pages []string
	for sample, err := range set.Pages() {
		if err != nil {
			b.Fatal(err)
		}
		text, _ := charset.Decode(sample.Page.HTML, "")
		pages = append(pages, text)
	}
	return pages
}

// BenchmarkRead gives, beside the usual figures for reading the metadata of all
// pages, the time it takes as a part of the time of html.Parse on the same pages.
func BenchmarkRead(b *testing.B) {
	pages := benchmarkPages(b)
	var parsing, reading time.Duration
	bytes := 0
	b.ReportAllocs()
	for b.Loop() {
		for _, page := range pages {
			start := time.Now()
			root, err := html.Parse(strings.NewReader(page))
			if err != nil {
				b.Fatal(err)
			}
			parsed := time.Now()
			Read(root, "https://harbour.example/story")
			reading += time.Since(parsed)
			parsing += parsed.Sub(start)
			bytes += len(page)
		}
	}
	b.SetBytes(int64(bytes / b.N))
	b.ReportMetric(reading.Seconds()/parsing.Seconds(), "of-parse")
}

// longPage returns a page of an invented outlet with that many paragraphs.
func longPage(paragraphs int) string {
	return `<html lang="en"><head><title>Ferry resumes after storm | The Harbour</title></head><body class="has-sidebar">
<h1>Ferry resumes after storm</h1><p class="meta">By <a href="/author/jane-roe">Jane Roe</a>, 25 August 2025</p>` +
		strings.Repeat(`<div class="text-block"><p class="paragraph">The <a href="/tides">tide</a> was high, and nobody crossed.</p></div>`, paragraphs) +
		`</body></html>`
}
