package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/net/html"

	"github.com/writethru/writethru/eval/corpus"
)

// BenchmarkLibraries takes the pages of one set, beside parsing alone; one
// operation is all of them.
func BenchmarkLibraries(b *testing.B) {
	pages := benchmarkPages(b)
	size := 0
	for _, page := range pages {
		size += len(page.HTML)
	}
	bench := func(name string, read func(corpus.Page)) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, page := range pages {
					read(page)
				}
			}
			b.ReportMetric(float64(len(pages)*b.N)/b.Elapsed().Seconds(), "pages/s")
		})
	}
	bench("html.Parse", func(page corpus.Page) {
		if _, err := html.Parse(bytes.NewReader(decoded(page.HTML))); err != nil {
			b.Fatal(err)
		}
	})
	for _, library := range libraries() {
		bench(library.Name(), func(page corpus.Page) { library.Extract(page) })
	}
}

// benchmarkPages holds the first pages of a set in memory.
func benchmarkPages(b *testing.B) []corpus.Page {
	data := os.Getenv("WRITETHRU_DATA")
	if data == "" {
		b.Skip("set WRITETHRU_DATA to the folder of the public data sets")
	}
	set, err := corpus.Open(filepath.Join(data, "pages"), "scrapinghub")
	if err != nil {
		b.Fatal(err)
	}
	var pages []corpus.Page
	for sample, err := range set.Pages() {
		if err != nil {
			b.Fatal(err)
		}
		if pages = append(pages, sample.Page); len(pages) == 60 {
			break
		}
	}
	return pages
}
