package pipeline_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/page"
	"github.com/writethru/writethru/pipeline"
)

// web is a Fetcher that knows a few pages.
type web map[string]*fetch.Response

func (w web) Get(_ context.Context, url string) (*fetch.Response, error) {
	if resp, ok := w[url]; ok {
		return resp, nil
	}
	return nil, writethru.Errorf(writethru.NotFound, "no such page")
}

// pager is a Pager that notes by which way it was called, in the title.
type pager struct{}

func (pager) Read(body []byte, src page.Source) (*writethru.Document, error) {
	return document("html", body, src)
}

func (pager) ReadText(body []byte, src page.Source) (*writethru.Document, error) {
	return document("text", body, src)
}

func document(way string, body []byte, src page.Source) (*writethru.Document, error) {
	text := string(body)
	if strings.Contains(text, "no article here") {
		return nil, writethru.Errorf(writethru.Empty, "no article on the page")
	}
	return &writethru.Document{Article: writethru.Article{Title: way, Text: text, URL: src.URL}}, nil
}

// reader is a Reader that panics on some texts.
type reader struct{}

func (reader) Read(doc *writethru.Document) *writethru.Reading {
	if strings.Contains(doc.Article.Text, "a trap") {
		var none []int
		_ = none[len(doc.Article.Text)]
	}
	return &writethru.Reading{Document: *doc}
}

func newPipeline() *pipeline.Pipeline {
	return &pipeline.Pipeline{
		Pager:  pager{},
		Reader: reader{},
		Stdin:  strings.NewReader("from a pipe"),
		Fetcher: web{
			"https://courier.example/1": {
				URL:         "https://courier.example/one",
				ContentType: "text/html; charset=utf-8",
				Body:        []byte("a fragment"),
			},
			"https://courier.example/big": {Body: make([]byte, 2000)},
		},
		Limit: 1000,
	}
}

func write(t *testing.T, dir, name, body string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReadFindsTheType(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	tests := []struct {
		about string
		input string
		told  pipeline.Type
		want  string
	}{
		{"by the name", write(t, dir, "a.HTM", "a fragment"), "", "html"},
		{"by the name, against the bytes", write(t, dir, "a.txt", "<!doctype html><html><p>x"), "", "text"},
		{"by the bytes", write(t, dir, "page", "<!doctype html><html><p>x</html>"), "", "html"},
		{"by the bytes, as a last resort", write(t, dir, "plain", "Just words."), "", "text"},
		{"as told", write(t, dir, "b.html", "<p>x"), pipeline.Text, "text"},
		{"as told, the other way", write(t, dir, "c.txt", "x"), pipeline.HTML, "html"},
		{"by the server", "https://courier.example/1", "", "html"},
		{"of standard input", "-", "", "text"},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			p := newPipeline()
			p.Type = test.told
			got := p.Read(t.Context(), test.input)
			if got.Err != nil {
				t.Fatal(got.Err)
			}
			if way := got.Reading.Article.Title; way != test.want {
				t.Errorf("read as %s, want %s", way, test.want)
			}
			if got.Input != test.input || got.Reading.Input != test.input {
				t.Errorf("input is %q and %q, want %q", got.Input, got.Reading.Input, test.input)
			}
		})
	}
}

func TestReadFails(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	tests := []struct {
		about string
		input string
		kind  writethru.Kind
		says  string
	}{
		{"no file", filepath.Join(dir, "none.html"), writethru.NotFound, "no such file"},
		{"no page", "https://courier.example/2", writethru.NotFound, "no such page"},
		{"a directory", dir, writethru.Empty, "beneath this directory"},
		{"no bytes", write(t, dir, "empty.html", ""), writethru.Empty, "nothing in it"},
		{"white space", write(t, dir, "blank.txt", " \n\t\n"), writethru.Empty, "nothing in it"},
		{"binary", write(t, dir, "picture.html", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00"), writethru.NotText, "neither"},
		{"no article", write(t, dir, "login.html", "no article here"), writethru.Empty, "no article"},
		{"one byte too many", write(t, dir, "big.txt", strings.Repeat("x", 1001)), writethru.TooLarge, "1000 bytes"},
		{"too large a page", "https://courier.example/big", writethru.TooLarge, "1000 bytes"},
		{"a fault of ours", write(t, dir, "trap.txt", "a trap"), writethru.Internal, "pipeline_test.go:"},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			got := newPipeline().Read(t.Context(), test.input)
			if got.Reading != nil || got.Err == nil {
				t.Fatalf("got a reading, want an error of kind %s", test.kind)
			}
			if kind := writethru.KindOf(got.Err); kind != test.kind {
				t.Errorf("kind is %s, want %s", kind, test.kind)
			}
			if !strings.Contains(got.Err.Error(), test.says) {
				t.Errorf("error is %q, want it to say %q", got.Err, test.says)
			}
		})
	}
}

func TestReadForbidden(t *testing.T) {
	t.Parallel()
	if os.Geteuid() == 0 {
		t.Skip("root may read every file")
	}
	path := write(t, t.TempDir(), "locked.html", "x")
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	got := newPipeline().Read(t.Context(), path)
	if kind := writethru.KindOf(got.Err); kind != writethru.Forbidden {
		t.Errorf("kind is %s, want forbidden", kind)
	}
}

func TestReadAtTheLimit(t *testing.T) {
	t.Parallel()
	path := write(t, t.TempDir(), "full.txt", strings.Repeat("x", 1000))
	if got := newPipeline().Read(t.Context(), path); got.Err != nil {
		t.Error(got.Err)
	}
}

func TestReadKeepsTheURLAfterRedirects(t *testing.T) {
	t.Parallel()
	got := newPipeline().Read(t.Context(), "https://courier.example/1")
	if got.Err != nil {
		t.Fatal(got.Err)
	}
	if url := got.Reading.Article.URL; url != "https://courier.example/one" {
		t.Errorf("URL is %q", url)
	}
}

func TestParseType(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"html", "text"} {
		if got, err := pipeline.ParseType(name); err != nil || string(got) != name {
			t.Errorf("ParseType(%q) = %q, %v", name, got, err)
		}
	}
	for _, name := range []string{"", "HTML", "pdf"} {
		if _, err := pipeline.ParseType(name); err == nil {
			t.Errorf("ParseType(%q) took it", name)
		}
	}
}
