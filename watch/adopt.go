package watch

import (
	"context"
	"sync"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/watch/schedule"
)

// adopts are the sources whose articles have been looked through for orphans.
type adopts struct {
	sync.Mutex
	done map[string]bool
}

// due reports whether the articles of a source are still to be looked through.
func (a *adopts) due(source string) bool {
	a.Lock()
	defer a.Unlock()
	return !a.done[source]
}

// note remembers whether they have been, at the end of a poll.
func (a *adopts) note(source string, done bool) {
	a.Lock()
	defer a.Unlock()
	a.done[source] = done
}

// adopt schedules an article that has never been read again: an import kept it, or a watcher that was
// killed before it could schedule it. Of the latter its source still lists it, for the poll has not ended.
func (w *Watcher) adopt(ctx context.Context, a archive.Article) error {
	if !a.LastSeen.Equal(a.FirstSeen) {
		return nil
	}
	learnt := schedule.Found(a.Published.Time, a.FirstSeen)
	next, err := w.rhythms.found(ctx, w.Plan, HostOf(a.URL), learnt)
	if err != nil {
		return storage(err)
	}
	return storage(w.Archive.Schedule(ctx, archive.Appointment{Article: a.ID, Next: next, Learnt: memory{"", learnt}.bytes()}))
}
