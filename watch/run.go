package watch

import (
	"context"
	"sync"
	"time"

	"github.com/writethru/writethru/archive"
)

const (
	lookAhead   = time.Minute      // how far appointments are looked at before they are due
	batchSize   = 50               // articles of a host, one after the other
	fewDue      = 500              // appointments that are looked at at first
	mostDue     = 1 << 16          // and at most, where hosts that are busy hold up the first ones
	storageRest = 30 * time.Second // after an error of the archive
)

// Run watches until the context ends, and then returns nil when the jobs that were begun have stopped.
func (w *Watcher) Run(ctx context.Context) error {
	defer w.jobs.running.Wait()
	for ctx.Err() == nil {
		awake := w.jobs.awaken(ctx)
		next, err := w.start(ctx, w.jobs)
		if err == nil {
			err = w.jobs.trouble()
		}
		if err != nil && ctx.Err() == nil {
			w.problem("", "the archive", err)
			_ = w.Clock.Sleep(ctx, storageRest)
			continue
		}
		_ = w.Clock.Sleep(awake, max(0, next.Sub(w.Clock.Now()))) // until then, or until a job ends
	}
	return nil
}

// Wake makes a watcher that runs look at its sources now: one was added or removed.
func (w *Watcher) Wake() { w.jobs.wake() }

// start starts the jobs that are due and returns when to look again.
func (w *Watcher) start(ctx context.Context, j *jobs) (time.Time, error) {
	polls, err := w.startPolls(ctx, j)
	if err != nil {
		return polls, err
	}
	batches, err := w.startBatches(ctx, j)
	if batches.Before(polls) {
		return batches, err
	}
	return polls, err
}

// startPolls starts the polls that are due.
func (w *Watcher) startPolls(ctx context.Context, j *jobs) (time.Time, error) {
	now := w.Clock.Now()
	next := now.Add(lookAhead)
	sources, err := w.Archive.Sources(ctx)
	for _, s := range sources {
		if !s.Next.After(now) {
			j.start("source "+s.URL, func() error { return w.poll(ctx, s) })
		} else if s.Next.Before(next) {
			next = s.Next
		}
	}
	return next, err
}

// startBatches starts the batches of articles that are due.
func (w *Watcher) startBatches(ctx context.Context, j *jobs) (time.Time, error) {
	now := w.Clock.Now()
	next := now.Add(lookAhead)
	for limit := fewDue; limit <= mostDue; limit *= 4 {
		list, err := w.Archive.Due(ctx, next, limit)
		if err != nil {
			return next, err
		}
		due := len(list)
		for due > 0 && list[due-1].Next.After(now) {
			due--
		}
		started := w.startHosts(ctx, j, list[:due])
		if due < len(list) {
			return list[due].Next, nil
		}
		if started > 0 || len(list) < limit {
			break
		}
	}
	return next, nil
}

// startHosts starts a batch for each host that has none, and returns how many.
func (w *Watcher) startHosts(ctx context.Context, j *jobs, due []archive.Appointment) int {
	batches := map[string][]archive.Appointment{}
	var order []string
	for _, a := range due {
		host := HostOf(a.URL)
		if batches[host] == nil {
			order = append(order, host)
		}
		if len(batches[host]) < batchSize {
			batches[host] = append(batches[host], a)
		}
	}
	started := 0
	for _, host := range order {
		if j.start("host "+host, func() error { return w.batch(ctx, host, batches[host]) }) {
			started++
		}
	}
	return started
}

// batch reads articles of a host again.
func (w *Watcher) batch(ctx context.Context, host string, list []archive.Appointment) error {
	for _, a := range list {
		if err := w.revisit(ctx, a); err != nil {
			return err
		}
	}
	return storage(w.rhythms.keep(ctx, host))
}

// jobs are what is being done.
type jobs struct {
	running sync.WaitGroup
	slots   int

	sync.Mutex
	busy  map[string]bool
	err   error              // of the archive, the last one
	awake context.CancelFunc // wakes the one who waits for a job to end
}

// start starts a job, unless all slots are taken or it is being done already.
func (j *jobs) start(name string, job func() error) bool {
	j.Lock()
	defer j.Unlock()
	if len(j.busy) >= j.slots || j.busy[name] {
		return false
	}
	j.busy[name] = true
	j.running.Go(func() { j.end(name, job()) })
	return true
}

func (j *jobs) end(name string, err error) {
	j.Lock()
	defer j.Unlock()
	delete(j.busy, name)
	if err != nil {
		j.err = err
	}
	j.awake()
}

// wake wakes the one who waits for a job to end, if anyone does.
func (j *jobs) wake() {
	j.Lock()
	defer j.Unlock()
	if j.awake != nil {
		j.awake()
	}
}

// awaken returns a context that ends when a job does.
func (j *jobs) awaken(ctx context.Context) context.Context {
	j.Lock()
	defer j.Unlock()
	if j.awake != nil {
		j.awake()
	}
	awake, cancel := context.WithCancel(ctx)
	j.awake = cancel
	return awake
}

// trouble returns the last error of a job, once.
func (j *jobs) trouble() error {
	j.Lock()
	defer j.Unlock()
	err := j.err
	j.err = nil
	return err
}
