package sitemap

import (
	"net/url"
	"strings"
)

// A draft is an entry as written.
type draft struct {
	isSitemap             bool
	loc, lastmod          string
	publication, language string
	title, published      string
}

// field returns the field that an element holds, told by its name and that of the element
// around it, nil where it holds none.
func (d *draft) field(parent, name string) *string {
	switch parent + ">" + name {
	case "url>loc", "sitemap>loc":
		return &d.loc
	case "url>lastmod", "sitemap>lastmod":
		return &d.lastmod
	case "publication>name":
		return &d.publication
	case "publication>language":
		return &d.language
	case "news>title":
		return &d.title
	case "news>publication_date":
		return &d.published
	}
	return nil
}

// entry returns the entry, the zero one where there is no address.
func (d *draft) entry(base *url.URL) Entry {
	address := resolve(base, d.loc)
	if address == "" {
		return Entry{}
	}
	return Entry{URL: address, IsSitemap: d.isSitemap, Modified: parseDate(d.lastmod), News: d.news()}
}

func (d *draft) news() *News {
	news := News{
		Publication: words(d.publication),
		Language:    d.language,
		Title:       words(d.title),
		Published:   parseDate(d.published),
	}
	if *d == (draft{isSitemap: d.isSitemap, loc: d.loc, lastmod: d.lastmod}) {
		return nil
	}
	return &news
}

// words returns text with single spaces.
func words(text string) string { return strings.Join(strings.Fields(text), " ") }

// maxValue is how long a value may be, in bytes. A longer one is left out.
const maxValue = 8 << 10

// A value is the text of an element.
type value struct {
	text    []byte
	tooLong bool
}

func (v *value) add(text []byte) {
	if len(v.text)+len(text) > maxValue {
		v.tooLong = true
		return
	}
	v.text = append(v.text, text...)
}

func (v *value) reset() { v.text, v.tooLong = v.text[:0], false }

func (v *value) String() string {
	if v.tooLong {
		return ""
	}
	return strings.TrimSpace(string(v.text))
}
