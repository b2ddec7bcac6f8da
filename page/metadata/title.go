package metadata

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxTitle bounds a title, in bytes; what is longer is no title.
const maxTitle = 500

// minHeadline is the number of words from which the part of a title can be a headline
// on its own.
const minHeadline = 4

// maxH1s bounds the h1 elements that are weighed as titles.
const maxH1s = 10

// A heading is an h1, h2 or h3. The texts of the smaller ones are read when they are
// asked for.
type heading struct {
	node   *html.Node
	folded string
	top    bool     // h1
	tails  []string // of an h1: what follows each change of element in it
}

// is reports whether the heading, folded, is the text.
func (h *heading) is(folded string) bool {
	if h.folded == "" {
		h.folded = fold(clean(textOf(h.node)))
	}
	return h.folded == folded
}

// titles is what a page offers for its title. All is without the name of the site.
type titles struct {
	heads    []string // of the head of the page and its linked data, the most trusted first
	parts    []string // what stands before and after each separator in heads
	headings []heading
	h1s      []string
	sites    []string // folded names of the outlet
	linked   bool     // the first of heads is the headline of the linked data
	news     bool     // as the linked data call the page
}

// chooseTitle chooses the title among what the head of the page, its linked data and
// its headings offer: what two of them agree on, else the h1 that says nearly
// the same as the head, else the head.
func (e *evidence) chooseTitle() string {
	t := &titles{heads: e.headTitles(), sites: e.sites, linked: e.linked.headline() != "", news: e.linked.isNews()}
	for _, head := range t.heads {
		t.parts = append(t.parts, parts(head)...)
	}
	t.readHeadings(e.headings)
	for _, choose := range []func(*titles) string{
		(*titles).agreed, (*titles).underBanner, (*titles).confirmed, (*titles).underKicker,
		(*titles).smaller, (*titles).nearest, (*titles).smallerPart, (*titles).ofHead,
	} {
		if title := choose(t); title != "" {
			return title
		}
	}
	return first(append(t.h1s, t.heads...)...)
}

// headTitles returns the titles given in the head and in the linked data, without
// the name of the site, the most trusted first.
func (e *evidence) headTitles() []string {
	var heads []string
	for _, head := range []string{
		e.linked.headline(), e.meta("og:title"), e.meta("twitter:title"),
		e.meta("dc.title", "dcterms.title", "parsely-title", "sailthru.title", "title"), e.title,
	} {
		if head = clean(head); head != "" && len(head) <= maxTitle {
			heads = append(heads, withoutSite(head, e.sites))
		}
	}
	return heads
}

// readHeadings takes down the headings that are more than the name of the site or a
// step of the path to the page.
func (t *titles) readHeadings(nodes []*html.Node) {
	for _, n := range nodes {
		h := heading{node: n, top: n.DataAtom == atom.H1}
		if h.top {
			text := clean(textOf(n))
			if text == "" || len(text) > maxTitle || len(t.h1s) == maxH1s || namesSite(text, t.sites) || isBreadcrumb(n) {
				continue
			}
			h.folded, h.tails = fold(text), tails(n)
			t.h1s = append(t.h1s, text)
		}
		t.headings = append(t.headings, h)
	}
}

// agreed returns what linked data and OpenGraph say alike. Outside of news that is
// often written for search engines: an h1 that says it in other words is what
// readers see.
func (t *titles) agreed() string {
	if !t.linked || len(t.heads) < 2 || fold(t.heads[0]) != fold(t.heads[1]) {
		return ""
	}
	h1, head := nearest(t.h1s, t.heads[:1])
	if t.news || h1 == "" || contain(h1, head) {
		return t.heads[0]
	}
	return h1
}

// confirmed returns the h1 that a head repeats, the most trusted head first; else the
// last that a part of a head repeats, for those before are banners.
func (t *titles) confirmed() string {
	for _, head := range t.heads {
		for _, h1 := range t.h1s {
			if fold(head) == fold(h1) {
				return withoutKicker(h1, t.heads)
			}
		}
	}
	title := ""
	for _, h1 := range t.h1s {
		if has(t.parts, h1) {
			title = h1
		}
	}
	return withoutKicker(title, t.heads)
}

// underBanner returns the h2 with which a head begins that ends with an h1 before it:
// that h1 is the name of the site.
func (t *titles) underBanner() string {
	for _, head := range t.heads {
		for _, cut := range separators(head) {
			before, after := trimTitle(head[:cut.begin]), fold(head[cut.end:])
			if !strings.Contains(before, " ") {
				continue
			}
			banner := slices.IndexFunc(t.headings, func(h heading) bool { return h.top && h.is(after) })
			if banner >= 0 && shows(t.headings[banner:], before) {
				return before
			}
		}
	}
	return ""
}

// underKicker returns the end of an h1 that is also the end or the beginning of a head:
// the words before it in the h1 stand over the headline.
func (t *titles) underKicker() string {
	for _, h := range t.headings {
		for _, tail := range h.tails {
			if len(strings.Fields(tail)) >= minHeadline && (has(t.heads, tail) || has(t.parts, tail)) {
				return tail
			}
		}
	}
	return ""
}

// smaller returns the h2 that is a head.
func (t *titles) smaller() string {
	for _, head := range t.heads {
		if !namesSite(head, t.sites) && shows(t.headings, head) {
			return head
		}
	}
	return ""
}

// smallerPart returns the h2 that is a part of a head.
func (t *titles) smallerPart() string {
	for _, part := range t.parts {
		if strings.Contains(part, " ") && !namesSite(part, t.sites) && shows(t.headings, part) {
			return part
		}
	}
	return ""
}

// withoutKicker drops the words that stand over the headline, where a head gives
// the headline without them.
func withoutKicker(h1 string, heads []string) string {
	for _, cut := range separators(h1) {
		rest := trimTitle(h1[cut.end:])
		for _, head := range heads {
			if fold(rest) == fold(head) && strings.Contains(rest, " ") {
				return rest
			}
		}
	}
	return h1
}

// nearest returns the heading that shares most words with a head; where it is the
// head with words before, the head.
func (t *titles) nearest() string {
	h1, head := nearest(t.h1s, t.heads)
	if h1 != "" && strings.HasSuffix(fold(h1), fold(head)) {
		return head
	}
	return h1
}

// ofHead returns the first head that is not the name of the site.
func (t *titles) ofHead() string {
	for i, head := range t.heads {
		switch {
		case namesSite(head, t.sites):
		case i == len(t.heads)-1 && len(t.h1s) == 0:
			return withoutTail(head)
		default:
			return head
		}
	}
	return ""
}
