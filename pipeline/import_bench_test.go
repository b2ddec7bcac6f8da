//go:build unix

package pipeline_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/pipeline"
	"github.com/writethru/writethru/warc"
)

// BenchmarkImport takes a web archive of news through all stages into an archive: articles that are new, the same
// pages a day later, and the same with a sentence more in the middle of each. Articles are counted by
// processor time, so that the figure is one of a core: run it with -cpu 1. The pages are those that WRITETHRU_DATA has, or
// invented ones.
func BenchmarkImport(b *testing.B) {
	pages := newsPages(b)
	edited := make([]bench, len(pages))
	for i, p := range pages {
		edited[i] = bench{p.url, rewritten(p.body)}
	}
	first, again, later := benchArchive(b, pages, 1), benchArchive(b, pages, 2), benchArchive(b, edited, 3)
	b.Run("new", func(b *testing.B) { importFiles(b, len(pages), nil, first) })
	b.Run("same", func(b *testing.B) { importFiles(b, len(pages), []string{first}, again) })
	b.Run("edited", func(b *testing.B) { importFiles(b, len(pages), []string{first}, later) })
}

type bench struct {
	url  string
	body []byte
}

// rewritten returns a page with a sentence more in its middle paragraph.
func rewritten(body []byte) []byte {
	paragraphs := bytes.SplitAfter(body, []byte("<p>"))
	middle := len(paragraphs) / 2
	return slices.Concat(slices.Concat(paragraphs[:middle]...), []byte("It was the third time in a year, the council said. "), slices.Concat(paragraphs[middle:]...))
}

// newsPages returns the pages to import.
func newsPages(b *testing.B) (pages []bench) {
	b.Helper()
	data := os.Getenv("WRITETHRU_DATA")
	if data == "" {
		for i := range 100 {
			body := strings.ReplaceAll(newspaper(fmt.Sprint(i+2), "Ten soups"), "herald.example/mill", fmt.Sprint("herald.example/mill/", i))
			pages = append(pages, bench{fmt.Sprint("https://herald.example/mill/", i), []byte(body)})
		}
		return pages
	}
	for _, name := range []string{"scrapinghub", "fundus-eval", "fundus"} {
		set, err := corpus.Open(filepath.Join(data, "pages"), name)
		if err != nil {
			b.Fatal(err)
		}
		for sample, err := range set.Pages() {
			if err != nil {
				b.Fatal(err)
			}
			pages = append(pages, bench{sample.Page.URL, sample.Page.HTML})
		}
	}
	return pages
}

// benchArchive writes pages as a WARC file, a compressed member each.
func benchArchive(b *testing.B, pages []bench, day int) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "pages.warc.gz")
	file, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	for _, p := range pages {
		member, _ := gzip.NewWriterLevel(file, gzip.BestSpeed)
		header := warc.Header{
			{Name: "WARC-Type", Value: "response"},
			{Name: "WARC-Target-URI", Value: p.url},
			{Name: "WARC-Date", Value: time.Date(2031, 5, day, 8, 0, 0, 0, time.UTC).Format(time.RFC3339)},
			{Name: "Content-Type", Value: "application/http; msgtype=response"},
		}
		block := append([]byte("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), p.body...)
		if err := warc.Write(member, header, block); err != nil {
			b.Fatal(err)
		}
		if err := member.Close(); err != nil {
			b.Fatal(err)
		}
	}
	return path
}

// importFiles imports a file of so many articles, after others whose import is not measured.
func importFiles(b *testing.B, articles int, before []string, path string) {
	spent, lost := time.Duration(0), 0
	for b.Loop() {
		b.StopTimer()
		importer, _ := newImporter(b)
		for _, earlier := range before {
			importFile(b, importer, earlier)
		}
		pages := 0
		importer.Progress = func(p pipeline.Imported) {
			if pages++; p.Err != nil {
				lost++
			}
		}
		b.StartTimer()
		begun := processorTime(b)
		importFile(b, importer, path)
		spent += processorTime(b) - begun
		if pages != articles {
			b.Fatalf("%d pages read, want %d", pages, articles)
		}
	}
	b.ReportMetric(float64(lost)/float64(b.N), "lost")
	b.ReportMetric(float64(articles*b.N)/spent.Seconds(), "articles/cpu-s")
}

func importFile(b *testing.B, importer *pipeline.Importer, path string) {
	b.Helper()
	if _, err := importer.Import(b.Context(), path); err != nil {
		b.Fatal(err)
	}
}

// processorTime returns how long this process has been on processors.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
