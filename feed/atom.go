package feed

import (
	"bytes"

	"github.com/mmcdole/gofeed/atom"
)

func readAtom(document []byte) (*Feed, error) {
	source, err := (&atom.Parser{}).Parse(bytes.NewReader(document))
	if err != nil {
		return nil, malformed("Atom", err)
	}
	f := &Feed{Title: source.Title, Language: source.Language, Home: alternate(source.Links)}
	for _, link := range source.Links {
		f.addLink(link.Rel, link.Href)
	}
	for _, entry := range source.Entries {
		f.Items = append(f.Items, fromEntry(entry))
	}
	return f, nil
}

func fromEntry(entry *atom.Entry) Item {
	item := Item{
		ID: entry.ID, URL: alternate(entry.Links), Title: entry.Title, Summary: entry.Summary,
		Published: orZero(entry.PublishedParsed), Updated: orZero(entry.UpdatedParsed),
	}
	if content := entry.Content; content != nil {
		item.Summary = first(item.Summary, content.Value)
		item.URL = first(item.URL, content.Src)
	}
	for _, author := range entry.Authors {
		item.Authors = append(item.Authors, first(author.Name, author.Email))
	}
	return item
}

// alternate returns the address of the page that links name, preferably in HTML.
func alternate(links []*atom.Link) string {
	address := ""
	for _, link := range links {
		switch {
		case link.Rel != "alternate":
		case link.Type == "text/html":
			return link.Href
		case address == "":
			address = link.Href
		}
	}
	return address
}
