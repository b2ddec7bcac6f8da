package main

import (
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/writethru/writethru/eval/corpus"
)

func TestLines(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]string{
		"<p>One <b>two</b>\nthree</p><p>four</p>": "One two three\nfour",
		"<div>one<div>two</div>three</div>":       "one\ntwo\nthree",
		"<ul><li>a<li>b</ul> c<br>d":              "a\nb\nc\nd",
		"<p> </p>":                                "",
	} {
		root, err := html.Parse(strings.NewReader(source))
		if err != nil {
			t.Fatal(err)
		}
		if got := lines(root); got != want {
			t.Errorf("lines of %q are %q, want %q", source, got, want)
		}
	}
	if got := lines(nil); got != "" {
		t.Errorf("lines of nothing are %q", got)
	}
}

// A library that panics has read nothing, and does not end the run.
func TestPanickingLibraryReadsNothing(t *testing.T) {
	t.Parallel()
	broken := library{"broken", func(*html.Node, *url.URL) (corpus.Prediction, error) { panic("broken") }}
	if got := broken.Extract(corpus.Page{ID: "a"}); got.ID != "a" || got.Text != "" {
		t.Errorf("got %v, want an empty prediction of page a", got)
	}
}

// Every library gets the report of a plain page: the harness hands it over.
func TestLibrariesReadAPlainPage(t *testing.T) {
	t.Parallel()
	paragraph := "The river rose by two metres in the night, the district said, and stood in the market at dawn. "
	page := "<html><head><title>The flood</title></head><body><article><h1>The flood</h1>" +
		strings.Repeat("<p>"+strings.Repeat(paragraph, 3)+"</p>", 6) + "</article></body></html>"
	for _, library := range libraries() {
		got := library.Extract(corpus.Page{ID: "a", URL: "https://example.org/flood", HTML: []byte(page)})
		if got.ID != "a" || !strings.Contains(got.Text, strings.TrimSpace(paragraph)) {
			t.Errorf("%s read %q", library.Name(), got.Text)
		}
	}
}
