package sqlite_test

import (
	"archive/tar"
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/page"
	"github.com/writethru/writethru/read"
)

// TestCost measures what versions cost on disk, all rows and indexes in: the pages that
// WRITETHRU_DATA has of news, and invented ones. With each version a sentence is put in, and the page has
// another time and another number of comments.
func TestCost(t *testing.T) {
	if testing.Short() {
		t.Skip("it reads many pages")
	}
	t.Run("invented", func(t *testing.T) { cost(t, inventedPages(20), 8) })
	t.Run("fundus", func(t *testing.T) { cost(t, newsPages(t, 60), 4) })
}

// cost puts every page once, then its later versions, and compares what the file has grown by.
func cost(t *testing.T, originals []string, versions int) {
	path := filepath.Join(t.TempDir(), "archive.db")
	reader := newPageReader()
	empty, _ := fill(t, path, nil)
	first, articles := fill(t, path, reader.captures(originals, 0))
	all, added := first, 0
	for n := 1; n <= versions; n++ {
		size, fresh := fill(t, path, reader.captures(originals, n))
		all, added = size, added+fresh
	}
	each := float64(first-empty) / float64(articles)
	more := float64(all-first) / float64(added)
	t.Logf("%d articles: the first version takes %.0f bytes, each of %d more %.0f: %.1f %%", articles, each, added, more, 100*more/each)
	if more > .15*each {
		t.Errorf("an added version takes more than 15 %% of the first")
	}
}

// fill puts captures and returns how many bytes of the file are in use, and how many of the captures were new versions.
func fill(t *testing.T, path string, captures []archive.Capture) (bytes int64, fresh int) {
	t.Helper()
	a, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range captures {
		stored, err := a.Put(t.Context(), c)
		if err != nil {
			t.Fatalf("%s: %v", c.URL, err)
		}
		if stored.New {
			fresh++
		}
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	return bytesInUse(t, path), fresh
}

func bytesInUse(t *testing.T, path string) int64 {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var pages, free, size int64
	err = errors.Join(
		db.QueryRow(`PRAGMA page_count`).Scan(&pages),
		db.QueryRow(`PRAGMA freelist_count`).Scan(&free),
		db.QueryRow(`PRAGMA page_size`).Scan(&size))
	if err != nil {
		t.Fatal(err)
	}
	return (pages - free) * size
}

// A pageReader reads pages as the program does.
type pageReader struct {
	page *page.Reader
	read *read.Reader
}

func newPageReader() pageReader { return pageReader{page.New(), read.New()} }

// captures returns version n of each page that can be read.
func (r pageReader) captures(originals []string, n int) []archive.Capture {
	var list []archive.Capture
	for i, original := range originals {
		if c, err := r.capture(i, original, n); err == nil {
			list = append(list, c)
		}
	}
	return list
}

// capture returns version n of a page.
func (r pageReader) capture(i int, original string, n int) (archive.Capture, error) {
	body := edited(original, n)
	url := fmt.Sprintf("https://courier.example/%d", i)
	doc, err := r.page.Read([]byte(body), page.Source{URL: url})
	if err != nil {
		return archive.Capture{}, err
	}
	c := archive.Capture{URL: url, Page: []byte(body), Reading: r.read.Read(doc), ContentType: "text/html; charset=utf-8"}
	c.Seen = time.Date(2026, 3, 14, 12+n, 0, 0, 0, time.UTC)
	if n > 0 {
		c.Changes = []writethru.Change{
			{Kind: writethru.SentenceAdded, After: []writethru.Span{{Begin: 100, End: 180}}},
			{Kind: writethru.QuoteAdded, After: []writethru.Span{{Begin: 100, End: 180}}, Name: "Ada Marsh"},
		}
	}
	return c, nil
}

// edited puts n sentences into different paragraphs of a page, and other furniture around them.
func edited(original string, n int) string {
	body := original
	for k := range n {
		at := strings.Count(body, "</p>") * (k + 2) / (n + 4)
		body = insertBefore(body, "</p>", at, fmt.Sprintf(" “We will look at point %d again before the bridge opens,” said Ada Marsh, mayor of Tarn City.", k*k+3))
	}
	furniture := fmt.Sprintf("<div class=meta><time>%d minutes ago</time> %d comments</div>", 7*n+2, 31*n)
	return strings.Replace(body, "</body>", furniture+"</body>", 1)
}

// insertBefore puts words before the nth mark of a text.
func insertBefore(text, mark string, n int, words string) string {
	at := 0
	for range n {
		next := strings.Index(text[at:], mark)
		if next < 0 {
			return text
		}
		at += next + len(mark)
	}
	if next := strings.Index(text[at:], mark); next >= 0 {
		at += next
		return text[:at] + words + text[at:]
	}
	return text
}

// newsPages returns the pages of fundus.
func newsPages(t *testing.T, n int) []string {
	file, err := os.Open(filepath.Join(os.Getenv("WRITETHRU_DATA"), "pages/fundus.tar.zst"))
	if err != nil {
		t.Skip("no data: WRITETHRU_DATA names no folder with pages/fundus.tar.zst")
	}
	defer file.Close()
	z, err := zstd.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var list []string
	for archive := tar.NewReader(z); len(list) < n; {
		header, err := archive.Next()
		if err != nil {
			break
		}
		body, err := io.ReadAll(archive)
		if err != nil {
			t.Fatal(err)
		}
		if header.Typeflag == tar.TypeReg && bytes.Count(body, []byte("</p>")) >= 8 {
			list = append(list, string(body))
		}
	}
	return list
}
