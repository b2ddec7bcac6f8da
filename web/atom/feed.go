package atom

import "time"

// MediaType is what feeds are served as.
const MediaType = "application/atom+xml; charset=utf-8"

// A Feed is a list, the newest first.
type Feed struct {
	Base    string // scheme and host that the paths of links begin with
	Self    string // path of the feed; with the base, its id
	Link    string // path of the page that shows the same
	Title   string
	Entries []Entry
}

// An Entry is one piece of news.
type Entry struct {
	ID      string // for ever: an IRI; see [Name]
	Title   string
	Author  string
	Link    string    // path of the page that shows it
	Related string    // address of what it is about, elsewhere
	Since   time.Time // when it came to be so
	Summary string
}

// updated is when the newest entry came to be so.
func (f *Feed) updated() time.Time {
	newest := time.Unix(0, 0)
	for _, e := range f.Entries {
		if e.Since.After(newest) {
			newest = e.Since
		}
	}
	return newest
}
