package main

import (
	"context"
	"sync"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/hook"
	"github.com/writethru/writethru/watch"
)

// tellHooks tells the hooks of saved searches beside a watch, until stop is called or the context ends. What the watch keeps is
// passed on to the dispatcher by its events. Links lead to the reading room, if there is one.
func (m *Main) tellHooks(ctx context.Context, o watchOptions, a archive.Archive, r *room, w *watch.Options) (stop func()) {
	hooks := hook.New(hook.Options{
		Archive: a,
		Room:    r.links(),
		Poster:  fetch.New(fetch.Options{AllowPrivate: o.allowPrivate, Timeout: hook.Timeout}),
		Failed: func(s archive.SavedSearch) {
			m.warn("the hook of the saved search “%s” fails: %s", s.Name, s.Trouble.Problem)
		},
	})
	events := w.Events
	w.Events = func(e watch.Event) {
		if e.Kind == watch.NewArticle || e.Kind == watch.NewVersion {
			hooks.Nudge()
		}
		events(e)
	}
	ctx, cancel := context.WithCancel(ctx)
	var running sync.WaitGroup
	running.Go(func() { hooks.Run(ctx) })
	return func() { cancel(); running.Wait() }
}
