// Package feeds scores the reading of feeds by the tests of feedparser, Kurt McKee's
// library in Python: 2,107 files, well-formed and not, with what it reads from them.
//
//	files, err := feeds.Load(data)
//	…
//	var s feeds.Score
//	for _, f := range files {
//		s.Add(f, read(f))
//	}
//
// A file is read right if a feed comes of it; of a document that has nothing in it, if
// an error comes. Of feedparser's conditions, those are checked that ask for one title or
// address of the feed or its first item. Its titles are HTML, ours are words, so these are compared.
package feeds
