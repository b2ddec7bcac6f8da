package warc

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/writethru/writethru/httpbody/httpbodytest"
)

func chunk(body string) string {
	half := len(body) / 2
	return fmt.Sprintf("%x\r\n%s\r\n%X;note=1\r\n%s\r\n0\r\nX-Trailer: 1\r\n\r\n", half, body[:half], len(body)-half, body[half:])
}

func TestBodies(t *testing.T) {
	t.Parallel()
	const chunked = "Transfer-Encoding: chunked\r\n"
	bomb := httpbodytest.Compress("gzip", strings.Repeat("<p>tick</p>", 1<<20))
	half := func(coding string) string {
		packed := httpbodytest.Compress(coding, lock)
		return packed[:len(packed)/2]
	}
	tests := []struct {
		name, header, body string
		want               string
		became             Tally
	}{
		{"as it is", "", lock, lock, Tally{Pages: 1}},
		{"chunked", chunked, chunk(lock), lock, Tally{Pages: 1}},
		{"gzip", "Content-Encoding: gzip\r\n", httpbodytest.Compress("gzip", lock), lock, Tally{Pages: 1}},
		{"deflate", "Content-Encoding: deflate\r\n", httpbodytest.Compress("deflate", lock), lock, Tally{Pages: 1}},
		{"bare deflate", "Content-Encoding: deflate\r\n", httpbodytest.Compress("raw", lock), lock, Tally{Pages: 1}},
		{"brotli", "content-encoding:br\r\n", httpbodytest.Compress("br", lock), lock, Tally{Pages: 1}},
		{"zstd", "Content-Encoding: zstd\r\n", httpbodytest.Compress("zstd", lock), lock, Tally{Pages: 1}},
		{"gzip in brotli, chunked", "Content-Encoding: gzip, br\r\n" + chunked, chunk(httpbodytest.Compress("br", httpbodytest.Compress("gzip", lock))), lock, Tally{Pages: 1}},
		{"chunks undone before", chunked, lock, lock, Tally{Pages: 1}},
		{"gzip undone before", "Content-Encoding: gzip\r\n", lock, lock, Tally{Pages: 1}},
		{"brotli undone before", "Content-Encoding: br\r\n" + chunked, lock, lock, Tally{Pages: 1}},
		{"zstd undone before", "Content-Encoding: zstd\r\n", lock, lock, Tally{Pages: 1}},
		{"deflate undone before", "Content-Encoding: deflate\r\n", lock, lock, Tally{Pages: 1}},
		{"a charset as coding", "Content-Encoding: UTF-8\r\n", lock, lock, Tally{Pages: 1}},
		{"begins like a chunk", chunked, "ad\r\n" + lock, "", Tally{Undecodable: 1}},
		{"too large", "", strings.Repeat("x", 200_000), "", Tally{TooLarge: 1}},
		{"too large unpacked", "Content-Encoding: gzip\r\n", bomb, "", Tally{TooLarge: 1}},
		{"no gzip, no text", "Content-Encoding: gzip\r\n", "\x00\x01\x02\x03", "", Tally{Undecodable: 1}},
		{"damaged gzip", "Content-Encoding: gzip\r\n", strings.Replace(httpbodytest.Compress("gzip", lock), "\x08", "\x09", 1), "", Tally{Undecodable: 1}},
		{"half of a brotli", "Content-Encoding: br\r\n", half("br"), "truncated", Tally{Pages: 1}},
		{"half of a gzip", "Content-Encoding: gzip\r\n", half("gzip"), "truncated", Tally{Pages: 1}},
		{"chunks without end", chunked, chunk(lock)[:len(lock)-100], "truncated", Tally{Pages: 1}},
		{"nothing", "", "", "", Tally{Empty: 1}},
		{"nothing in gzip", "Content-Encoding: gzip\r\n", "", "", Tally{Empty: 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := NewReader(bytes.NewReader(response(lockURL, test.header, test.body)), Limits{Body: 100_000})
			pages, errs := collect(t, r.Pages())
			if len(errs) > 0 || r.Tally() != test.became {
				t.Fatalf("tally %+v, want %+v; errors %v", r.Tally(), test.became, errs)
			}
			switch {
			case test.want == "truncated":
				if !pages[0].Truncated || len(pages[0].Body) == 0 || !strings.HasPrefix(lock, string(pages[0].Body)) {
					t.Errorf("page is %.60q, truncated %t", pages[0].Body, pages[0].Truncated)
				}
			case test.want != "":
				wantPages(t, pages, test.want)
			}
		})
	}
}

