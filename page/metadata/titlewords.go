package metadata

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// contain reports whether one of the texts holds the other.
func contain(a, b string) bool {
	a, b = fold(a), fold(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// has reports whether one of the texts is the text.
func has(texts []string, text string) bool {
	folded := fold(text)
	return slices.ContainsFunc(texts, func(t string) bool { return fold(t) == folded })
}

// shows reports whether one of the headings is the text.
func shows(headings []heading, text string) bool {
	folded := fold(text)
	for i := range headings {
		if headings[i].is(folded) {
			return true
		}
	}
	return false
}

// isBreadcrumb reports whether a heading is itself named as a step of the path to the
// page within the site. What it stands in does not count: many a headline lies in
// a box with such a path.
func isBreadcrumb(h *html.Node) bool {
	return slices.ContainsFunc(h.Attr, func(a html.Attribute) bool {
		return strings.Contains(strings.ToLower(a.Key), "breadcrumb") || strings.Contains(strings.ToLower(a.Val), "breadcrumb")
	})
}

// maxPieces bounds the texts into which a heading is cut.
const maxPieces = 12

// tails returns the ends of a heading that elements within it set off.
func tails(h *html.Node) []string {
	var pieces []string
	for n := h; n != nil && len(pieces) < maxPieces; n = follow(h, n, !silent(n)) {
		if n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" {
			pieces = append(pieces, clean(n.Data))
		}
	}
	var ends []string
	for i := 1; i < len(pieces); i++ {
		ends = append(ends, strings.Join(pieces[i:], " "))
	}
	return ends
}

// parts returns what stands before and after each separator of a title.
func parts(title string) []string {
	var found []string
	for _, cut := range separators(title) {
		found = append(found, trimTitle(title[:cut.begin]), trimTitle(title[cut.end:]))
	}
	return found
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
