package warc

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/httpbody/httpbodytest"
)

func FuzzPages(f *testing.F) {
	short := [][]byte{response(lockURL, "", "<p>lock"), record("resource", ferryURL, "text/html", "<p>ferry")}
	for name, pack := range packings {
		if strings.Contains(name, "dict") {
			continue // the fuzzer takes long over large inputs
		}
		packed := pack(short)
		f.Add(packed)
		f.Add(packed[:len(packed)/2])
		f.Add(append(packed[:len(packed)/3:len(packed)/3], packed[len(packed)/2:]...))
	}
	f.Add(response(lockURL, "Transfer-Encoding: chunked\r\nContent-Encoding: gzip, br\r\n", chunk(httpbodytest.Compress("br", httpbodytest.Compress("gzip", "x")))))
	f.Add(record("revisit", lockURL, "", "HTTP/1.1 200 OK\r\n\r\n", Field{"WARC-Payload-Digest", "sha1:X"}))
	limits := Limits{Header: 1 << 10, Body: 1 << 20, Memory: 1 << 20}
	f.Fuzz(func(t *testing.T, file []byte) {
		r := NewReader(bytes.NewReader(file), limits)
		defer r.stream.close()
		count := 0
		for page, err := range r.Pages() {
			count++
			if err != nil {
				if writethru.KindOf(err) != writethru.Malformed {
					t.Errorf("error %v of kind %s", err, writethru.KindOf(err))
				}
				continue
			}
			checkPage(t, page, limits, len(file))
		}
		if tally := r.Tally(); tally.Pages+tally.Damaged != count {
			t.Errorf("tally %+v of %d", tally, count)
		}
		if again := r.stream.in.rewound; again > int64(len(file))+slack {
			t.Errorf("%d of %d bytes were read again", again, len(file))
		}
	})
}

// checkPage holds what is true of all pages.
func checkPage(t *testing.T, page Page, limits Limits, size int) {
	t.Helper()
	if len(page.Body) == 0 || int64(len(page.Body)) > limits.Body || page.Status != 200 {
		t.Errorf("a body of %d bytes with status %d", len(page.Body), page.Status)
	}
	if page.Position.Offset < 0 || page.Position.Offset >= int64(size) || page.Position.Skip < 0 {
		t.Errorf("position %s in %d bytes", page.Position, size)
	}
	if p, err := ParsePosition(page.Position.String()); err != nil || p != page.Position {
		t.Errorf("position %s is read as %s, %v", page.Position, p, err)
	}
}

func FuzzHeader(f *testing.F) {
	f.Add("WARC/1.1\r\nWARC-Type: response\r\n and more\r\nno field\r\n:\r\nContent-Length: 3\r\n\r\n")
	f.Fuzz(func(t *testing.T, head string) {
		_, header := parseHead(head)
		var b bytes.Buffer
		if err := header.write(&b); err != nil {
			t.Fatal(err)
		}
		newRecord(head)
	})
}

// FuzzWrite reads what was written.
func FuzzWrite(f *testing.F) {
	f.Add("https://harbour.example/", []byte("a block\r\n\r\nWARC/1.1\r\n"))
	f.Fuzz(func(t *testing.T, url string, block []byte) {
		var b bytes.Buffer
		if err := Write(&b, Header{{"WARC-Target-URI", url}}, block); err != nil {
			t.Fatal(err)
		}
		if bytes.ContainsAny([]byte(url), "\r\n") {
			t.Skip("no address")
		}
		for record, err := range NewReader(&b, Limits{}).Records() {
			if err != nil {
				t.Fatal(err)
			}
			if got, err := io.ReadAll(record.Block); err != nil || !bytes.Equal(got, block) {
				t.Errorf("block is %q, %v, want %q", got, err, block)
			}
		}
	})
}
