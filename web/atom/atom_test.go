package atom_test

import (
	"bytes"
	"encoding/xml"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru/feed"
	"github.com/writethru/writethru/web/atom"
)

var noon = time.Date(2026, time.March, 12, 12, 0, 0, 0, time.UTC)

func TestEncode(t *testing.T) {
	t.Parallel()
	f := &atom.Feed{
		Base: "http://reading.example", Self: "/feeds/changes.atom?outlet=A+%26+B", Link: "/?outlet=A+%26+B", Title: "A & B",
		Entries: []atom.Entry{{
			ID: atom.Name("https://ab.example/tide", "2"), Title: "Tide rises", Author: "A & B", Link: "/articles/1/diff?from=1&to=2",
			Related: "https://ab.example/tide", Since: noon, Summary: "headline changed",
		}},
	}
	got, err := f.Encode()
	if err != nil {
		t.Fatal(err)
	}
	want := `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>http://reading.example/feeds/changes.atom?outlet=A+%26+B</id>
  <title>A &amp; B</title>
  <updated>2026-03-12T12:00:00Z</updated>
  <author>
    <name>Writethru</name>
  </author>
  <link rel="self" type="application/atom+xml" href="http://reading.example/feeds/changes.atom?outlet=A+%26+B"></link>
  <link rel="alternate" type="text/html" href="http://reading.example/?outlet=A+%26+B"></link>
  <entry>
    <id>` + atom.Name("https://ab.example/tide", "2") + `</id>
    <title>Tide rises</title>
    <updated>2026-03-12T12:00:00Z</updated>
    <author>
      <name>A &amp; B</name>
    </author>
    <link rel="alternate" type="text/html" href="http://reading.example/articles/1/diff?from=1&amp;to=2"></link>
    <link rel="related" href="https://ab.example/tide"></link>
    <summary>headline changed</summary>
  </entry>
</feed>`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Whatever a headline is, the feed is XML, and what can be read of it is the headline.
func TestHostileTexts(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ title, want string }{
		{`</title><script>alert("tide")</script>`, `</title><script>alert("tide")</script>`},
		{"]]> & <!-- &amp;", "]]> & <!-- &amp;"},
		{"a\x00b\x1b\xff", "a\uFFFDb\uFFFD\uFFFD"},
		{strings.Repeat("tide ", 1000) + "x", strings.Repeat("tide ", 1000) + "x"},
		{"", "Without a headline"},
	} {
		f := &atom.Feed{Base: `http://a"b<c.example`, Self: "/x", Entries: []atom.Entry{{ID: test.title, Title: test.title, Related: test.title, Summary: test.title}}}
		body, err := f.Encode()
		if err != nil {
			t.Fatal(err)
		}
		var document struct {
			Title string `xml:"entry>title"`
		}
		if err := xml.NewDecoder(bytes.NewReader(body)).Decode(&document); err != nil {
			t.Errorf("%.40q: %v", test.title, err)
		}
		if document.Title != test.want {
			t.Errorf("%.40q is read as %.40q", test.title, document.Title)
		}
	}
}

// Package feed reads what is written here.
func TestReadBack(t *testing.T) {
	t.Parallel()
	f := &atom.Feed{Base: "http://reading.example", Self: "/feeds/changes.atom", Link: "/", Title: "What moved", Entries: []atom.Entry{
		{ID: atom.Name("https://ab.example/tide", "2"), Title: "Tide rises", Link: "/articles/1", Since: noon},
		{ID: atom.Name("https://ab.example/ebb", "1"), Title: "Tide falls", Link: "/articles/2", Since: noon.Add(-time.Hour)},
	}}
	body, err := f.Encode()
	if err != nil {
		t.Fatal(err)
	}
	base, _ := url.Parse("http://reading.example/feeds/changes.atom")
	got, err := feed.Parse(body, atom.MediaType, base)
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, item := range got.Items {
		titles = append(titles, item.Title+" "+item.URL)
	}
	want := []string{"Tide rises http://reading.example/articles/1", "Tide falls http://reading.example/articles/2"}
	if diff := cmp.Diff(want, titles); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestName(t *testing.T) {
	t.Parallel()
	names := map[string]bool{}
	for _, words := range [][]string{nil, {"1"}, {"2"}, {"1", "2"}, {"12"}} {
		name := atom.Name("https://ab.example/tide", words...)
		if names[name] || name != atom.Name("https://ab.example/tide", words...) || !strings.HasPrefix(name, "urn:uuid:") {
			t.Errorf("%v is named %s", words, name)
		}
		names[name] = true
	}
}
