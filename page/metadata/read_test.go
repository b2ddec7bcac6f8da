package metadata

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func parse(t testing.TB, page string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

const ferryURL = "https://harbour.example/news/ferry-resumes"

func TestPublished(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, url, page, want string }{
		{"linked data", "", `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-08-25T14:03:00+02:00"}</script>`, "2025-08-25T14:03:00+02:00"},
		{"linked data before meta", "", `<meta property="article:published_time" content="2025-08-27"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-08-25"}</script>`, "2025-08-25"},
		{"graph and list of types", "", `<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["Article","NewsArticle"],"datePublished":"2025-08-25"}]}</script>`, "2025-08-25"},
		{"article before page", "", `<script type="application/ld+json">[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":"Article","datePublished":"2025-08-25"}]</script>`, "2025-08-25"},
		{"page where there is no article", "", `<script type="application/ld+json">{"@type":"WebPage","datePublished":"2025-08-25"}</script>`, "2025-08-25"},
		{"time without a zone is a day", "", `<meta property="article:published_time" content="2025-08-25T14:03:00">`, "2025-08-25"},
		{"Dublin Core", "", `<meta name="DC:date.issued" content="2025-08-25">`, "2025-08-25"},
		{"microdata", "", `<time itemprop="datePublished" datetime="2025-08-25T10:00Z">today</time>`, "2025-08-25T10:00:00Z"},
		{"RDFa", "", `<span property="schema:datePublished" content="2025-08-25">x</span>`, "2025-08-25"},
		{"address", "https://harbour.example/2025/08/25/ferry", `<p>No date here.`, "2025-08-25"},
		{"address with a day first", "https://harbour.example/25-08-2025-ferry", `<p>No date here.`, "2025-08-25"},
		{"number in an address", "https://harbour.example/story-20259925123", `<p>No date here.`, ""},
		{"UTC at night, local day in the address", "https://harbour.example/2025/08/25/ferry", `<meta property="article:published_time" content="2025-08-26T02:11:00Z">`, "2025-08-25"},
		{"UTC at night, local time in a time element", "", `<meta property="article:published_time" content="2025-08-26T02:11:00Z"><time datetime="2025-08-25T22:11:00-04:00">x</time>`, "2025-08-25T22:11:00-04:00"},
		{"UTC at night, local time in another meta", "", `<meta property="article:published_time" content="2025-08-25T22:11:00Z"><meta name="date" content="Tue, 26 Aug 2025 00:11:30 +0200">`, "2025-08-26T00:11:30+02:00"},
		{"another moment in a time element", "", `<meta property="article:published_time" content="2025-08-26T02:11:00Z"><time datetime="2025-08-25T21:11:00-04:00">x</time>`, "2025-08-26T02:11:00Z"},
		{"Arabic digits", "", `<h1>Ferry</h1><p class="date">٢٥ أغسطس ٢٠٢٥</p>`, "2025-08-25"},
		{"Bengali digits", "", `<h1>Ferry</h1><p class="date">২৫ আগস্ট ২০২৫</p>`, "2025-08-25"},
		{"Hindi", "", `<h1>Ferry</h1><p class="date">25 फ़रवरी 2025</p>`, "2025-02-25"},
		{"bars", "", `<h1>Ferry</h1><p class="date">25 | 08 | 2025</p>`, "2025-08-25"},
		{"visible before a loose name", "", `<meta name="date" content="2025-09-01"><h1>Ferry resumes</h1><span class="date">Published 25 August 2025</span>`, "2025-08-25"},
		{"loose name before a date in prose", "", `<meta name="date" content="2025-08-25"><h1>Ferry resumes</h1><p>The old ferry sank on 3 May 2019, and the harbour has had none since then, as everybody on the island remembers well enough.`, "2025-08-25"},
		{"German", "", `<html lang="de"><h1>Die Fähre fährt</h1><p class="meta">Von Jana Rot, 25. August 2025, 14:03 Uhr</p>`, "2025-08-25"},
		{"French", "", `<html lang="fr"><h1>Le ferry repart</h1><p>Publié le 1er août 2025 à 10h00</p>`, "2025-08-01"},
		{"teaser is not the article", "", `<aside class="related"><time datetime="2021-01-01">x</time></aside><h1>Ferry resumes</h1><p>25 August 2025</p>`, "2025-08-25"},
		{"class on the whole page", "", `<body class="with-sidebar"><h1>Ferry resumes</h1><span class="posted">25 August 2025</span>`, "2025-08-25"},
		{"updated is not published", "", `<h1>Ferry resumes</h1><p>Published: 25 August 2025</p><p>Updated: 27 August 2025</p>`, "2025-08-25"},
		{"copyright is not published", "", `<h1>Ferry resumes</h1><p>25 August 2025</p><footer>© 1 January 2026 The Harbour</footer>`, "2025-08-25"},
		{"line under the article", "", `<h1>Ferry resumes</h1><p>Text.</p><div class="entry-footer">25 August 2025</div><div class="commentmetadata">26 August 2025</div>`, "2025-08-25"},
		{"today's date high above the headline", "", `<span class="date">Wednesday, 27 August 2025</span>` + strings.Repeat("<p>Links", 6) + `<h1>Ferry resumes</h1><p>25 Aug 2025, 22:11 GMT+10</p>`, "2025-08-25T22:11:00+10:00"},
		{"JSON in a string of a script", "", `<script>push("{\"publishedAt\": \"2025-08-25\"}")</script><p>x`, "2025-08-25"},
		{"name in a script without a value", "", `<script>if (publishedAt) show("2025-08-25")</script><p>x`, ""},
		{"script", "", `<script>window.page={"publishedAt":"2025-08-25T09:00:00Z"}</script><p>x`, "2025-08-25T09:00:00Z"},
		{"abbr", "", `<h1>Ferry</h1><abbr title="Monday, 25 August 2025">3 h</abbr>`, "2025-08-25"},
		{"nothing", ferryURL, `<h1>Ferry resumes</h1><p>It left at 14:03 with 2025 passengers.`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := Read(parse(t, tt.page), tt.url).Published.String(); got != tt.want {
				t.Errorf("published %q, want %q", got, tt.want)
			}
		})
	}
}

