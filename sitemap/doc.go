// Package sitemap reads sitemaps, by which a site lists its pages, after the protocol 0.9 of
// sitemaps.org: lists of pages, indexes of other sitemaps, Google's news sitemaps, and plain text with one address
// a line. Any of them may be compressed by gzip.
//
//	for entry, err := range sitemap.Entries(body, base) {
//		…
//	}
//
// [Entries] reads as it goes and keeps nothing, [Parse] returns all at once. Feeds, which may
// serve as sitemaps too, are read by package feed.
//
// # What is forgiven
//
// Elements are told by their local names and by the elements they stand in, whatever their
// namespaces and cases. Missing and crossed end tags, stray "&" and "<", HTML's entities, forbidden
// characters, wrong byte sequences, UTF-8 under another name, words before the XML, a prolog of
// XML 1.1 and what follows the root do no harm beyond the entry they stand in. Values longer than
// 8 KiB are left out, and so are entries whose address is not one of HTTP or HTTPS. Entities that
// a document declares are never expanded.
//
// # What is not
//
// An error comes last, after all entries that stand before it. It is a *writethru.Error:
// too-large for more than [MaxEntries] entries or [MaxBytes], malformed for a body that breaks off, is broken all
// over or is no sitemap, empty for one without any characters. An error of the body's reader that is a
// *writethru.Error keeps its kind, and any other is unreachable.
package sitemap
