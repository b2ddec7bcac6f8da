package pipeline_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/writethru/writethru/pipeline"
)

func TestDeposits(t *testing.T) {
	t.Parallel()
	dir, empty := t.TempDir(), t.TempDir()
	for _, name := range []string{"b.warc.gz", "a/2.html", "a/10.wacz", "c.jsonl", "d.warc.zst", "photo.jpg", "notes.md", "list.json", "pages.WARC"} {
		write(t, dir, name, "x")
	}
	write(t, dir, "by-its-bytes", "WARC/1.1\r\n")
	if err := os.Symlink(filepath.Join(dir, "gone"), filepath.Join(dir, "link.html")); err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, name := range []string{"a/10.wacz", "a/2.html", "b.warc.gz", "by-its-bytes", "c.jsonl", "d.warc.zst", "link.html", "notes.md", "pages.WARC"} {
		want = append(want, filepath.Join(dir, name))
	}
	missing := filepath.Join(dir, "missing")
	got := pipeline.Deposits([]string{missing, dir, empty, filepath.Join(dir, "photo.jpg")})
	want = slices.Concat([]string{missing}, want, []string{empty, filepath.Join(dir, "photo.jpg")})
	if !slices.Equal(got, want) {
		t.Errorf("deposits are\n%q, want\n%q", got, want)
	}
}
