package feed

import (
	"net/url"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/xmltext"
)

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		`<rss><channel><title>The Gazette</title><item><title>a</title><link>/a</link><guid>1</guid><pubDate>Tue, 04 Mar 2031 22:15:00 GMT</pubDate></item></channel></rss>`,
		`<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="a"/><content type="xhtml"><div>b</div></content><author><name>Ada</name></author></entry></feed>`,
		`{"version": "https://jsonfeed.org/version/1.1", "items": [null, {"id": 1, "authors": [null]}]`,
		`<CHANNEL HREF="/"><ITEM HREF="a" LASTMOD="2031-03-04T22:15:00Z"/></CHANNEL>`,
		`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item><dc:creator>Ada<x/>b</dc:creator></item></rdf:RDF>`,
	} {
		f.Add([]byte(seed), "text/xml; charset=utf-8")
	}
	f.Fuzz(func(t *testing.T, body []byte, contentType string) {
		read, err := Parse(body, contentType, base)
		if err != nil {
			mustBeNoFeed(t, body, contentType, err)
			return
		}
		seen := map[string]bool{"": true}
		for _, item := range read.Items {
			if seen[item.URL] && item.URL != "" {
				t.Errorf("%s is listed twice", item.URL)
			}
			seen[item.URL] = true
			mustBeOfWeb(t, item.URL)
		}
		mustBeOfWeb(t, read.Home)
	})
}

// mustBeNoFeed checks that an error is right: XML is always read that has the root of a feed.
func mustBeNoFeed(t *testing.T, body []byte, contentType string, err error) {
	if kind := writethru.KindOf(err); kind != writethru.Empty && kind != writethru.Malformed {
		t.Errorf("error %v of kind %s", err, kind)
	}
	text := strings.TrimSpace(xmltext.Decode(body, contentType))
	if _, root := xmltext.Mend(text, shapes); root != "" && text[0] != '{' {
		t.Errorf("error %v", err)
	}
}

func mustBeOfWeb(t *testing.T, address string) {
	if u, err := url.Parse(address); address != "" && (err != nil || u.Host == "" || !strings.HasPrefix(u.Scheme, "http")) {
		t.Errorf("%q is no address of the web", address)
	}
}

func FuzzDiscover(f *testing.F) {
	f.Add([]byte(`<base href="/x/"><link rel="alternate" type="application/rss+xml" href="feed" title="a"><a href="/sitemap.xml">`))
	f.Fuzz(func(t *testing.T, page []byte) {
		for _, link := range Discover(page, base) {
			mustBeOfWeb(t, link.URL)
		}
	})
}
