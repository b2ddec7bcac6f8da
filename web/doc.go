// Package web is the reading room: pages over an [archive.Archive] for a person with a browser. They show
// what moved, an article with its voices, and any two of its versions side by side.
//
//	server, err := web.New(web.Options{Archive: a})
//	http.ListenAndServe("127.0.0.1:7788", web.Loopback(server))
//
// Pages are made on the server and need no script; with it, the streams of package live tell them what moves.
// What an article says is shown as text and never as markup, each piece of it isolated in its direction of
// writing. Nothing is asked of another host.
//
// A handler returns its error; the server makes a page of it, with the status that its kind calls for.
package web
