package charset

import (
	"bytes"
	"strings"
)

// sniffSize is how much of a body is looked at to tell its kind, in bytes.
const sniffSize = 8 << 10

// IsText reports whether body looks like text in some encoding, plain or marked
// up, rather than an image, an archive or a program. An empty body is text.
func IsText(body []byte) bool {
	if bytes.HasPrefix(body, []byte("%PDF-")) || bytes.HasPrefix(body, []byte("%!PS-")) {
		return false
	}
	if _, ok := utf16Order(body); ok {
		return true
	}
	head := body[:min(len(body), sniffSize)]
	controls := 0
	for _, b := range head {
		if isBinary(b) {
			controls++
		}
	}
	return controls <= 3+len(head)/50
}

// isBinary reports whether b is a "binary data byte" of the WHATWG MIME Sniffing
// Standard: a control character that text has no use for.
func isBinary(b byte) bool {
	return b < ' ' && b != '\t' && b != '\n' && b != '\f' && b != '\r' && b != 0x1B
}

// closingTagsOfHTML is how many closing tags of HTML's blocks make a fragment of
// HTML of a text that does not begin as a page does.
const closingTagsOfHTML = 3

// IsHTML reports whether body looks like HTML or XHTML, whole or a
// fragment. Plain text that only mentions a tag is none.
func IsHTML(body []byte) bool {
	head := body[:min(len(body), sniffSize)]
	if _, ok := utf16Order(head); ok {
		text, _ := Decode(head, "")
		head = []byte(text)
	}
	rest, isXML := skipProlog(head)
	if hasPrefixFold(rest, "<!doctype") {
		return hasPrefixFold(bytes.TrimLeft(rest[len("<!doctype"):], " \t\r\n"), "html")
	}
	if name, ok := tagName(rest, "<"); ok && opensPage(name) {
		return true
	}
	return !isXML && closingTags(rest) >= closingTagsOfHTML
}

// skipProlog returns what follows the byte order mark, white space,
// comments and processing instructions, and whether an XML declaration was among them.
func skipProlog(head []byte) (rest []byte, isXML bool) {
	rest = bytes.TrimPrefix(head, []byte(utf8BOM))
	for {
		rest = bytes.TrimLeft(rest, " \t\r\n\f\x00")
		end := ""
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(rest, []byte("<?")):
			end = "?>"
			isXML = isXML || bytes.HasPrefix(rest, []byte("<?xml"))
		default:
			return rest, isXML
		}
		_, after, found := bytes.Cut(rest, []byte(end))
		if !found {
			return nil, isXML
		}
		rest = after
	}
}

// closingTags counts the closing tags of HTML's blocks.
func closingTags(head []byte) int {
	n := 0
	for {
		i := bytes.Index(head, []byte("</"))
		if i < 0 {
			return n
		}
		head = head[i:]
		if name, ok := tagName(head, "</"); ok && opensPage(name) {
			n++
		}
		head = head[len("</"):]
	}
}

// tagName returns the lower-case name of the tag that b begins with.
func tagName(b []byte, opening string) (name string, ok bool) {
	b, found := bytes.CutPrefix(b, []byte(opening))
	if !found {
		return "", false
	}
	end := bytes.IndexAny(b[:min(len(b), 16)], " \t\r\n\f/>")
	if end <= 0 {
		return "", false
	}
	return strings.ToLower(string(b[:end])), true
}

// opensPage reports whether a page or a fragment of one may begin with the
// element, and prose that speaks of tags hardly would.
func opensPage(name string) bool {
	switch name {
	case "html", "head", "title", "meta", "link", "base", "script", "style", "noscript", "body",
		"header", "nav", "main", "article", "section", "aside", "footer", "figure",
		"div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "li",
		"table", "tbody", "tr", "td", "blockquote", "form", "iframe":
		return true
	}
	return false
}

func hasPrefixFold(b []byte, prefix string) bool {
	return len(b) >= len(prefix) && strings.EqualFold(string(b[:len(prefix)]), prefix)
}
