package watch

import (
	"cmp"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/opml"
)

// Outlines returns sources as a list of feeds has them, without names and passwords.
func Outlines(sources []archive.Source) []opml.Outline {
	list := make([]opml.Outline, len(sources))
	for i, s := range sources {
		list[i] = opml.Outline{Title: cmp.Or(s.Title, s.Address()), URL: s.Address()}
	}
	return list
}

// Listed returns what a list of feeds names as sources. Some lists name sitemaps and home pages, too: the first poll
// finds what each is.
func Listed(outlines []opml.Outline) []archive.Source {
	sources := make([]archive.Source, len(outlines))
	for i, o := range outlines {
		sources[i] = archive.Source{URL: o.URL, Title: o.Title, Kind: archive.Home}
	}
	return sources
}
