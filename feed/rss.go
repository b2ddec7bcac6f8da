package feed

import (
	"bytes"
	"time"

	"github.com/mmcdole/gofeed"
	extensions "github.com/mmcdole/gofeed/extensions"
	"github.com/mmcdole/gofeed/rss"
)

// readRSS reads RSS and RDF.
func readRSS(document []byte) (*Feed, error) {
	source, err := (&rss.Parser{}).Parse(bytes.NewReader(document))
	if err != nil {
		return nil, malformed("RSS", err)
	}
	translator := gofeed.DefaultRSSTranslator{DisableContentImageScan: true}
	translated, err := translator.Translate(source)
	if err != nil {
		return nil, malformed("RSS", err)
	}
	f := fromTranslated(translated)
	for i, item := range source.Items {
		amendRSS(&f.Items[i], item)
	}
	for _, link := range source.Extensions["atom"]["link"] {
		f.addLink(link.Attrs["rel"], link.Attrs["href"])
	}
	return f, nil
}

// amendRSS adds to an item what gofeed leaves among the extensions.
func amendRSS(item *Item, source *rss.Item) {
	for _, link := range source.Extensions["atom"]["link"] {
		if rel := link.Attrs["rel"]; item.URL == "" && (rel == "" || rel == "alternate") {
			item.URL = link.Attrs["href"]
		}
	}
	if own := value(source.Extensions, "feedburner", "origlink"); own != "" {
		item.URL = own // FeedBurner puts its own address in the place of the outlet's
	}
	item.Title = first(item.Title, value(source.Extensions, "media", "title"))
	if item.Published.IsZero() {
		item.Published = w3cDate(value(source.Extensions, "dcterms", "issued", "created"))
	}
	if date := w3cDate(value(source.Extensions, "dcterms", "modified")); !date.IsZero() {
		item.Updated = date
	}
	if dc := source.DublinCoreExt; dc != nil && len(dc.Creator) > 1 {
		item.Authors = dc.Creator
	}
}

// value returns the text of the first extension of these names.
func value(from extensions.Extensions, prefix string, names ...string) string {
	for _, name := range names {
		if found := from[prefix][name]; len(found) > 0 {
			return found[0].Value
		}
	}
	return ""
}

// w3cDate reads a date with its time as W3C's note on dates writes it.
func w3cDate(s string) time.Time {
	date, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}
	}
	return date
}
