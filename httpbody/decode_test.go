package httpbody

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/writethru/writethru/httpbody/httpbodytest"
)

const page = "<!DOCTYPE html><title>The ferry</title><p>The ferry stays in port, said the harbour office.</p>"

// decode returns what a body decodes to, up to a limit.
func decode(body string, limit int64, encodings ...string) (string, error) {
	decoded, err := Decode(strings.NewReader(body), encodings)
	if err != nil {
		return "", err
	}
	defer decoded.Close()
	text, err := io.ReadAll(&Limited{From: decoded, Left: limit})
	return string(text), err
}

func TestDecode(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, body string
		encodings  []string
	}{
		{"none", page, nil},
		{"empty", page, []string{""}},
		{"identity", page, []string{"identity"}},
		{"gzip", httpbodytest.Compress("gzip", page), []string{"gzip"}},
		{"two members", httpbodytest.Compress("gzip", page[:20]) + httpbodytest.Compress("gzip", page[20:]), []string{"X-GZIP"}},
		{"deflate", httpbodytest.Compress("deflate", page), []string{"deflate"}},
		{"deflate without its header", httpbodytest.Compress("raw", page), []string{"deflate"}},
		{"brotli", httpbodytest.Compress("br", page), []string{" br "}},
		{"zstd", httpbodytest.Compress("zstd", page), []string{"zstd"}},
		{"gzip in brotli", httpbodytest.Compress("br", httpbodytest.Compress("gzip", page)), []string{"gzip, br"}},
		{"in two fields", httpbodytest.Compress("br", httpbodytest.Compress("gzip", page)), []string{"gzip", "br"}},
	}
	for _, test := range tests {
		if got, err := decode(test.body, 1<<20, test.encodings...); got != page || err != nil {
			t.Errorf("%s: %q, %v", test.name, got, err)
		}
	}
}

func TestDecodeFails(t *testing.T) {
	t.Parallel()
	packed := httpbodytest.Compress("gzip", strings.Repeat(page, 100))
	tests := []struct{ name, encoding, body string }{
		{"gzip cut short", "gzip", packed[:len(packed)/2]},
		{"no gzip", "gzip", page},
		{"no deflate", "deflate", "\xFF\xFF\xFF\xFF"},
		{"no brotli", "br", page},
		{"no zstd", "zstd", page},
		{"nothing in gzip", "gzip", ""},
		{"unknown", "rot13", page},
		{"too often", "gzip,gzip,gzip,gzip", packed},
	}
	for _, test := range tests {
		if got, err := decode(test.body, 1<<20, test.encoding); err == nil {
			t.Errorf("%s: %q without an error", test.name, got)
		}
	}
}

func TestLimit(t *testing.T) {
	t.Parallel()
	bomb := httpbodytest.Compress("gzip", strings.Repeat(page, 10_000))
	if got, err := decode(bomb, 1000, "gzip"); !errors.Is(err, ErrTooLarge) || len(got) != 1000 {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if got, err := decode(page, int64(len(page))); got != page || err != nil {
		t.Errorf("at the limit: %q, %v", got, err)
	}
	broken := errors.New("broken off")
	limited := &Limited{From: io.MultiReader(strings.NewReader(page), iotest.ErrReader(broken)), Left: 1000}
	if got, err := io.ReadAll(limited); string(got) != page || err != broken || limited.Err != broken {
		t.Errorf("%q, %v, remembered %v", got, err, limited.Err)
	}
}

func TestMediaType(t *testing.T) {
	t.Parallel()
	for header, want := range map[string]string{
		"":                            "",
		"Text/HTML; charset=utf-8":    "text/html",
		" text/html ;charset":         "text/html",
		"text/plain; a=b; a=c":        "text/plain",
		"application/xhtml+xml":       "application/xhtml+xml",
		"utf-8":                       "utf-8",
		"application/octet-stream; x": "application/octet-stream",
	} {
		if got := MediaType(header); got != want {
			t.Errorf("%q is %q, want %q", header, got, want)
		}
	}
	for mediaType, want := range map[string]bool{"": true, "utf-8": true, "application/octet-stream": true, "text/html": false} {
		if IsUnlabelled(mediaType) != want {
			t.Errorf("%q: %t, want %t", mediaType, !want, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, coding := range []string{"gzip", "deflate", "br", "zstd"} {
		f.Add(httpbodytest.Compress(coding, page), coding)
	}
	f.Add(httpbodytest.Compress("br", httpbodytest.Compress("gzip", page)), "gzip, br")
	f.Fuzz(func(t *testing.T, body, encoding string) {
		if got, err := decode(body, 1<<16, encoding); len(got) > 1<<16 {
			t.Errorf("%d bytes, %v", len(got), err)
		}
	})
}
