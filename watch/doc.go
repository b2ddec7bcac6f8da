// Package watch follows what outlets publish: it polls their feeds, sitemaps and home pages, reads the
// articles that are new, and reads the known ones again when package schedule says so.
//
//	w := watch.New(watch.Options{Archive: a, Fetcher: client, Read: keeper.Read, Put: keeper.Put})
//	err := w.Run(ctx)
//
// What is watched, and when it is due, stands in the archive, so a watcher goes on where another stopped. Its jobs are
// coarse: one is the poll of a source with the reading of what it lists anew, the other a batch of one host's articles
// that are due. The validators of a source are stored when all that it listed has been read: a job that is cut short
// is done again, and what it had finished is found in the archive.
//
// # Manners
//
// A host gets one request at a time, with a pause after each, and never one that its robots.txt refuses
// (RFC 9309). Requests are conditional. A host that answers 429 or 503, or again and again with nothing, is left alone for as
// long as it asks, and for longer each time, with chance in the waits so that they do not fall together.
//
// # One article, many addresses
//
// An article stays itself when it is redirected, names another canonical address, or appears at a new
// address of its outlet with the same sentences within some days. Where the host says that it is gone, its versions stay.
package watch
