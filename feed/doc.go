// Package feed reads what an outlet lists as new: RSS of all versions, RDF,
// Atom, JSON Feed and CDF.
//
//	f, err := feed.Parse(body, contentType, base)
//	links := feed.Discover(page, base)
//
// [Parse] mends XML before it is read (package xmltext), and forgives what
// news readers forgive: a wrong charset, text before the document, a cut tail.
// A list is only as good as its addresses, so these are resolved, and only those of
// the web are kept. Items listed twice are folded into one. The texts of a feed
// are teasers in somebody's markup; titles and summaries are given as words alone.
//
// [Discover] finds the feeds and sitemaps that a home page names.
package feed
