package feed

import (
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDiscover(t *testing.T) {
	t.Parallel()
	const page = `<!doctype html><head><title>The Gazette</title><base href="/uk/">
		<link rel="stylesheet" href="a.css"><link rel="alternate" hreflang="fr" href="/fr/">
		<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
		<LINK REL="Alternate" TYPE="application/atom+xml; charset=utf-8" HREF="news.atom" title="News &amp; weather">
		<link rel="alternate" type="application/feed+json" href="https://feeds.example/gazette.json">
		<link rel="alternate" type="application/rss+xml" href="javascript:1">
		<link rel="sitemap" href="/map.xml"></head>
		<body><!-- <link rel="alternate" type="application/rss+xml" href="/old"> --><script>"<link rel=feed href=/s>"</script>
		<a href="/archive/sitemap-2031.xml.gz">Archive</a><a href="news.atom" rel="feed">again</a><a href="/news">News</a>`
	want := []Link{
		{URL: "https://gazette.example/uk/news.atom", Title: "News & weather", Kind: ToFeed},
		{URL: "https://feeds.example/gazette.json", Kind: ToFeed},
		{URL: "https://gazette.example/comments/feed", Title: "Comments", Kind: ToFeed},
		{URL: "https://gazette.example/map.xml", Kind: ToSitemap},
		{URL: "https://gazette.example/archive/sitemap-2031.xml.gz", Kind: ToSitemap},
	}
	home := &url.URL{Scheme: "https", Host: "gazette.example", Path: "/"}
	got := Discover([]byte(page), home)
	if diff := cmp.Diff(want, got[:len(got)-len(guesses)]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, link := range got[len(want):] {
		if !link.Guessed || !strings.HasPrefix(link.URL, "https://gazette.example/") {
			t.Errorf("%+v is no guess", link)
		}
	}
}

func TestDiscoverWithoutAddress(t *testing.T) {
	t.Parallel()
	page := `<link rel="alternate" type="application/rss+xml" href="/feed"><link rel="feed" href="https://gazette.example/feed">`
	want := []Link{{URL: "https://gazette.example/feed", Kind: ToFeed}}
	if diff := cmp.Diff(want, Discover([]byte(page), nil)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDiscoverKeepsTheFirstLinks(t *testing.T) {
	t.Parallel()
	var page strings.Builder
	for i := range 3 * MaxLinks {
		page.WriteString(`<link rel="feed" href="https://gazette.example/` + strings.Repeat("x", i+1) + `">`)
	}
	if got := len(Discover([]byte(page.String()), nil)); got != MaxLinks {
		t.Errorf("%d links, want %d", got, MaxLinks)
	}
}
