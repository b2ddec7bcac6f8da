package watch

import (
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// EventKind says what has happened.
type EventKind string

// The kinds of events.
const (
	Polled     EventKind = "polled"     // a source was asked what is new
	NewSource  EventKind = "new source" // a home page named it
	NewArticle EventKind = "new article"
	NewVersion EventKind = "new version"
	Withdrawn  EventKind = "withdrawn" // the host says that the article is gone
	Problem    EventKind = "problem"   // with a source or an article; it will be tried again
)

// An Event is something that happened. Fields that do not belong to its kind are zero.
type Event struct {
	Kind    EventKind
	At      time.Time
	URL     string // of the source or the article
	Title   string // of the source, or of the latest version of the article
	Outlet  string
	Stored  archive.Stored     // the article, and its version
	Changes []writethru.Change // against the version before
	Listed  int                // by a source, articles
	New     int                // of these
	Err     error              // of a problem
}

// tell tells of an event.
func (w *Watcher) tell(e Event) {
	e.At = w.Clock.Now()
	w.speaking.Lock()
	defer w.speaking.Unlock()
	w.Events(e)
}

// problem tells of an error that has been dealt with.
func (w *Watcher) problem(url, title string, err error) {
	w.Logger.Warn("problem", "url", url, "kind", writethru.KindOf(err), "error", err)
	w.tell(Event{Kind: Problem, URL: url, Title: title, Err: err})
}

// about returns an event of an article.
func about(kind EventKind, a archive.Article) Event {
	stored := archive.Stored{Article: a.ID, Version: a.Latest, Number: a.Versions}
	return Event{Kind: kind, URL: a.URL, Title: a.Title, Outlet: a.Outlet, Stored: stored}
}