func TestModified(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, page, want string }{
		{"linked data", `<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2025-08-26T08:00:00Z"}</script>`, "2025-08-26T08:00:00Z"},
		{"meta", `<meta property="article:modified_time" content="2025-08-26">`, "2025-08-26"},
		{"visible", `<h1>Ferry</h1><p>25 August 2025</p><p>Last updated 26 August 2025</p>`, "2025-08-26"},
		{"none", `<h1>Ferry</h1><p>25 August 2025</p>`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := Read(parse(t, tt.page), "").Modified.String(); got != tt.want {
				t.Errorf("modified %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, page, want string }{
		{"suffix", `<title>Ferry resumes - The Harbour</title><meta property="og:site_name" content="The Harbour">`, "Ferry resumes"},
		{"prefix", `<title>The Harbour: Ferry resumes</title><meta property="og:site_name" content="The Harbour">`, "Ferry resumes"},
		{"suffix known by the address alone", `<title>Ferry resumes | Harbour</title>`, "Ferry resumes"},
		{"suffix known by the h1 alone", `<title>Ferry resumes - Island life - Daily</title><h1>Ferry resumes</h1>`, "Ferry resumes"},
		{"dash in the title", `<title>Ferry - at last - resumes</title><h1>Ferry - at last - resumes</h1>`, "Ferry - at last - resumes"},
		{"h1 is the site", `<title>Ferry resumes</title><h1>Harbour</h1>`, "Ferry resumes"},
		{"h1 and linked data against a teaser", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry resumes"}</script><meta property="og:title" content="You will not believe which boat is back"><h1>Ferry resumes</h1>`, "Ferry resumes"},
		{"linked data and OpenGraph against a short h1", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"After storm: ferry resumes"}</script><meta property="og:title" content="After storm: ferry resumes"><h1>Ferry resumes</h1>`, "After storm: ferry resumes"},
		{"kicker", `<meta property="og:title" content="Ferry resumes after nine days"><title>Storm: Ferry resumes after nine days</title><h1>Storm: Ferry resumes after nine days</h1>`, "Ferry resumes after nine days"},
		{"kicker in a span", `<h1><span>Storm</span><span>Ferry resumes after nine days</span></h1>`, "Storm Ferry resumes after nine days"},
		{"entities twice", `<meta property="og:title" content="Fish &amp;amp; chips">`, "Fish & chips"},
		{"soft hyphens", "<h1>Ferry\u00adservice</h1>", "Ferryservice"},
		{"banner before the headline", `<title>Ferry resumes | Notes of a gull</title><h1>Notes of a gull</h1><h1>Ferry resumes</h1>`, "Ferry resumes"},
		{"shortest name", `<title>Ferry: a list | The Harbour Online</title><meta property="og:site_name" content="The Harbour Online">`, "Ferry: a list"},
		{"name and section", `<title>Ferry resumes - The Harbour - News</title><meta property="og:site_name" content="The Harbour">`, "Ferry resumes"},
		{"unknown name after many words", `<title>Ferry resumes at last - Notes of a gull</title>`, "Ferry resumes at last"},
		{"slogan for a name", `<title>Ferry resumes after nine long days of storm and of waiting</title><meta property="og:site_name" content="Ferry resumes after nine long days of storm and of waiting">`, "Ferry resumes after nine long days of storm and of waiting"},
		{"linked data written for search engines", `<script type="application/ld+json">{"@type":"BlogPosting","headline":"Ferry guide: 5 best ferries of 2025"}</script><meta property="og:title" content="Ferry guide: 5 best ferries of 2025"><h1>The 5 ferries we like best in 2025</h1>`, "The 5 ferries we like best in 2025"},
		{"linked data of news", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry resumes after nine days"}</script><meta property="og:title" content="Ferry resumes after nine days"><h1>After nine days the boat sails</h1>`, "Ferry resumes after nine days"},
		{"h1 of the most trusted head", `<title>News - Port Example</title><meta property="og:title" content="Ferry resumes"><h1>News</h1><h1>Ferry resumes</h1>`, "Ferry resumes"},
		{"h2 under a banner", `<title>Ferry resumes at last | Notes of a gull</title><h1>Notes of a gull</h1><h2>Ferry resumes at last</h2>`, "Ferry resumes at last"},
		{"kicker in h2 over the headline", `<title>Storm and sea - Ferry resumes at last</title><h2>Storm and sea</h2><h1>Ferry resumes at last</h1>`, "Ferry resumes at last"},
		{"h2 is a part of the title", `<title>Ferry resumes | Island | Notes of a gull</title><h2>Ferry resumes</h2>`, "Ferry resumes"},
		{"two kickers", `<meta property="og:title" content="Port Example: Ferry resumes at last"><h1><span>After the storm</span><span>Ferry resumes at last</span></h1>`, "Ferry resumes at last"},
		{"date over the headline", `<title>Ferry resumes at last - Office of the Port</title><h1><time>25 August 2025</time><span>Ferry resumes at last</span></h1>`, "Ferry resumes at last"},
		{"h1 is a breadcrumb", `<meta property="og:title" content="Ferry resumes at last"><title>Harbour: the boat is back</title><h1 class="breadcrumb-last">Harbour: the boat is back</h1><h2>Ferry resumes at last</h2>`, "Ferry resumes at last"},
		{"h1 beside breadcrumbs", `<meta property="og:title" content="Harbour: the boat is back"><title>Ferry resumes at last</title><div class="with-breadcrumbs"><h1>Ferry resumes at last</h1></div><h2>Harbour: the boat is back</h2>`, "Ferry resumes at last"},
		{"no title", `<p>x`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := Read(parse(t, tt.page), ferryURL).Title; got != tt.want {
				t.Errorf("title %q, want %q", got, tt.want)
			}
		})
	}
}

func TestByline(t *testing.T) {
	t.Parallel()
	linked := func(author string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","author":` + author + `,"publisher":{"name":"The Harbour"}}</script>`
	}
	tests := []struct{ name, page, want string }{
		{"object", linked(`{"@type":"Person","name":"Jane Roe"}`), "Jane Roe"},
		{"list", linked(`[{"name":"Jane Roe"},{"name":"John Doe"}]`), "Jane Roe; John Doe"},
		{"list of names in one object", linked(`{"name":["Jane Roe","John Doe"]}`), "Jane Roe; John Doe"},
		{"one string", linked(`"Jane Roe, John Doe and Max Muster"`), "Jane Roe; John Doe; Max Muster"},
		{"By and place", linked(`"By Jane Roe and John Doe in Kyiv"`), "Jane Roe; John Doe"},
		{"German", linked(`"Von Max Muster und Jana Rot"`), "Max Muster; Jana Rot"},
		{"job", linked(`"Jane Roe, Political Editor"`), "Jane Roe"},
		{"degree", linked(`"Jane Roe, PhD"`), "Jane Roe"},
		{"twice", linked(`["Jane Roe","JANE ROE"]`), "Jane Roe"},
		{"address", linked(`"https://harbour.example/author/jane"`) + `<meta name="author" content="Jane Roe">`, "Jane Roe"},
		{"mail", linked(`"jane@harbour.example"`), ""},
		{"outlet, and a person in the page", linked(`"The Harbour"`) + `<h1>Ferry</h1><p class="byline">By <a href="/author/jane">Jane Roe</a></p>`, "Jane Roe"},
		{"outlet alone", linked(`{"name":"The Harbour"}`), "The Harbour"},
		{"agency alone", linked(`"Reuters"`) + `<h1>Ferry</h1><p class="byline">Jane Roe</p>`, "Reuters"},
		{"agency beside a person", linked(`["Jane Roe","Reuters"]`), "Jane Roe; Reuters"},
		{"reference", `<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#jane"}},{"@id":"#jane","@type":"Person","name":"Jane Roe"}]}</script>`, "Jane Roe"},
		{"meta", `<meta name="author" content="Jane Roe">`, "Jane Roe"},
		{"profile address in meta", `<meta property="article:author" content="https://social.example/harbour"><meta name="author" content="Jane Roe">`, "Jane Roe"},
		{"preview label", `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Roe">`, "Jane Roe"},
		{"microdata", `<div itemscope><span itemprop="author" itemscope><span itemprop="name">Jane Roe</span></span></div>`, "Jane Roe"},
		{"microdata of a teaser", `<div itemscope><b itemprop="author">Jane Roe</b></div><div itemscope><b itemprop="author">John Doe</b></div>`, "Jane Roe"},
		{"rel", `<h1>Ferry</h1><a rel="author" href="/x">Jane Roe</a>`, "Jane Roe"},
		{"pen name", `<h1>Ferry</h1><a rel="author" href="/x">seagull</a>`, "seagull"},
		{"class with date", `<h1>Ferry</h1><div class="byline"><span>By</span> <span>Jane Roe</span> <span>Monday, 25 August 2025</span></div>`, "Jane Roe"},
		{"two beside each other", `<h1>Ferry</h1><p><a href="/author/a">Jane Roe</a> and <a href="/author/b">John Doe</a></p>`, "Jane Roe; John Doe"},
		{"text alone", `<h1>Ferry</h1><p>By Jane Roe</p>`, "Jane Roe"},
		{"reviewer", `<h1>Ferry</h1><div class="author">Jane Roe <i>Reviewed by</i> <b>John Doe</b></div>`, "Jane Roe"},
		{"comment", `<h1>Ferry</h1><p>Text.</p><div id="comments"><b class="author">John Doe</b></div><p>By Jane Roe</p>`, "Jane Roe"},
		{"short name in data, full name in the page", linked(`"Jane"`) + `<h1>Ferry</h1><p class="byline">By Jane Roe</p>`, "Jane Roe"},
		{"name of a month", `<h1>Ferry</h1><p class="byline">April Roe</p>`, "April Roe"},
		{"posted on and by", `<h1>Ferry</h1><p class="byline">Posted on 25 August 2025 by Jane Roe</p>`, "Jane Roe"},
		{"coined meta name", `<meta name="harbour_author" content="Jane Roe">`, "Jane Roe"},
		{"filler", `<meta name="author" content="admin">`, ""},
		{"prose", `<h1>Ferry</h1><p>By Monday Morning the ferry had left.</p>`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := strings.Join(Read(parse(t, tt.page), ferryURL).Byline, "; "); got != tt.want {
				t.Errorf("byline %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSite(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, page string
		want       Metadata
	}{
		{"language of the element", `<html lang="EN-gb">`, Metadata{Lang: "en"}},
		{"language of OpenGraph", `<meta property="og:locale" content="pt_BR">`, Metadata{Lang: "pt"}},
		{"no language", `<html lang="{{lang}}">`, Metadata{}},
		{"relative canonical", `<link rel="canonical" href="/a">`, Metadata{Canonical: "https://harbour.example/a"}},
		{"canonical before og:url", `<meta property="og:url" content="https://b.example/"><link rel="canonical" href="https://a.example/">`, Metadata{Canonical: "https://a.example/"}},
		{"no web address", `<link rel="canonical" href="javascript:x">`, Metadata{}},
		{"outlet of OpenGraph", `<meta property="og:site_name" content="The Harbour">`, Metadata{Outlet: "The Harbour"}},
		{"outlet of linked data", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"","publisher":{"name":"The Harbour"}}</script>`, Metadata{Outlet: "The Harbour"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := Read(parse(t, tt.page), ferryURL)
			if got.Lang != tt.want.Lang || got.Canonical != tt.want.Canonical || got.Outlet != tt.want.Outlet {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestReadLeavesTheTreeAlone(t *testing.T) {
	t.Parallel()
	root := parse(t, longPage(3))
	var before, after strings.Builder
	if err := html.Render(&before, root); err != nil {
		t.Fatal(err)
	}
	Read(root, ferryURL)
	if err := html.Render(&after, root); err != nil {
		t.Fatal(err)
	}
	if before.String() != after.String() {
		t.Error("the tree was changed")
	}
}

func TestReadDeepTree(t *testing.T) {
	t.Parallel()
	root := &html.Node{Type: html.DocumentNode}
	at := root
	for range 100_000 {
		n := &html.Node{Type: html.ElementNode, Data: "div", Attr: []html.Attribute{{Key: "class", Val: "author date"}, {Key: "itemprop", Val: "author"}}}
		at.AppendChild(n)
		at = n
	}
	at.AppendChild(&html.Node{Type: html.TextNode, Data: "By Jane Roe, 25 August 2025"})
	if got := Read(root, ferryURL).Byline; !slices.Equal(got, []string{"Jane Roe"}) {
		t.Errorf("byline %q", got)
	}
}
