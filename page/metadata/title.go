package metadata

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxTitle bounds a title, in bytes; what is longer is no title.
const maxTitle = 500

// chooseTitle chooses the title among what the head of the page, its linked data and
// its h1 elements offer: what two of them agree on, else the h1 that says nearly
// the same as the head, else the head.
func (e *evidence) chooseTitle() string {
	sites := e.sites
	h1s := e.headingTexts(sites)
	heads := e.headTitles()
	for i, head := range heads {
		heads[i] = withoutSite(head, sites)
	}
	if linked := fold(withoutSite(e.linked.headline(), sites)); linked != "" && len(heads) > 1 && linked == fold(heads[0]) && linked == fold(heads[1]) {
		return heads[0]
	}
	if h1 := confirmed(h1s, heads); h1 != "" {
		return withoutKicker(h1, heads)
	}
	if h1, head := nearest(h1s, heads); h1 != "" {
		if strings.HasSuffix(fold(h1), fold(head)) {
			return head
		}
		return h1
	}
	for i, head := range heads {
		switch {
		case namesSite(head, sites):
		case i == len(heads)-1 && len(h1s) == 0:
			return withoutTail(head)
		default:
			return head
		}
	}
	return first(append(h1s, heads...)...)
}

// withoutTail drops from a title that nothing else confirms what stands after its last
// separator: a few words are a site or a section.
func withoutTail(title string) string {
	cuts := separators(title)
	for i := len(cuts) - 1; i >= 0; i-- {
		head, tail := trimTitle(title[:cuts[i].begin]), title[cuts[i].end:]
		if title[cuts[i].begin] != ':' && len(strings.Fields(tail)) <= 5 && len(strings.Fields(head)) >= 3 {
			return head
		}
	}
	return title
}

// headTitles returns the titles given in the head and in the linked data, the
// most trusted first.
func (e *evidence) headTitles() []string {
	var titles []string
	add := func(s string) {
		if s = clean(s); s != "" && len(s) <= maxTitle {
			titles = append(titles, s)
		}
	}
	add(e.linked.headline())
	add(e.meta("og:title"))
	add(e.meta("twitter:title"))
	add(e.meta("dc.title", "dcterms.title", "parsely-title", "sailthru.title", "title"))
	add(e.title)
	return titles
}

// headingTexts returns the h1 texts that are more than the name of the site.
func (e *evidence) headingTexts(sites []string) []string {
	var texts []string
	for _, h1 := range e.headings {
		text := clean(textOf(h1))
		if text != "" && len(text) <= maxTitle && len(texts) < 10 && !namesSite(text, sites) {
			texts = append(texts, text)
		}
	}
	return texts
}

// confirmed returns the h1 that a head repeats. Where a head holds two of them, the
// first is a banner.
func confirmed(h1s, heads []string) string {
	found := ""
	for i, h1 := range h1s {
		switch {
		case !repeated(h1, heads):
		case slices.ContainsFunc(heads, func(head string) bool { return fold(head) == fold(h1) }):
			return h1
		case found == "" || i == 1:
			found = h1
		}
	}
	return found
}

// repeated reports whether a head is the text, or the text with a name before or
// after it.
func repeated(text string, heads []string) bool {
	folded := fold(text)
	for _, head := range heads {
		if fold(head) == folded {
			return true
		}
		for _, cut := range separators(head) {
			if fold(head[:cut.begin]) == folded || fold(head[cut.end:]) == folded {
				return true
			}
		}
	}
	return false
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

// nearest returns the heading that shares most words with a head, and that head;
// nothing where none shares enough.
func nearest(h1s, heads []string) (h1, head string) {
	most := 0.3
	for _, a := range h1s {
		for _, b := range heads {
			if part := shared(a, b); part > most {
				most, h1, head = part, a, b
			}
		}
	}
	return h1, head
}

// shared returns the part of the words of the shorter text that are in the longer.
func shared(a, b string) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	words := map[string]bool{}
	for w := range strings.FieldsSeq(b) {
		words[fold(w)] = true
	}
	n, hits := 0, 0
	for w := range strings.FieldsSeq(a) {
		n++
		if words[fold(w)] {
			hits++
		}
	}
	if n < 3 {
		return 0
	}
	return float64(hits) / float64(n)
}

// A separator is text[begin:end] between a title and a name.
type separator struct{ begin, end int }

// separators returns where the text can be parted.
func separators(text string) []separator {
	var found []separator
	for i, r := range text {
		end := i + utf8.RuneLen(r)
		switch r {
		case '|', '–', '—', '·', '•', '»', '«', '›', '‹', '~', '―', '｜':
		case ':', '-', '<', '>':
			if end < len(text) && text[end] != ' ' || r != ':' && i > 0 && text[i-1] != ' ' {
				continue
			}
		default:
			continue
		}
		found = append(found, separator{i, end})
	}
	return found
}

// withoutSite drops the name of the site from the ends of a title.
func withoutSite(title string, sites []string) string {
	cuts := separators(title)
	for i := len(cuts) - 1; i >= 0; i-- {
		if namesSite(title[cuts[i].end:], sites) && fold(title[:cuts[i].begin]) != "" {
			return withoutSite(trimTitle(title[:cuts[i].begin]), sites)
		}
	}
	for _, cut := range cuts {
		if namesSite(title[:cut.begin], sites) && fold(title[cut.end:]) != "" {
			return trimTitle(title[cut.end:])
		}
	}
	return title
}

func trimTitle(s string) string { return strings.Trim(s, " |–—·•»«›‹:-~") }

// namesSite reports whether the text is a name of the site and little more.
func namesSite(text string, sites []string) bool {
	f := fold(text)
	if f == "" {
		return true
	}
	for _, site := range sites {
		if f == site || len(site) >= 4 && (strings.HasPrefix(f, site) || strings.HasSuffix(f, site)) && len(f) <= 2*len(site)+6 ||
			len(f) >= 4 && (strings.HasPrefix(site, f) || strings.HasSuffix(site, f)) {
			return true
		}
	}
	return false
}
