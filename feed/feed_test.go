package feed

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/xmltext"
)

var base = &url.URL{Scheme: "https", Host: "gazette.example", Path: "/feeds/news.xml"}

var night = time.Date(2031, 3, 4, 22, 15, 0, 0, time.UTC)

func TestParse(t *testing.T) {
	t.Parallel()
	ferry := Item{
		ID: "tag:gazette.example,2031:7", URL: "https://gazette.example/ferry", Title: "Ferry late & full", Summary: "It left at night.",
		Published: night, Updated: night.Add(time.Hour), Authors: []string{"Ada Marsh"},
	}
	tests := []struct {
		name, text string
		want       Feed
	}{
		{"RSS 2.0", `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/"><channel>
			<title>The Gazette</title><link>https://gazette.example/</link><language>en-gb</language>
			<atom:link rel="hub" href="https://hub.example/"/><atom:link rel="next" href="?page=2"/>
			<item><title>Ferry late &amp;amp; full</title><link>/ferry</link><description>&lt;p&gt;It &lt;b&gt;left&lt;/b&gt; at night.&lt;/p&gt;</description>
			<author>Ada Marsh</author><guid isPermaLink="false">tag:gazette.example,2031:7</guid>
			<pubDate>Tue, 04 Mar 2031 23:15:00 +0100</pubDate><dcterms:modified>2031-03-04T23:15:00Z</dcterms:modified></item></channel></rss>`,
			Feed{Title: "The Gazette", Home: "https://gazette.example/", Language: "en-gb", Hub: "https://hub.example/",
				Next: "https://gazette.example/feeds/news.xml?page=2", Items: []Item{ferry}}},
		{"Atom", `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://gazette.example/"><title>The Gazette</title>
			<link rel="self" href="feeds/news.xml"/><link href="/"/><link rel="hub" href="https://hub.example/"/>
			<entry><id>tag:gazette.example,2031:7</id><title type="html">Ferry late &amp;amp; full</title><link type="application/json" href="/ferry.json"/>
			<link type="text/html" href="ferry"/><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It left at night.</p></div></summary>
			<author><name>Ada Marsh</name></author><published>2031-03-04T22:15:00Z</published><updated>2031-03-04T23:15:00Z</updated></entry></feed>`,
			Feed{Title: "The Gazette", Home: "https://gazette.example/", Language: "en", Hub: "https://hub.example/", Items: []Item{ferry}}},
		{"RDF", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
			<channel><title>The Gazette</title><link>https://gazette.example/</link></channel>
			<item><title>Ferry late</title><link>https://gazette.example/ferry</link><dc:date>2031-03-04T22:15:00Z</dc:date>
			<dc:creator>Ada Marsh</dc:creator><dc:creator>Bo Tern</dc:creator></item></rdf:RDF>`,
			Feed{Title: "The Gazette", Home: "https://gazette.example/", Items: []Item{{ID: "https://gazette.example/ferry", URL: "https://gazette.example/ferry",
				Title: "Ferry late", Published: night, Updated: night, Authors: []string{"Ada Marsh", "Bo Tern"}}}}},
		{"JSON Feed", `{"version": "https://jsonfeed.org/version/1.1", "title": "The Gazette", "home_page_url": "https://gazette.example/", "language": "en",
			"next_url": "https://gazette.example/2.json", "authors": [null], "items": [null, {"id": 7, "url": "https://gazette.example/ferry", "title": "Ferry late",
			"content_html": "<p>It left at night.</p>", "date_published": "2031-03-04T22:15:00Z", "authors": [{"name": "Ada  Marsh"}, null, {"name": ""}]}]}`,
			Feed{Title: "The Gazette", Home: "https://gazette.example/", Language: "en", Next: "https://gazette.example/2.json",
				Items: []Item{{ID: "7", URL: "https://gazette.example/ferry", Title: "Ferry late", Summary: "It left at night.", Published: night, Authors: []string{"Ada Marsh"}}}}},
		{"CDF", `<CHANNEL HREF="https://gazette.example/"><TITLE>The Gazette</TITLE><ITEM HREF="/ferry" LASTMOD="2031-03-04T22:15:00Z">
			<TITLE>Ferry late</TITLE><ABSTRACT>It left at night.</ABSTRACT></ITEM></CHANNEL>`,
			Feed{Title: "The Gazette", Home: "https://gazette.example/", Items: []Item{{ID: "https://gazette.example/ferry", URL: "https://gazette.example/ferry",
				Title: "Ferry late", Summary: "It left at night.", Updated: night}}}},
		{"RSS, broken", "Warning: harbour.php <br>\n<rss><channel><title>Gazette &nbsp;<link>ignored</title>\x01<item><title><![CDATA[Ferry late</title><link>/a?b=1&c=2</link>",
			Feed{Title: "Gazette ignored", Items: []Item{{ID: "https://gazette.example/a?b=1&c=2", URL: "https://gazette.example/a?b=1&c=2", Title: "Ferry late"}}}},
		{"JSON, cut", `{"version": "https://jsonfeed.org/version/1", "title": "Gazette", "items": [{"id": "1", "title": "a ] \" }"}, {"id": "2", "ti`,
			Feed{Title: "Gazette", Items: []Item{{ID: "1", Title: `a ] " }`}}}},
	}
	for _, test := range tests {
		got, err := Parse([]byte(test.text), "", base)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if diff := cmp.Diff(test.want, *got, cmp.Comparer(func(a, b time.Time) bool { return a.Equal(b) })); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestParseFails(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text string
		want writethru.Kind
	}{
		{"", writethru.Empty},
		{"\ufeff \r\n", writethru.Empty},
		{"<html><body>Not found</body></html>", writethru.Malformed},
		{"Not found", writethru.Malformed},
		{`{"error": "not found"}`, writethru.Malformed},
		{`{"version": `, writethru.Malformed},
		{`[]`, writethru.Malformed},
	}
	for _, test := range tests {
		if f, err := Parse([]byte(test.text), "", base); err == nil || writethru.KindOf(err) != test.want {
			t.Errorf("%q: feed %v, error %v, want kind %s", test.text, f, err, test.want)
		}
	}
}

// inRSS returns a feed of these items.
func inRSS(items string) string { return "<rss><channel>" + items + "</channel></rss>" }

func parse(t *testing.T, text string) *Feed {
	t.Helper()
	f, err := Parse([]byte(text), "", base)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestAddresses(t *testing.T) {
	t.Parallel()
	tests := []struct{ item, want string }{
		{`<link>https://other.example/a</link>`, "https://other.example/a"},
		{`<link> ../a b </link>`, "https://gazette.example/a%20b"},
		{`<link/><guid>https://gazette.example/a</guid>`, "https://gazette.example/a"},
		{`<guid>7</guid>`, ""},
		{`<link>javascript:alert(1)</link>`, ""},
		{`<link>mailto:ada@gazette.example</link><guid>https://gazette.example/a</guid>`, "https://gazette.example/a"},
		{`<link>http://[::1</link>`, ""},
		{`<link>https://proxy.example/x</link><feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">/a</feedburner:origLink>`, "https://gazette.example/a"},
		{`<atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="/a"/>`, "https://gazette.example/a"},
	}
	for _, test := range tests {
		f := parse(t, inRSS("<item><title>a</title>"+test.item+"</item>"))
		if len(f.Items) != 1 || f.Items[0].URL != test.want {
			t.Errorf("%s: %+v, want the address %q", test.item, f.Items, test.want)
		}
	}
}

func TestDates(t *testing.T) {
	t.Parallel()
	tests := []struct{ date, want string }{
		{"Tue, 04 Mar 2031 22:15:00 GMT", "2031-03-04T22:15:00Z"},
		{"2031-03-04T22:15:00+01:00", "2031-03-04T21:15:00Z"},
		{"Tue, 04 Mar 2031 17:15:00 EST", "2031-03-04T22:15:00Z"},
		{"Thu, 01 Jan 1970 00:00:00 GMT", ""},
		{"Thu, 31 Dec 2099 23:59:59 GMT", ""},
		{"0001-01-01T00:00:00Z", ""},
		{"yesterday", ""},
		{"", ""},
	}
	for _, test := range tests {
		got := parse(t, inRSS("<item><title>a</title><pubDate>"+test.date+"</pubDate></item>")).Items[0].Published
		if text := got.Format(time.RFC3339); text != test.want && !(got.IsZero() && test.want == "") {
			t.Errorf("%q is %s, want %s", test.date, text, test.want)
		}
	}
}

func TestForget(t *testing.T) {
	t.Parallel()
	f := &Feed{Items: []Item{{Published: night, Updated: night.AddDate(7, 0, 0)}}}
	f.Forget(night.AddDate(0, 0, 1))
	if it := f.Items[0]; !it.Published.Equal(night) || !it.Updated.IsZero() {
		t.Errorf("%+v", it)
	}
}

func TestItemsAreFolded(t *testing.T) {
	t.Parallel()
	const (
		ferry   = `<item><guid>1</guid><title>Ferry</title><link>/ferry</link></item>`
		again   = `<item><guid>2</guid><title>Ferry, again</title><link>/ferry</link></item>`
		tracked = `<item><guid>1</guid><title>Ferry</title><link>/ferry?from=rss</link></item>`
		bridge  = `<item><guid>1</guid><title>Bridge</title><link>/bridge</link></item>`
		notice  = `<item><title>Notice</title></item>`
	)
	tests := []struct {
		name, items string
		want        int
	}{
		{"the same item", ferry + ferry, 1},
		{"the same page", ferry + again, 1},
		{"the same id and title", ferry + tracked, 1},
		{"one id for all", ferry + bridge, 2},
		{"nothing to tell them apart", notice + notice, 2},
	}
	for _, test := range tests {
		if got := parse(t, inRSS(test.items)).Items; len(got) != test.want {
			t.Errorf("%s: %d items, want %d: %+v", test.name, len(got), test.want, got)
		}
	}
}

func TestManyItems(t *testing.T) {
	t.Parallel()
	const n = 10_000
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<item><guid>%d</guid><link>/%d</link></item>", i, i)
	}
	if got := len(parse(t, inRSS(b.String())).Items); got != n {
		t.Errorf("%d items of %d", got, n)
	}
	if got := len(folded(make([]Item, MaxItems+5))); got != MaxItems {
		t.Errorf("%d items, want %d", got, MaxItems)
	}
}

func TestManyItemsInJSON(t *testing.T) {
	t.Parallel()
	const head = `{"version": "https://jsonfeed.org/version/1.1", "items": [`
	if got := len(parse(t, head+strings.Repeat(`{"id": 1},`, MaxItems+5)).Items); got != 1 {
		t.Errorf("%d items, want 1 without a page", got)
	}
	bomb := head + `{"id": 1}, {"id": 2, "attachments": [` + strings.Repeat("{},", xmltext.MaxElements)
	if got := len(parse(t, bomb).Items); got != 1 {
		t.Errorf("%d items before what is too much, want 1", got)
	}
}

// A bomb of entities is text like any other.
func TestEntitiesAreNotExpanded(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	b.WriteString(`<!DOCTYPE rss [<!ENTITY a0 "boom">`)
	for i := range 30 {
		fmt.Fprintf(&b, `<!ENTITY a%d "&a%d;&a%d;">`, i+1, i, i)
	}
	b.WriteString(`<!ENTITY file SYSTEM "file:///etc/hosts">]>`)
	f := parse(t, b.String()+inRSS("<title>&a30;&file;</title>"))
	if f.Title != "&a30;&file;" {
		t.Errorf("title %.100q", f.Title)
	}
}
