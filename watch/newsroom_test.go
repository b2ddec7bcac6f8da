package watch

import (
	"context"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/writethru/writethru/archive"
)

// A newsroom is a watcher under a clock of its own, with what it watches.
type newsroom struct {
	*testing.T
	web   *web
	store *store
	stop  func()
	wake  func()

	sync.Mutex
	events []Event
}

// inNewsroom runs a test under synctest's clock, in which outlets are watched by their feeds.
func inNewsroom(t *testing.T, test func(n *newsroom), outlets ...*outlet) {
	t.Helper()
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		n := &newsroom{T: t, web: newWeb(), store: newStore()}
		for _, o := range outlets {
			n.web.hosts[o.name] = o
			n.store.sources["https://"+o.name+"/feed"] = archive.Source{URL: "https://" + o.name + "/feed", Kind: archive.Feed}
		}
		n.watch()
		test(n)
		n.stop()
		if n.web.crowded {
			t.Error("a host had two requests at a time")
		}
	})
}

// watch starts a watcher; stop ends it.
func (n *newsroom) watch() { n.watchWith(func(o Options) Options { return o }) }

// watchWith starts one with other options.
func (n *newsroom) watchWith(changed func(Options) Options) {
	w := New(changed(Options{
		Archive: n.store, Fetcher: n.web, Read: readPage, Put: n.store.Put,
		Events: n.note,
	}))
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- w.Run(ctx) }()
	n.wake = w.Wake
	n.stop = func() {
		n.Helper()
		cancel()
		if err := <-done; err != nil {
			n.Errorf("the watcher ended with %v", err)
		}
	}
}

func (n *newsroom) note(e Event) {
	n.Lock()
	defer n.Unlock()
	n.events = append(n.events, e)
}

// wait lets time pass.
func (n *newsroom) wait(d time.Duration) {
	time.Sleep(d)
	synctest.Wait()
}

// told returns the events of a kind.
func (n *newsroom) told(kind EventKind) []Event {
	n.Lock()
	defer n.Unlock()
	return slices.DeleteFunc(slices.Clone(n.events), func(e Event) bool { return e.Kind != kind })
}

// wantTold checks how many events of a kind there were.
func (n *newsroom) wantTold(kind EventKind, want int) {
	n.Helper()
	if got := n.told(kind); len(got) != want {
		n.Errorf("%d times told of %s, want %d: %+v", len(got), kind, want, got)
	}
}

// wantArticles checks how many articles are kept, and how many versions of the first.
func (n *newsroom) wantArticles(articles, versions int) {
	n.Helper()
	list := n.store.all()
	if len(list) != articles || articles > 0 && list[0].Versions != versions {
		n.Errorf("%d articles, the first with %d versions, want %d with %d", len(list), list[0].Versions, articles, versions)
	}
}

func ferry() *outlet {
	o := newOutlet("courier.example")
	o.publish("/ferry", "Ferry aground", "A ferry ran aground off Osthavn.", "Its owner said nobody was hurt.", "The harbour is closed.")
	return o
}
