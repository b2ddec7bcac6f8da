package opml

import (
	"bytes"
	"encoding/xml"
	"net/url"
	"slices"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/xmltext"
)

var shapes = xmltext.Shapes{"opml": {Holders: []string{"head", "body", "outline"}, Nests: true}}

// Parse reads a list, in its order; outlines that name no feed are folders. It fails with kind empty for
// a body without text, and malformed for one that is no OPML.
func Parse(body []byte) ([]Outline, error) {
	text := xmltext.Decode(body, "")
	if strings.TrimSpace(text) == "" {
		return nil, writethru.Errorf(writethru.Empty, "the list of feeds is empty")
	}
	document, root := xmltext.Mend(text, shapes)
	if root == "" {
		return nil, writethru.Errorf(writethru.Malformed, "there is no OPML in it")
	}
	var r reader
	for tokens := xml.NewDecoder(bytes.NewReader(document)); len(r.outlines) < MaxOutlines; {
		token, err := tokens.Token()
		if err != nil { // the end: what has been mended has no errors
			break
		}
		r.add(token)
	}
	return r.outlines, nil
}

// A reader collects the outlines of a document.
type reader struct {
	outlines []Outline
	open     []string // titles of the outlines that are open, "" for that of a feed
}

func (r *reader) add(token xml.Token) {
	switch t := token.(type) {
	case xml.StartElement:
		if t.Name.Local == "outline" {
			r.start(t.Attr)
		}
	case xml.EndElement:
		if t.Name.Local == "outline" {
			r.open = r.open[:len(r.open)-1]
		}
	}
}

func (r *reader) start(attrs []xml.Attr) {
	title := words(attribute(attrs, "title"))
	if title == "" {
		title = words(attribute(attrs, "text"))
	}
	if address := webAddress(attribute(attrs, "xmlUrl")); address != "" {
		r.outlines = append(r.outlines, Outline{
			Title: title, URL: address, Home: webAddress(attribute(attrs, "htmlUrl")), Folders: r.folders(),
		})
		title = ""
	}
	r.open = append(r.open, title)
}

// folders returns the titles of the folders that are open.
func (r *reader) folders() []string {
	return slices.DeleteFunc(slices.Clone(r.open), func(title string) bool { return title == "" })
}

// attribute returns the value of an attribute whose name is written in any case.
func attribute(attrs []xml.Attr, name string) string {
	for _, a := range attrs {
		if strings.EqualFold(a.Name.Local, name) {
			return a.Value
		}
	}
	return ""
}

// words returns text with single spaces.
func words(text string) string { return strings.Join(strings.Fields(text), " ") }

// webAddress returns an address in full, "" for one that is not of the web. Some lists write feed: for
// http:, or before it.
func webAddress(address string) string {
	address = strings.TrimSpace(address)
	if rest, found := strings.CutPrefix(address, "feed:"); found {
		address = rest
		if strings.HasPrefix(rest, "//") {
			address = "http:" + rest
		}
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}
