package pipeline_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/page"
	"github.com/writethru/writethru/pipeline"
	"github.com/writethru/writethru/read"
	"github.com/writethru/writethru/revise"
	"github.com/writethru/writethru/warc"
)

// newspaper returns the page of an article of so many workers, with a teaser that is no part of it.
func newspaper(workers, teaser string) string {
	return fmt.Sprintf(`<!DOCTYPE html><html lang="en"><head><title>Fire at the mill | The Tarn Herald</title>
<link rel="canonical" href="https://herald.example/mill"><meta property="og:site_name" content="The Tarn Herald"></head><body>
<article><h1>Fire at the mill</h1>
<p>%s workers were hurt when a fire broke out at the Tarn mill on Tuesday, the fire brigade said.</p>
<p>“We heard a bang, and then it was dark,” said Ada Marsh, who lives across the street from the mill.</p>
<p>The mill, which stands on the river since the last century, grinds half of the wheat of the county.</p>
</article><aside class="related"><a href="/x">%s</a></aside></body></html>`, workers, teaser)
}

func newImporter(t testing.TB) (*pipeline.Importer, *sqlite.Archive) {
	t.Helper()
	a, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "archive.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	keeper := &pipeline.Keeper{Pipeline: &pipeline.Pipeline{Pager: page.New(), Reader: read.New()}, Reviser: revise.New(), Store: a}
	return &pipeline.Importer{Keeper: keeper, Bookmarks: a}, a
}

// webArchive writes pages as a WARC file, an hour after each other.
func webArchive(t *testing.T, pages ...string) string {
	t.Helper()
	var file bytes.Buffer
	for i, p := range pages {
		header := warc.Header{
			{Name: "WARC-Type", Value: "response"},
			{Name: "WARC-Target-URI", Value: "https://herald.example/mill"},
			{Name: "WARC-Date", Value: time.Date(2031, 5, 6, 7+i, 0, 0, 0, time.UTC).Format(time.RFC3339)},
			{Name: "WARC-Record-ID", Value: fmt.Sprintf("<urn:uuid:00000000-0000-0000-0000-%012d>", i)},
			{Name: "Content-Type", Value: "application/http; msgtype=response"},
		}
		block := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + p
		if err := warc.Write(&file, header, []byte(block)); err != nil {
			t.Fatal(err)
		}
	}
	return write(t, t.TempDir(), "pages.warc", file.String())
}

