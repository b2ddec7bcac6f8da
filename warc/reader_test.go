package warc

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"testing/iotest"
	"time"

	"github.com/writethru/writethru"
)

func TestPackings(t *testing.T) {
	t.Parallel()
	for name, pack := range packings {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			packed := pack(newsroom())
			for _, from := range []io.Reader{
				bytes.NewReader(packed),
				iotest.OneByteReader(bytes.NewReader(packed)),
				iotest.DataErrReader(bytes.NewReader(packed)),
			} {
				r := NewReader(from, Limits{})
				pages, errs := collect(t, r.Pages())
				if len(errs) > 0 {
					t.Fatal(errs)
				}
				wantPages(t, pages, ferry, lock, bridge)
				if want := (Tally{Pages: 3, OtherRecords: 2, OtherMedia: 1}); r.Tally() != want {
					t.Errorf("tally %+v, want %+v", r.Tally(), want)
				}
				if r.Read() != int64(len(packed)) {
					t.Errorf("%d bytes read of %d", r.Read(), len(packed))
				}
			}
		})
	}
}

func TestResume(t *testing.T) {
	t.Parallel()
	for name, pack := range packings {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "file")
			if err := os.WriteFile(path, pack(newsroom()), 0o600); err != nil {
				t.Fatal(err)
			}
			all := readFile(t, path, Position{})
			wantPages(t, all, ferry, lock, bridge)
			for i, page := range all {
				var bodies []string
				for _, page := range all[i:] {
					bodies = append(bodies, string(page.Body))
				}
				rest := readFile(t, path, page.Position)
				wantPages(t, rest, bodies...)
				if rest[0].Position != page.Position {
					t.Errorf("resumed at %s, want %s", rest[0].Position, page.Position)
				}
			}
		})
	}
}

// readFile returns the pages of a file from a position on.
func readFile(t *testing.T, path string, at Position) []Page {
	t.Helper()
	f, err := Open(path, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	f.Resume(at)
	pages, errs := collect(t, f.Pages())
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	if f.Read() != f.Size() {
		t.Errorf("%d bytes read of %d", f.Read(), f.Size())
	}
	return pages
}

func TestRecords(t *testing.T) {
	t.Parallel()
	const text = "WARC/1.0\nwarc-type: Response\nWARC-Target-URI: <https://quay.example/bridge>\n" +
		"WARC-Date: 2031-05-06T07:08:09.123456789Z\nX-Note: in two\n\tlines\nno field\ncontent-length: 5\n\nHello\n\n" +
		"WARC/1.1\r\nWARC-Type: metadata\r\nWARC-Date: 2031-05\r\nContent-Length: 0\r\n\r\n"
	var got []*Record
	for record, err := range NewReader(bytes.NewReader([]byte(text)), Limits{}).Records() {
		if err != nil {
			t.Fatal(err)
		}
		block, err := io.ReadAll(record.Block)
		if err != nil || int64(len(block)) != record.Length {
			t.Errorf("block %q, %v", block, err)
		}
		got = append(got, record)
	}
	if len(got) != 2 {
		t.Fatalf("%d records, want 2", len(got))
	}
	first, second := got[0], got[1]
	if first.Version != "1.0" || first.Type != "response" || first.URL != bridgeURL || first.Header.Get("x-note") != "in two lines" {
		t.Errorf("first record is %+v", first)
	}
	if want := time.Date(2031, 5, 6, 7, 8, 9, 123456789, time.UTC); !first.Date.Equal(want) {
		t.Errorf("date %v, want %v", first.Date, want)
	}
	if second.Version != "1.1" || second.Date.Month() != time.May || second.Position.Offset == 0 {
		t.Errorf("second record is %+v", second)
	}
}

func TestStreamThatFails(t *testing.T) {
	t.Parallel()
	for name, pack := range packings {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			packed := pack(newsroom())
			broken := io.MultiReader(bytes.NewReader(packed[:len(packed)/2]), iotest.ErrReader(errors.New("no such disk")))
			_, errs := collect(t, NewReader(broken, Limits{}).Pages())
			if len(errs) != 1 || writethru.KindOf(errs[0]) != writethru.Unreachable {
				t.Errorf("errors %v, want one of kind unreachable", errs)
			}
		})
	}
}

func TestStopEarly(t *testing.T) {
	t.Parallel()
	r := NewReader(bytes.NewReader(packings["gzip"](newsroom())), Limits{})
	for page, err := range r.Pages() {
		if err != nil || page.URL != ferryURL {
			t.Fatal(page.URL, err)
		}
		break
	}
	rest, errs := collect(t, r.Pages())
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	wantPages(t, rest, lock, bridge)
}

func TestPosition(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Position{
		"0":          {},
		"123":        {Offset: 123},
		"123+45":     {Offset: 123, Skip: 45},
		"2/123+45":   {Part: 2, Offset: 123, Skip: 45},
		"1/0":        {Part: 1},
		"7/88888888": {Part: 7, Offset: 88888888},
	} {
		got, err := ParsePosition(text)
		if err != nil || got != want || got.String() != text {
			t.Errorf("%q is %+v, %v, written %q", text, got, err, got.String())
		}
	}
	for _, text := range []string{"", "x", "-1", "1+", "/", "1/2/3", "1+2+3", "99999999999/1"} {
		if p, err := ParsePosition(text); writethru.KindOf(err) != writethru.Malformed {
			t.Errorf("%q is %+v, %v", text, p, err)
		}
	}
}
