package page_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/page"
	"github.com/writethru/writethru/read"
)

// pages returns pages to measure speed on: the first of a public set where WRITETHRU_DATA
// says where it is, else our own examples.
func pages(b *testing.B) (bodies [][]byte, size int64) {
	b.Helper()
	if data := os.Getenv("WRITETHRU_DATA"); data != "" {
		set, err := corpus.Open(filepath.Join(data, "pages"), "scrapinghub")
		if err != nil {
			b.Fatal(err)
		}
		for sample, err := range set.Pages() {
			if err != nil {
				b.Fatal(err)
			}
			bodies = append(bodies, sample.Page.HTML)
		}
	} else {
		files, _ := filepath.Glob(filepath.Join("..", "examples", "*.html"))
		for _, file := range files {
			body, err := os.ReadFile(file)
			if err != nil {
				b.Fatal(err)
			}
			bodies = append(bodies, body)
		}
	}
	for _, body := range bodies {
		size += int64(len(body))
	}
	return bodies, size
}

// BenchmarkPage sets the way from bytes to the document, on to its sentences, and on to
// the ledger beside the parse alone. An op is all pages once.
func BenchmarkPage(b *testing.B) {
	bodies, size := pages(b)
	measure := func(name string, f func(body []byte)) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for _, body := range bodies {
					f(body)
				}
			}
			b.ReportMetric(float64(len(bodies)*b.N)/b.Elapsed().Seconds(), "pages/s")
		})
	}
	pager, reader := page.New(), read.New()
	measure("html.Parse", func(body []byte) {
		if _, err := html.Parse(strings.NewReader(string(body))); err != nil {
			b.Fatal(err)
		}
	})
	measure("document", func(body []byte) { pager.Read(body, page.Source{}) })
	splitter := nlp.NewSplitter(en.Orthography())
	measure("sentences", func(body []byte) {
		if doc, err := pager.Read(body, page.Source{}); err == nil {
			var blocks []writethru.Span
			for _, b := range doc.Blocks {
				blocks = append(blocks, b.Span)
			}
			splitter.Split(doc.Article.Text, blocks)
		}
	})
	measure("reading", func(body []byte) {
		if doc, err := pager.Read(body, page.Source{}); err == nil {
			reader.Read(doc)
		}
	})
}

// BenchmarkGrowth reads ever longer pages: the time a byte should stay the same.
func BenchmarkGrowth(b *testing.B) {
	pager := page.New()
	for _, times := range []int{1, 10, 100, 1000} {
		body := story(strings.Repeat("<p>The keeper of the lock, who had seen the bridge from below for years, said that he was not surprised.</p>", 10*times))
		b.Run(strconv.Itoa(len(body)/1000)+"kB", func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			for b.Loop() {
				if _, err := pager.Read(body, page.Source{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
