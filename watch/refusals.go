package watch

import (
	"sync"
	"time"

	"github.com/writethru/writethru/archive"
)

// refusals are addresses that a source lists and that could not be read as articles. They are tried again, ever more rarely.
type refusals struct {
	sync.Mutex
	until map[[32]byte]refusal // by key
}

type refusal struct {
	until time.Time
	wait  time.Duration
}

const (
	firstRetry   = 15 * time.Minute
	hopeless     = 2 * time.Hour
	longestWait  = 7 * 24 * time.Hour
	mostRefusals = 50_000 // addresses that are remembered
)

// open reports whether an address may be tried now, and if not, whether it is soon to be.
func (r *refusals) open(url string, now time.Time) (try, hope bool) {
	r.Lock()
	defer r.Unlock()
	known := r.until[archive.Key(url)]
	return !now.Before(known.until), known.wait < hopeless
}

// add remembers that an address could not be read, and for twice as long as the last time. It
// reports whether it is soon to be tried again.
func (r *refusals) add(url string, now time.Time) (hope bool) {
	r.Lock()
	defer r.Unlock()
	if len(r.until) >= mostRefusals {
		clear(r.until)
	}
	key := archive.Key(url)
	wait := min(max(firstRetry, 2*r.until[key].wait), longestWait)
	r.until[key] = refusal{now.Add(wait), wait}
	return wait < hopeless
}
