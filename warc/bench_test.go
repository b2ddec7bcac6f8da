package warc

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/writethru/writethru/httpbody/httpbodytest"
)

// crawl returns the records of a crawl: pages as hosts send them, and as many pictures.
func crawl(pages int) [][]byte {
	var records [][]byte
	for i := range pages {
		url := lockURL + "/" + strconv.Itoa(i)
		page := story("The lamps, day "+strconv.Itoa(i), 300+i%200)
		request := record("request", url, "application/http;msgtype=request", "GET / HTTP/1.1\r\n\r\n")
		picture := answer(url+".png", "200 OK", "Content-Type: image/png\r\n", strings.Repeat(fmt.Sprint(i), 5000))
		switch i % 3 {
		case 0:
			records = append(records, request, response(url, "", page), picture)
		case 1:
			records = append(records, request, response(url, "Content-Encoding: gzip\r\n", httpbodytest.Compress("gzip", page)), picture)
		case 2:
			records = append(records, request, response(url, "Transfer-Encoding: chunked\r\n", chunk(page)), picture)
		}
	}
	return records
}

// BenchmarkPages reads a crawl as it may be stored, beside its mere decompression. MB/s are of
// what the file decompresses to.
func BenchmarkPages(b *testing.B) {
	const pages = 300
	records := crawl(pages)
	size := len(bytes.Join(records, nil))
	for _, name := range []string{"plain", "gzip", "one gzip", "zstd", "zstd, dictionary"} {
		packed := packings[name](records)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				r := NewReader(bytes.NewReader(packed), Limits{})
				readAll(b, r, pages)
				r.stream.close()
			}
			b.ReportMetric(float64(pages*b.N)/b.Elapsed().Seconds(), "pages/s")
		})
	}
	decompress(b, size, packings["gzip"](records), packings["zstd"](records))
}

func readAll(b *testing.B, r *Reader, want int) {
	b.Helper()
	n := 0
	for _, err := range r.Pages() {
		if err != nil {
			b.Fatal(err)
		}
		n++
	}
	if n != want {
		b.Fatalf("%d pages, want %d", n, want)
	}
}

// decompress sets the mere decompression beside the reading.
func decompress(b *testing.B, size int, gzipped, zstandard []byte) {
	measure := func(name string, packed []byte, open func(io.Reader) (io.Reader, error)) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				r, err := open(bytes.NewReader(packed))
				if err == nil {
					_, err = io.Copy(io.Discard, r)
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	measure("gzip alone", gzipped, func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) })
	measure("zstd alone", zstandard, func(r io.Reader) (io.Reader, error) {
		return zstd.NewReader(r, zstd.WithDecoderConcurrency(1))
	})
}

// BenchmarkGrowth reads ever longer files, and files that are damaged over and over: the time a byte
// should stay the same.
func BenchmarkGrowth(b *testing.B) {
	records := crawl(30)
	damaged := packings["gzip"](records)
	for i := 500; i < len(damaged); i += 10_000 {
		damaged[i] ^= 0x55
	}
	for name, file := range map[string][]byte{"whole": packings["gzip"](records), "damaged": damaged} {
		for _, times := range []int{1, 10, 100} {
			long := bytes.Repeat(file, times)
			b.Run(fmt.Sprintf("%s/%dkB", name, len(long)/1000), func(b *testing.B) {
				b.SetBytes(int64(len(long)))
				for b.Loop() {
					r := NewReader(bytes.NewReader(long), Limits{})
					for range r.Pages() {
					}
				}
			})
		}
	}
}
