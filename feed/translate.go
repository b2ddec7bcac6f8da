package feed

import (
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/writethru/writethru"
)

// fromTranslated takes what is wanted from gofeed's reading.
func fromTranslated(source *gofeed.Feed) *Feed {
	f := &Feed{Title: source.Title, Home: source.Link, Language: source.Language, Items: make([]Item, 0, len(source.Items))}
	for _, item := range source.Items {
		f.Items = append(f.Items, fromItem(item))
	}
	return f
}

func fromItem(source *gofeed.Item) Item {
	item := Item{
		ID: source.GUID, URL: source.Link, Title: source.Title, Summary: first(source.Description, source.Content),
		Published: orZero(source.PublishedParsed), Updated: orZero(source.UpdatedParsed),
	}
	for _, author := range source.Authors {
		item.Authors = append(item.Authors, first(author.Name, author.Email))
	}
	return item
}

// addLink keeps the first links of the relations that are wanted.
func (f *Feed) addLink(rel, href string) {
	switch rel {
	case "hub":
		f.Hub = first(f.Hub, href)
	case "next":
		f.Next = first(f.Next, href)
	}
}

func malformed(format string, err error) error {
	return writethru.Errorf(writethru.Malformed, "the %s feed cannot be read: %w", format, err)
}

// first returns the first of two texts that is not empty.
func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func orZero(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return *t
}