func versions(t *testing.T, a archive.Archive, url string) []archive.Version {
	t.Helper()
	article, err := a.Find(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	list, err := a.Versions(t.Context(), article.ID)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// TestImport keeps the versions in which the story changed, and no others.
func TestImport(t *testing.T) {
	t.Parallel()
	importer, a := newImporter(t)
	path := webArchive(t, newspaper("Two", "Ten soups"), newspaper("Two", "The quiet return of the night train"), newspaper("Five", "Ten soups"))
	pages := 0
	importer.Progress = func(p pipeline.Imported) {
		pages++
		if p.Err != nil {
			t.Error(p.Err)
		}
	}
	for i := range 2 { // the second time it is passed over
		known, err := importer.Import(t.Context(), path)
		if err != nil || known != (i == 1) {
			t.Fatalf("time %d: known %v, %v", i+1, known, err)
		}
	}
	if pages != 3 {
		t.Errorf("%d pages read, want 3", pages)
	}
	list := versions(t, a, "https://herald.example/mill")
	if len(list) != 2 {
		t.Fatalf("%d versions, want 2: %+v", len(list), list)
	}
	if got := strings.Join(revise.InWords(list[1].Changes), "; "); got != "figure changed: Two → Five; 1 sentence reworded" {
		t.Errorf("changes are %q", got)
	}
	if seen := list[0].LastSeen.UTC().Hour(); seen != 8 {
		t.Errorf("the first version was last seen at %d, want 8", seen)
	}
}

// TestImportBackAndForth keeps each version that comes after another, also one that stood before.
func TestImportBackAndForth(t *testing.T) {
	t.Parallel()
	importer, a := newImporter(t)
	two, five := newspaper("Two", "Ten soups"), newspaper("Five", "Ten soups")
	importAll(t, importer, webArchive(t, two, five, five, two, two, five))
	wantWhole(t, a, 4)
}

func TestImportLinesAndPages(t *testing.T) {
	t.Parallel()
	importer, a := newImporter(t)
	dir := t.TempDir()
	write(t, dir, "a.html", newspaper("Two", "Ten soups"))
	write(t, dir, "b.jsonl", `{"url":"https://herald.example/text","date":"2031-05-06","title":"Rain","text":"It rained all day on the river, the office said.\n\n“It will rain again,” said Ada Marsh."}
no object
`)
	write(t, dir, "c.jpg", "no page")
	var failed []error
	importer.Progress = func(p pipeline.Imported) {
		if p.Err != nil {
			failed = append(failed, p.Err)
		}
	}
	importAll(t, importer, dir)
	if len(failed) != 1 || writethru.KindOf(failed[0]) != writethru.Malformed {
		t.Errorf("errors are %v, want one that is malformed", failed)
	}
	for _, url := range []string{"https://herald.example/mill", "https://herald.example/text"} {
		if list := versions(t, a, url); len(list) != 1 {
			t.Errorf("%s has %d versions", url, len(list))
		}
	}
}

// importAll imports what paths stand for.
func importAll(t *testing.T, importer *pipeline.Importer, paths ...string) {
	t.Helper()
	for _, path := range pipeline.Deposits(paths) {
		if _, err := importer.Import(t.Context(), path); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
	}
}

// TestImportUnreadable tells what is no page, and goes on.
func TestImportUnreadable(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "empty/nothing.jpg", "\xff\xd8 a picture")
	tests := []struct {
		about, path string
		kind        writethru.Kind
	}{
		{"a file that is not there", filepath.Join(dir, "none.warc"), writethru.NotFound},
		{"an empty page", write(t, dir, "empty.html", ""), writethru.Empty},
		{"an empty file of another name", write(t, dir, "blank", ""), writethru.Empty},
		{"a picture", write(t, dir, "photo.jpg", "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x00\x01"), writethru.NotText},
		{"a WACZ that is none", write(t, dir, "pages.wacz", "PK\x03\x04 and no more"), writethru.Malformed},
		{"a WARC that is none", write(t, dir, "pages.warc", "no record\r\n\r\n"), writethru.Malformed},
		{"lines that are none", write(t, dir, "lines.jsonl", "[1, 2]\n"), writethru.Malformed},
		{"a directory without pages", filepath.Join(dir, "empty"), writethru.Empty},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			importer, _ := newImporter(t)
			var told []pipeline.Imported
			importer.Progress = func(p pipeline.Imported) { told = append(told, p) }
			for range 2 { // what could not be read is tried again
				importAll(t, importer, test.path)
			}
			if len(told) != 2 || told[0].Err == nil || writethru.KindOf(told[0].Err) != test.kind || !told[0].Damage {
				t.Errorf("told %+v, want twice damage of kind %s", told, test.kind)
			}
		})
	}
}

func TestImportForbidden(t *testing.T) {
	t.Parallel()
	if os.Geteuid() == 0 {
		t.Skip("root may read every file")
	}
	dir := t.TempDir()
	locked := write(t, dir, "locked/page.html", newspaper("Two", "Ten soups"))
	write(t, dir, "open.html", newspaper("Two", "Ten soups"))
	if err := os.Chmod(locked, 0); err != nil {
		t.Fatal(err)
	}
	importer, a := newImporter(t)
	var told []error
	importer.Progress = func(p pipeline.Imported) {
		if p.Err != nil {
			told = append(told, p.Err)
		}
	}
	importAll(t, importer, dir)
	if len(told) != 1 || writethru.KindOf(told[0]) != writethru.Forbidden {
		t.Errorf("told %v, want one that is forbidden", told)
	}
	wantWhole(t, a, 1)
}

