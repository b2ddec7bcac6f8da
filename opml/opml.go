// Package opml reads and writes lists of feeds in OPML 1.0 and 2.0, as news
// readers exchange them.
//
//	outlines, err := opml.Parse(body)
//	err = opml.Write(w, "The harbour", outlines)
//
// A list is a tree of folders; here it is flat, and each feed says in which folders it
// lies. Broken XML is mended before it is read (package xmltext). Below the depth
// to which that keeps elements apart, and after [MaxOutlines] feeds, nothing is read.
package opml

// MaxOutlines is how many feeds of a list are read.
const MaxOutlines = 20_000

// An Outline is a feed in a list.
type Outline struct {
	Title   string
	URL     string   // of the feed
	Home    string   // of the site, or ""
	Folders []string // in which it lies, the outermost first
}
