package feed

import (
	"net/url"
	"strings"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/xmltext"
)

// MaxItems is how many items of a feed are kept, the first ones.
const MaxItems = 20_000

// A Feed is a list of articles.
type Feed struct {
	Title    string
	Home     string // address of the page that the feed is of, or ""
	Language string // as the feed names it, or ""
	Items    []Item // in the order of the feed
	Hub      string // address of a WebSub hub that tells of changes, or ""
	Next     string // address of the next part of the list (RFC 5005), or ""
}

// An Item is an article as a feed lists it.
type Item struct {
	ID        string // the outlet's own; the address where it gives none
	URL       string // "" where the item leads to no page
	Title     string
	Summary   string
	Published time.Time // in UTC; zero where it is not known
	Updated   time.Time
	Authors   []string
}

// Parse reads a feed. contentType is the value of the Content-Type header, or
// ""; base is the address that the body came from, or nil. It fails with kind empty for a body without
// text, and malformed for one that is no feed.
func Parse(body []byte, contentType string, base *url.URL) (*Feed, error) {
	text := strings.TrimSpace(xmltext.Decode(body, contentType))
	if text == "" {
		return nil, writethru.Errorf(writethru.Empty, "the feed is empty")
	}
	f, err := read(text)
	if err != nil {
		return nil, err
	}
	f.settle(base)
	return f, nil
}

// shapes are the roots of feeds in XML, and what holds elements in them.
var shapes = xmltext.Shapes{
	"rss":     {Holders: []string{"channel", "item", "image", "textinput"}},
	"rdf":     {Holders: []string{"channel", "item", "image", "textinput"}},
	"feed":    {Holders: []string{"entry", "author", "contributor", "source"}},
	"channel": {Holders: []string{"item"}},
}

// read reads a feed in any format.
func read(text string) (*Feed, error) {
	if text[0] == '{' {
		return readJSON(text)
	}
	document, root := xmltext.Mend(text, shapes)
	switch root {
	case "rss", "rdf":
		return readRSS(document)
	case "feed":
		return readAtom(document)
	case "channel":
		return readCDF(document)
	}
	return nil, writethru.Errorf(writethru.Malformed, "there is no feed in it")
}
