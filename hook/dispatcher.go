package hook

import (
	"context"
	"sync"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// A Dispatcher tells the hooks of an archive.
type Dispatcher struct {
	Options
	nudged chan struct{}
	slots  chan struct{} // holds a token for each hook that is being told

	mutex sync.Mutex
	busy  map[int64]bool // by the search's id: waiting for a slot, or being told
}

// New returns a dispatcher.
func New(o Options) *Dispatcher {
	o = o.withDefaults()
	return &Dispatcher{Options: o, nudged: make(chan struct{}, 1), slots: make(chan struct{}, o.AtOnce), busy: map[int64]bool{}}
}

// Nudge says that something was kept. It never waits.
func (d *Dispatcher) Nudge() {
	select {
	case d.nudged <- struct{}{}:
	default:
	}
}

// Run tells hooks until the context ends, and then returns when what was begun has stopped.
func (d *Dispatcher) Run(ctx context.Context) {
	var turns sync.WaitGroup
	defer turns.Wait()
	for ctx.Err() == nil {
		wait, err := d.look(ctx, &turns)
		if err != nil {
			d.trouble(ctx, err)
		}
		d.rest(ctx, wait)
	}
}

// rest waits for a nudge, and then for what else may come, or until it is time to look again.
func (d *Dispatcher) rest(ctx context.Context, wait time.Duration) {
	select {
	case <-d.nudged:
		sleep(ctx, d.Settle)
	case <-time.After(wait):
	case <-ctx.Done():
	}
}

func sleep(ctx context.Context, wait time.Duration) {
	select {
	case <-time.After(wait):
	case <-ctx.Done():
	}
}

// look gives a turn to each hook that has something to be told and is not being told. It returns how long until it is time to
// look again.
func (d *Dispatcher) look(ctx context.Context, turns *sync.WaitGroup) (wait time.Duration, err error) {
	list, err := d.Archive.SavedSearches(ctx)
	if err != nil {
		return d.Look, err
	}
	newest, err := d.newest(ctx)
	wait = d.Look
	for _, s := range list {
		if isDue(s, newest, time.Now()) && d.claim(s.ID) {
			turns.Go(func() { d.turn(ctx, s.ID) })
		} else if next := time.Until(s.Trouble.Next); next > 0 {
			wait = min(wait, next)
		}
	}
	return wait, err
}

// isDue reports whether a hook may be told, and has something to be told or looked for.
func isDue(s archive.SavedSearch, newest int64, now time.Time) bool {
	return s.Hook != "" && !s.Trouble.Ended && !s.Trouble.Next.After(now) && (s.Prepared || s.Told < newest)
}

// newest returns the id of the latest version of all.
func (d *Dispatcher) newest(ctx context.Context) (int64, error) {
	latest, err := d.Archive.Articles(ctx, archive.ArticleQuery{Limit: 1})
	if err != nil || len(latest) == 0 {
		return 0, err
	}
	return latest[0].Latest, nil
}

// turn tells one hook, once there is a slot, and gives up its claim.
func (d *Dispatcher) turn(ctx context.Context, id int64) {
	err := d.tellInSlot(ctx, id)
	d.release(id)
	switch {
	case err == nil: // it may have to be tried again before the next look, and more may have come
		d.Nudge()
	case writethru.KindOf(err) != writethru.NotFound: // a search that was removed meanwhile is no trouble
		d.trouble(ctx, err)
	}
}

func (d *Dispatcher) tellInSlot(ctx context.Context, id int64) error {
	select {
	case d.slots <- struct{}{}:
		defer func() { <-d.slots }()
		return d.tell(ctx, id)
	case <-ctx.Done():
		return ctx.Err()
	}
}

// claim reports whether nobody tells a hook, and makes the caller the one who does.
func (d *Dispatcher) claim(id int64) bool {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	free := !d.busy[id]
	d.busy[id] = true
	return free
}

func (d *Dispatcher) release(id int64) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	delete(d.busy, id)
}

// trouble logs an error of the archive. All is tried again at the next look.
func (d *Dispatcher) trouble(ctx context.Context, err error) {
	if ctx.Err() == nil {
		d.Logger.ErrorContext(ctx, "hooks", "kind", writethru.KindOf(err), "error", err)
	}
}