// TestImportWACZ imports a web archive of two files, and goes on in the second.
func TestImportWACZ(t *testing.T) {
	t.Parallel()
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	for i, workers := range []string{"Two", "Five"} {
		body, err := os.ReadFile(webArchive(t, newspaper(workers, "a"), newspaper(workers+" or more", "b")))
		if err != nil {
			t.Fatal(err)
		}
		body = bytes.ReplaceAll(body, []byte("2031-05-06"), fmt.Appendf(nil, "2031-05-%02d", 6+i))
		member, err := z.CreateHeader(&zip.FileHeader{Name: fmt.Sprintf("archive/%d.warc", i), Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := member.Write(body); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	path := write(t, t.TempDir(), "pages.wacz", file.String())
	importer, a := newImporter(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	read := 0
	importer.Progress = func(p pipeline.Imported) {
		if read++; read == 3 {
			cancel()
		}
	}
	if _, err := importer.Import(ctx, path); !errors.Is(err, context.Canceled) {
		t.Fatalf("the import was stopped with %v", err)
	}
	importAll(t, importer, path)
	wantWhole(t, a, 4)
}

// TestImportStopped stops an import after each number of pages, and goes on.
func TestImportStopped(t *testing.T) {
	t.Parallel()
	var pages []string
	for i := range 20 { // more than a batch
		pages = append(pages, newspaper(fmt.Sprint(10+i/2), fmt.Sprint("Teaser ", i))) // each version is seen twice
	}
	path := webArchive(t, pages...)
	for stop := 1; stop <= len(pages); stop++ {
		t.Run(fmt.Sprintf("after %d pages", stop), func(t *testing.T) {
			t.Parallel()
			importer, a := newImporter(t)
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			read := 0
			importer.Progress = func(p pipeline.Imported) {
				if read++; read == stop {
					cancel()
				}
			}
			if _, err := importer.Import(ctx, path); !errors.Is(err, context.Canceled) {
				t.Fatalf("the import was stopped with %v", err)
			}
			importAll(t, importer, path)
			if most := len(pages) + 1; read > most {
				t.Errorf("%d pages read in all, want %d at most", read, most)
			}
			wantWhole(t, a, len(pages)/2)
		})
	}
}

// wantWhole checks that the archive has so many versions of the article, and nothing that is damaged.
func wantWhole(t *testing.T, a *sqlite.Archive, want int) {
	t.Helper()
	if list := versions(t, a, "https://herald.example/mill"); len(list) != want {
		t.Errorf("%d versions, want %d", len(list), want)
	}
	for damage, err := range a.Check(t.Context()) {
		t.Errorf("damage: %v, %v", damage, err)
	}
}

// TestImportDamaged loses the record that is damaged, and none beside it.
func TestImportDamaged(t *testing.T) {
	t.Parallel()
	whole := webArchive(t, newspaper("Two", "a"), newspaper("Three", "b"), newspaper("Four", "c"))
	body, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	second := bytes.Index(body[1:], []byte("WARC/1.1")) + 1
	length := bytes.Index(body[second:], []byte("Content-Length: ")) + second
	tests := []struct {
		about    string
		body     []byte
		versions int
	}{
		{"a length in the middle", slices.Concat(body[:length], []byte("Content-Length: x"), body[length+17:]), 2},
		{"a tail that is missing", body[:len(body)-100], 2},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			importer, a := newImporter(t)
			var lost []error
			importer.Progress = func(p pipeline.Imported) {
				if p.Damage {
					lost = append(lost, p.Err)
				}
			}
			importAll(t, importer, write(t, t.TempDir(), "damaged.warc", string(test.body)))
			if len(lost) == 0 || writethru.KindOf(lost[0]) != writethru.Malformed || !strings.Contains(lost[0].Error(), "at byte ") {
				t.Errorf("told %v, want where it is damaged", lost)
			}
			wantWhole(t, a, test.versions)
		})
	}
}

// TestImportOlder passes over captures that are older than what is kept.
func TestImportOlder(t *testing.T) {
	t.Parallel()
	importer, a := newImporter(t)
	dir := t.TempDir()
	line := func(name, day, words string) string {
		return write(t, dir, name, fmt.Sprintf(`{"url":"https://herald.example/mill","date":%q,"title":"Rain","text":"It rained %s on the river, the office said."}`, day, words))
	}
	var failed []pipeline.Imported
	importer.Progress = func(p pipeline.Imported) {
		if p.Err != nil {
			failed = append(failed, p)
		}
	}
	importAll(t, importer, line("a.jsonl", "2031-05-06", "all day"), line("b.jsonl", "2031-04-01", "all night"), line("c.jsonl", "2031-05-07", "no more"))
	if len(failed) != 1 || failed[0].Damage || !strings.Contains(failed[0].Err.Error(), "older") {
		t.Errorf("told %+v, want one that is older", failed)
	}
	wantWhole(t, a, 2)
}

// TestImportOlderAmongOthers keeps the pages before and behind one that is older than what is kept.
func TestImportOlderAmongOthers(t *testing.T) {
	t.Parallel()
	importer, a := newImporter(t)
	var lines strings.Builder
	for i, day := range []string{"2031-05-06", "2031-04-01", "2031-05-07", "2031-04-02", "2031-05-08"} {
		fmt.Fprintf(&lines, "{\"url\":\"https://herald.example/mill\",\"date\":%q,\"title\":\"Rain\",\"text\":\"It rained for %d hours on the river, the office said.\"}\n", day, i+2)
	}
	var told []string
	importer.Progress = func(p pipeline.Imported) {
		told = append(told, fmt.Sprintf("article %v, version %v, refused %v", p.Article, p.New, p.Err != nil))
	}
	importAll(t, importer, write(t, t.TempDir(), "pages.jsonl", lines.String()))
	const kept, refused = "article false, version true, refused false", "article false, version false, refused true"
	want := []string{"article true, version true, refused false", refused, kept, refused, kept}
	if !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
	wantWhole(t, a, 3)
}

// TestImportFindsArticles follows an article over its addresses.
func TestImportFindsArticles(t *testing.T) {
	t.Parallel()
	importer, a := newImporter(t)
	page := newspaper("Two", "Ten soups")
	lines := fmt.Sprintf("{\"url\":%q,\"date\":\"2031-05-06\",\"html\":%q}\n", "https://herald.example/mill?utm_source=mail", page) +
		fmt.Sprintf("{\"url\":%q,\"date\":\"2031-05-07\",\"html\":%q}\n", "https://herald.example/short/1", page) +
		fmt.Sprintf("{\"url\":%q,\"date\":\"2031-05-08\",\"html\":%q}\n", "https://herald.example/short/2", newspaper("Six", "a")) +
		fmt.Sprintf("{\"url\":%q,\"date\":\"2031-05-08\",\"html\":%q}\n", "https://post.example/from-the-herald", newspaper("Nine", "a"))
	importAll(t, importer, write(t, t.TempDir(), "pages.jsonl", lines))
	for _, url := range []string{"https://herald.example/mill", "https://herald.example/short/1", "https://herald.example/short/2"} {
		if list := versions(t, a, url); len(list) != 2 {
			t.Errorf("%s leads to %d versions, want 2", url, len(list))
		}
	}
	if list := versions(t, a, "https://post.example/from-the-herald"); len(list) != 1 {
		t.Errorf("the copy of another outlet has %d versions, want 1 of its own", len(list))
	}
}

// TestImportTruncated passes over a page of which the web archive has only a part.
func TestImportTruncated(t *testing.T) {
	t.Parallel()
	importer, a := newImporter(t)
	path := webArchive(t, newspaper("Two", "Ten soups"), newspaper("Five", "Ten soups"))
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const field = "Content-Type: application/http"
	last := bytes.LastIndex(file, []byte(field))
	file = slices.Concat(file[:last], []byte("WARC-Truncated: length\r\n"), file[last:])
	var failed []error
	importer.Progress = func(p pipeline.Imported) {
		if p.Err != nil {
			failed = append(failed, p.Err)
		}
	}
	if _, err := importer.Import(t.Context(), write(t, t.TempDir(), "part.warc", string(file))); err != nil {
		t.Fatal(err)
	}
	if len(failed) != 1 || len(versions(t, a, "https://herald.example/mill")) != 1 {
		t.Errorf("errors are %v, versions %d, want one of each", failed, len(versions(t, a, "https://herald.example/mill")))
	}
}
