package fetch

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"net/http"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/httpbody/httpbodytest"
)

// compress returns body in a content coding.
func compress(coding string, body []byte) []byte {
	return []byte(httpbodytest.Compress(coding, string(body)))
}

// sends returns a handler that sends a body in a content coding.
func sends(contentType, coding string, body []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header()["Content-Type"] = []string{contentType}
		if coding != "" {
			w.Header().Set("Content-Encoding", coding)
		}
		w.Write(body)
	}
}

func TestContentCodings(t *testing.T) {
	t.Parallel()
	text := []byte(page)
	tests := []struct {
		name, header string
		body         []byte
	}{
		{"none", "", text},
		{"identity", "identity", text},
		{"gzip", "gzip", compress("gzip", text)},
		{"two members of gzip", "X-GZIP", append(compress("gzip", text[:20]), compress("gzip", text[20:])...)},
		{"deflate", "deflate", compress("deflate", text)},
		{"deflate without its header", "deflate", compress("raw", text)},
		{"brotli", "br", compress("br", text)},
		{"zstd", "zstd", compress("zstd", text)},
		{"gzip in brotli", "gzip, br", compress("br", compress("gzip", text))},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			response, err := get(t, Options{}, serve(t, sends("text/html", test.header, test.body)))
			if err != nil {
				t.Fatal(err)
			}
			if string(response.Body) != page {
				t.Errorf("body is %q, want %q", response.Body, page)
			}
		})
	}
}

func TestBrokenBodies(t *testing.T) {
	t.Parallel()
	packed := compress("gzip", []byte(strings.Repeat(page, 100)))
	tests := []struct {
		name, header string
		body         []byte
	}{
		{"gzip cut short", "gzip", packed[:len(packed)/2]},
		{"no gzip", "gzip", []byte(page)},
		{"no deflate", "deflate", []byte("\xFF\xFF\xFF\xFF")},
		{"no brotli", "br", []byte(page)},
		{"no zstd", "zstd", []byte(page)},
		{"unknown", "rot13", []byte(page)},
		{"too often", "gzip,gzip,gzip,gzip", packed},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, err := get(t, Options{}, serve(t, sends("text/html", test.header, test.body)))
			wantError(t, err, writethru.Malformed, "cannot be decompressed")
		})
	}
}

func TestBrokenTransfer(t *testing.T) {
	t.Parallel()
	host := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Length", "1000")
		io.WriteString(w, page)
	})
	_, err := get(t, Options{}, host)
	wantError(t, err, writethru.Unreachable, "broke off")
}

func TestLimitOfSize(t *testing.T) {
	t.Parallel()
	const limit = 1000
	exact, over := make([]byte, limit), make([]byte, limit+1)
	bomb := make([]byte, 4<<20)
	empty := bytes.Repeat(compress("gzip", nil), 100)
	tests := []struct {
		name, header string
		body         []byte
		fits         bool
	}{
		{"at the limit", "", exact, true},
		{"over the limit", "", over, false},
		{"packed, at the limit", "gzip", compress("gzip", exact), true},
		{"packed, over the limit", "gzip", compress("gzip", over), false},
		{"gzip bomb", "gzip", compress("gzip", bomb), false},
		{"deflate bomb", "deflate", compress("deflate", bomb), false},
		{"brotli bomb", "br", compress("br", bomb), false},
		{"zstd bomb", "zstd", compress("zstd", bomb), false},
		{"much that unpacks to nothing", "gzip", empty, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			host := serve(t, sends("text/html", test.header, test.body))
			response, err := get(t, Options{MaxBytes: limit}, host)
			if !test.fits {
				wantError(t, err, writethru.TooLarge, "1000 bytes")
			} else if err != nil || len(response.Body) != limit {
				t.Errorf("error %v, want a body of %d bytes", err, limit)
			}
		})
	}
}

func TestNoLimitToSpeakOf(t *testing.T) {
	t.Parallel()
	host := serve(t, sends("text/html", "gzip", compress("gzip", []byte(page))))
	response, err := get(t, Options{MaxBytes: math.MaxInt64}, host)
	if err != nil || string(response.Body) != page {
		t.Errorf("error %v, want the page", err)
	}
}

func TestEndlessBody(t *testing.T) {
	t.Parallel()
	host := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		for {
			if _, err := io.WriteString(w, page); err != nil {
				return
			}
		}
	})
	_, err := get(t, Options{MaxBytes: 1 << 20}, host)
	wantError(t, err, writethru.TooLarge, "1 MiB")
}

func TestContentTypes(t *testing.T) {
	t.Parallel()
	binary := "\x00\x01\x02\x03\x04\x05"
	tests := []struct {
		contentType, body string
		isText            bool
	}{
		{"text/html; charset=utf-8", page, true},
		{"TEXT/PLAIN", "A ferry ran aground.", true},
		{"text/html;;; charset", page, true},
		{"application/xhtml+xml", page, true},
		{"application/rss+xml", page, true},
		{"application/json", "{}", true},
		{"", page, true},
		{"html", page, true},
		{"application/octet-stream", page, true},
		{"application/octet-stream", binary, false},
		{"", binary, false},
		{"image/png", page, false},
		{"application/pdf", page, false},
		{"application/zip", page, false},
		{"video/mp4", page, false},
	}
	for _, test := range tests {
		t.Run(fmt.Sprintf("%s %.5q", test.contentType, test.body), func(t *testing.T) {
			t.Parallel()
			_, err := get(t, Options{}, serve(t, sends(test.contentType, "", []byte(test.body))))
			if !test.isText {
				wantError(t, err, writethru.NotText, "127.0.0.1")
			} else if err != nil {
				t.Errorf("error %v, want the page", err)
			}
		})
	}
}
