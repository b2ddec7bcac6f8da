package warc

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/writethru/writethru"
)

// wacz returns a WACZ of WARC files, stored or deflated.
func wacz(t testing.TB, method uint16, files ...[2]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	files = append([][2]string{{"datapackage.json", `{"profile":"data-package"}`}, {"pages/pages.jsonl", "{}\n"}}, files...)
	for _, file := range files {
		entry, err := w.CreateHeader(&zip.FileHeader{Name: file[0], Method: method})
		if err == nil {
			_, err = io.WriteString(entry, file[1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func write(t testing.TB, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWACZ(t *testing.T) {
	t.Parallel()
	records := small()
	first := [2]string{"archive/b.warc.gz", string(packings["gzip"](records[:2]))}
	second := [2]string{"archive/a.warc.zst", string(packings["zstd, dictionary"](records[1:]))}
	for name, method := range map[string]uint16{"stored": zip.Store, "deflated": zip.Deflate} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := write(t, wacz(t, method, first, [2]string{"indexes/index.cdx", "x"}, second))
			all := readFile(t, path, Position{})
			if len(all) != 4 || all[3].Position.Part != 1 || all[1].Position.Part != 0 {
				t.Fatalf("pages %+v", all)
			}
			for i, page := range all {
				rest := readFile(t, path, page.Position)
				if len(rest) != len(all)-i || !samePage(rest[0], page) || rest[0].Position != page.Position {
					t.Errorf("%d pages from %s on, want %d", len(rest), page.Position, len(all)-i)
				}
			}
		})
	}
}

func TestDamagedPart(t *testing.T) {
	t.Parallel()
	records := small()
	path := write(t, wacz(t, zip.Store,
		[2]string{"archive/a.warc.gz", string(packings["gzip"](records[:2])[:400])},
		[2]string{"archive/b.warc", string(records[2])}))
	f, err := Open(path, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	pages, errs := collect(t, f.Pages())
	if len(pages) != 2 || pages[1].URL != bridgeURL || f.Tally() != (Tally{Pages: 2, Damaged: 1}) {
		t.Errorf("pages %+v, tally %+v", pages, f.Tally())
	}
	for page, err := range f.Pages() {
		if err != nil && page.Position.Offset == 0 {
			t.Errorf("%v at %s", err, page.Position)
		}
	}
	if len(errs) != 1 || !strings.HasPrefix(errs[0].Error(), "archive/a.warc.gz: the record at byte ") {
		t.Errorf("errors %v", errs)
	}
}

func TestOpenFails(t *testing.T) {
	t.Parallel()
	whole := wacz(t, zip.Store, [2]string{"archive/a.warc", "x"})
	for name, test := range map[string]struct {
		path string
		kind writethru.Kind
	}{
		"no file":     {filepath.Join(t.TempDir(), "none"), writethru.NotFound},
		"a directory": {t.TempDir(), writethru.Malformed},
		"half a WACZ": {write(t, whole[:len(whole)/2]), writethru.Malformed},
		"another zip": {write(t, wacz(t, zip.Store)), writethru.Empty},
	} {
		if _, err := Open(test.path, Limits{}); writethru.KindOf(err) != test.kind {
			t.Errorf("%s: %v, want kind %s", name, err, test.kind)
		}
	}
}

func TestResumeWhereNothingIs(t *testing.T) {
	t.Parallel()
	packed := packings["one gzip"](small())
	for _, at := range []Position{{Offset: 1 << 40}, {Part: 9}, {Skip: 1 << 40}, {Offset: 7}} {
		f, err := Open(write(t, packed), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		f.Resume(at)
		if pages, _ := collect(t, f.Pages()); len(pages) > 0 {
			t.Errorf("%d pages from %s on", len(pages), at)
		}
		f.Close()
	}
}
