// Package metadata reads what a page says of itself ...
package metadata

import (
	"github.com/writethru/writethru"
	"golang.org/x/net/html"
)

// Metadata is what a page says of itself. Fields are zero where it is silent.
type Metadata struct {
	Title               string   // without the name of the outlet
	Byline              []string // persons, a name each; the organisation where no person is named
	Published, Modified writethru.Moment
	Outlet              string
	Lang                string // as declared: BCP 47 primary language subtag in lower case
	Canonical           string // URL
}

// Read reads the metadata of a parsed page. pageURL is where it was found, or "".
// The tree is not changed.
func Read(root *html.Node, pageURL string) Metadata {
	e := gather(root, pageURL)
	var m Metadata
	m.Outlet = e.outlet()
	m.Title = e.chooseTitle()
	e.locate(m.Title)
	m.Byline = e.byline()
	m.Published, m.Modified = e.dates()
	m.Lang = e.language()
	m.Canonical = e.canonicalURL()
	return m
}
