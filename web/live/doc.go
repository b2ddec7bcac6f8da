// Package live tells readers of what moves in an archive while they look at it, by server-sent events (HTML Standard,
// section 9.2).
//
//	hub := live.New(live.Options{Archive: a})
//	defer hub.Close()
//	err := hub.Serve(w, r, live.Topic{Query: q, Form: form}, after)
//
// While anybody listens, one goroutine looks every second which version is the newest; then each stream asks the
// archive what is new to it. Streams that ask the same share the answer.
//
// A stream is an event for each article that moved, the one that moved first first: its id is [archive.Article].Latest, so that a
// reader who comes back with Last-Event-ID goes on where he was; its data is what the form writes. Every 20 seconds comes an
// event named now with the time, in RFC 3339, so that readers can tell how long ago things are by the server's clock.
package live
