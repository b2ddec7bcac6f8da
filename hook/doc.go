// Package hook tells other programs what saved searches find, by webhooks.
//
//	d := hook.New(hook.Options{Archive: a, Poster: fetch.New(fetch.Options{Timeout: hook.Timeout})})
//	go d.Run(ctx)
//	d.Nudge() // something was kept
//
// A [Dispatcher] searches for what is new since the last time, and posts it as writethru.hook/1, a form of doc/formats.md, at
// most ten hits at a time, the oldest version first. Deliveries are signed as Standard Webhooks 1.0 says
// (https://www.standardwebhooks.com), with a secret of each search's own.
//
// A delivery is kept in the archive before it is sent, and until the receiver answers with success. So each arrives at least
// once; one that is repeated has the same id and the same body. A receiver that fails is tried again, later each time; one that
// says it is gone (410), or that has failed for days, is not tried again until somebody says so.
package hook
