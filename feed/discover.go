package feed

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/writethru/writethru/page/charset"
	"github.com/writethru/writethru/xmltext"
)

// MaxLinks is how many links of a page are kept.
const MaxLinks = 100

// A Link leads from a home page to a list of its articles.
type Link struct {
	URL     string
	Title   string
	Kind    LinkKind
	Guessed bool // the page does not name it, but many sites have one there
}

// LinkKind says what a link leads to.
type LinkKind string

// The kinds of links.
const (
	ToFeed    LinkKind = "feed"
	ToSitemap LinkKind = "sitemap"
)

// guesses are the paths at which sites have feeds and sitemaps, the most usual first.
var guesses = []struct {
	path string
	kind LinkKind
}{
	{"/feed", ToFeed}, {"/rss", ToFeed}, {"/rss.xml", ToFeed}, {"/feed.xml", ToFeed}, {"/atom.xml", ToFeed},
	{"/index.xml", ToFeed}, {"/feed.json", ToFeed},
	{"/news-sitemap.xml", ToSitemap}, {"/sitemap-news.xml", ToSitemap}, {"/sitemap.xml", ToSitemap},
}

// Discover returns the feeds that a page of HTML names, feeds of comments last, then
// the sitemaps, then guesses. base is the address of the page; without it, nil, only
// full addresses are found.
func Discover(page []byte, base *url.URL) []Link {
	text, _ := charset.Decode(page, "")
	links := named(text, base)
	slices.SortStableFunc(links, func(a, b Link) int { return rank(a) - rank(b) })
	if base == nil {
		return links
	}
	for _, guess := range guesses {
		u := url.URL{Scheme: base.Scheme, Host: base.Host, Path: guess.path}
		links = appendLink(links, Link{URL: resolved(nil, u.String()), Kind: guess.kind, Guessed: true})
	}
	return links
}

func rank(l Link) int {
	switch {
	case l.Kind == ToSitemap:
		return 2
	case strings.Contains(l.URL, "comments"):
		return 1
	}
	return 0
}

// named returns the links that the page has, in its order.
func named(text string, base *url.URL) []Link {
	var links []Link
	for tokens := html.NewTokenizer(strings.NewReader(text)); len(links) < MaxLinks; {
		switch tokens.Next() {
		case html.ErrorToken:
			return links
		case html.StartTagToken, html.SelfClosingTagToken:
			switch name, attrs := element(tokens); name {
			case "base":
				base = rebased(base, attrs["href"])
			case "link", "a":
				links = appendLink(links, linkOf(attrs, base))
			}
		}
	}
	return links
}

func linkOf(attrs map[string]string, base *url.URL) Link {
	return Link{URL: resolved(base, attrs["href"]), Title: xmltext.Text(attrs["title"]), Kind: linkKind(attrs)}
}

// appendLink appends a link to somewhere, once.
func appendLink(links []Link, l Link) []Link {
	same := func(other Link) bool { return other.URL == l.URL }
	if l.Kind == "" || l.URL == "" || slices.ContainsFunc(links, same) {
		return links
	}
	return append(links, l)
}

// rebased returns the base that a <base> sets.
func rebased(base *url.URL, href string) *url.URL {
	if u, err := url.Parse(resolved(base, href)); err == nil && u.Host != "" {
		return u
	}
	return base
}

// linkKind returns what the element with these attributes leads to, "" for anything else.
func linkKind(attrs map[string]string) LinkKind {
	rel := strings.Fields(strings.ToLower(attrs["rel"]))
	mediaType, _, _ := strings.Cut(strings.ToLower(attrs["type"]), ";")
	switch {
	case slices.Contains(rel, "sitemap"):
		return ToSitemap
	case slices.Contains(rel, "feed"), slices.Contains(rel, "alternate") && isFeedType(strings.TrimSpace(mediaType)):
		return ToFeed
	case isSitemapPath(attrs["href"]):
		return ToSitemap
	}
	return ""
}

func isFeedType(mediaType string) bool {
	switch mediaType {
	case "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
		"application/x.atom+xml", "application/x-atom+xml", "text/rss+xml", "text/atom+xml", "application/cdf", "application/x-cdf":
		return true
	}
	return false
}

// isSitemapPath reports whether an address looks like that of a sitemap for machines.
func isSitemapPath(href string) bool {
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil {
		return false
	}
	name := strings.ToLower(u.Path[strings.LastIndexByte(u.Path, '/')+1:])
	name = strings.TrimSuffix(name, ".gz")
	return strings.Contains(name, "sitemap") && strings.HasSuffix(name, ".xml")
}

// element returns the name of the tag that was read, and of those that can lead somewhere
// the attributes, the first of each name.
func element(tokens *html.Tokenizer) (string, map[string]string) {
	tag, more := tokens.TagName()
	name := string(tag)
	if name != "base" && name != "link" && name != "a" {
		return name, nil
	}
	attrs := make(map[string]string)
	for more {
		var key, value []byte
		key, value, more = tokens.TagAttr()
		if _, seen := attrs[string(key)]; !seen {
			attrs[string(key)] = string(value)
		}
	}
	return name, attrs
}