func TestPassedOver(t *testing.T) {
	t.Parallel()
	const page = "Content-Type: text/html\r\n"
	tests := []struct {
		name   string
		record []byte
		became Tally
	}{
		{"not found", answer(lockURL, "404 Not Found", page, lock), Tally{OtherStatus: 1}},
		{"redirect", answer(lockURL, "301", page, ""), Tally{OtherStatus: 1}},
		{"no status", answer(lockURL, "OK", page, lock), Tally{OtherStatus: 1}},
		{"script", answer(lockURL, "200 OK", "Content-Type: text/javascript\r\n", "1"), Tally{OtherMedia: 1}},
		{"unlabelled page", answer(lockURL, "200 OK", "", lock), Tally{Pages: 1}},
		{"unlabelled picture", answer(lockURL, "200 OK", "", "\x89PNG\r\n\x1A\n\x00"), Tally{OtherMedia: 1}},
		{"plain text", answer(lockURL, "200 OK", "Content-Type: text/plain\r\n", "x"), Tally{Pages: 1}},
		{"XHTML", answer(lockURL, "200", "Content-Type: Application/XHTML+xml;q\r\n", lock), Tally{Pages: 1}},
		{"HTTP/2, as some write it", record("response", lockURL, "application/http", "HTTP/2 200\r\n"+page+"\r\n"+lock), Tally{Pages: 1}},
		{"name server", record("response", "dns:harbour.example", "text/dns", "20310506070809\nharbour.example. 60 IN A 192.0.2.1\n"), Tally{OtherRecords: 1}},
		{"short block", record("response", lockURL, "application/http", "HT"), Tally{OtherRecords: 1}},
		{"header without end", record("response", lockURL, "application/http", "HTTP/1.1 200 OK\r\n"+page), Tally{Empty: 1}},
		{"header too long", answer(lockURL, "200 OK", "X: "+strings.Repeat("y", 5000)+"\r\n"+page, lock), Tally{OtherRecords: 1}},
		{"picture as resource", record("resource", lockURL, "image/png", "x"), Tally{OtherMedia: 1}},
		{"first segment", response(lockURL, "", lock, Field{"WARC-Segment-Number", "1"}), Tally{Segments: 1}},
		{"second segment", record("continuation", lockURL, "", lock, Field{"WARC-Segment-Number", "2"}), Tally{Segments: 1}},
		{"text of a page", record("conversion", lockURL, "text/plain", "x"), Tally{OtherRecords: 1}},
		{"extract of a page", record("resource", "urn:text:"+lockURL, "text/plain", "x"), Tally{OtherRecords: 1}},
		{"unknown", record("invented", lockURL, "text/plain", "x"), Tally{OtherRecords: 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			test.became.Pages++
			r := NewReader(bytes.NewReader(append(test.record, record("resource", ferryURL, "text/html", ferry)...)), Limits{Header: 4 << 10})
			if _, errs := collect(t, r.Pages()); len(errs) > 0 || r.Tally() != test.became {
				t.Fatalf("tally %+v, want %+v; errors %v", r.Tally(), test.became, errs)
			}
		})
	}
}

func TestTruncatedRecord(t *testing.T) {
	t.Parallel()
	r := NewReader(bytes.NewReader(response(lockURL, "", lock[:100], Field{"WARC-Truncated", "length"})), Limits{})
	pages, _ := collect(t, r.Pages())
	if len(pages) != 1 || !pages[0].Truncated {
		t.Errorf("pages %+v, want one that is truncated", pages)
	}
}

func TestRevisits(t *testing.T) {
	t.Parallel()
	digest := func(name string) Field { return Field{"WARC-Payload-Digest", "sha1:" + name} }
	revisit := func(url, block string, more ...Field) []byte {
		return record("revisit", url, "application/http;msgtype=response", block, more...)
	}
	const head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
	first := [][]byte{response(ferryURL, "", ferry, digest("FERRY")), response(lockURL, "", lock)}
	tests := []struct {
		name   string
		record []byte
		want   string
		became Tally
	}{
		{"by digest", revisit(bridgeURL, head, digest("ferry")), ferry, Tally{Pages: 3}},
		{"by digest, without a header", revisit(ferryURL, "", digest("FERRY")), ferry, Tally{Pages: 3}},
		{"by URL and date", revisit(lockURL, "HTTP/1.1 304 Not Modified\r\n\r\n",
			Field{"WARC-Refers-To-Target-URI", "<" + lockURL + ">"}, Field{"WARC-Refers-To-Date", captured}), lock, Tally{Pages: 3}},
		{"of what is not here", revisit(lockURL, head, digest("TRAM")), "", Tally{Pages: 2, Revisits: 1}},
		{"of nothing said", revisit(lockURL, head), "", Tally{Pages: 2, Revisits: 1}},
		{"of a picture", revisit(lockURL, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", digest("FERRY")), "", Tally{Pages: 2, OtherMedia: 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := NewReader(bytes.NewReader(packings["gzip"](append(first[:2:2], test.record))), Limits{})
			pages, errs := collect(t, r.Pages())
			if len(errs) > 0 || r.Tally() != test.became {
				t.Fatalf("tally %+v, want %+v; errors %v", r.Tally(), test.became, errs)
			}
			if test.want != "" {
				wantPages(t, pages[2:], test.want)
				if !pages[2].Revisit || pages[2].Status != 200 {
					t.Errorf("page is %+v", pages[2])
				}
			}
		})
	}
}

func TestRevisitsAreForgotten(t *testing.T) {
	t.Parallel()
	var file []byte
	for i := range 50 {
		file = append(file, response(ferryURL, "", ferry, Field{"WARC-Payload-Digest", fmt.Sprint("sha1:", i)})...)
	}
	for _, i := range []int{0, 49} {
		file = append(file, record("revisit", ferryURL, "", "", Field{"WARC-Payload-Digest", fmt.Sprint("sha1:", i)})...)
	}
	r := NewReader(bytes.NewReader(file), Limits{Memory: 10_000})
	if _, errs := collect(t, r.Pages()); len(errs) > 0 || r.Tally() != (Tally{Pages: 51, Revisits: 1}) {
		t.Errorf("tally %+v, errors %v", r.Tally(), errs)
	}
	if r.past.free < 0 || len(r.past.pages) > 10 || len(r.past.queue) > 10 {
		t.Errorf("%d bytes free, %d keys, %d pages", r.past.free, len(r.past.pages), len(r.past.queue))
	}
}
