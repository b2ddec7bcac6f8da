// Package atom writes feeds in Atom (RFC 4287), for news readers.
//
//	feed := &atom.Feed{Base: "http://127.0.0.1:7788", Self: "/feeds/changes.atom", Title: "What moved", …}
//	body, err := feed.Encode()
//
// All texts are plain: what an article says is never markup in a feed. Characters that XML cannot hold become U+FFFD.
package atom
