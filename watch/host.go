package watch

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/fetch"
)

// A host is a web server, and where we stand with it.
type host struct {
	name  string
	turn  chan struct{} // held by the one who talks to it
	rules rules

	keeping sync.Mutex // held by the one who stores where we stand

	sync.Mutex
	ready    time.Time // for the next request
	rests    time.Time // until which it is to be left alone
	why      string    // it is
	failures int       // in a row
	recalled bool      // what an earlier watcher knew has been taken up
}

// hosts are all that were met.
type hosts struct {
	sync.Mutex
	known map[string]*host
}

func (h *hosts) of(u *url.URL) *host {
	h.Lock()
	defer h.Unlock()
	known := h.known[u.Host]
	if known == nil {
		known = &host{name: u.Host, turn: make(chan struct{}, 1)}
		h.known[u.Host] = known
	}
	return known
}

// A resting error says that a host is left alone for now.
type resting struct {
	host  string
	until time.Time
}

func (r *resting) Error() string {
	return fmt.Sprintf("%s is left alone until %s", r.host, r.until.UTC().Format(time.TimeOnly))
}

// enter waits until it is our turn to talk to the host.
func (h *host) enter(ctx context.Context, clock Clock) error {
	select {
	case h.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	now := clock.Now()
	err := h.resting(now)
	if err == nil {
		h.Lock()
		wait := h.ready.Sub(now)
		h.Unlock()
		err = pause(ctx, clock, wait)
	}
	if err != nil {
		h.quit()
	}
	return err
}

// quit ends our turn without a request.
func (h *host) quit() { <-h.turn }

func pause(ctx context.Context, clock Clock, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	return clock.Sleep(ctx, d)
}

// leave ends our turn with a request. err is how the request ended. It reports whether the host is to rest now.
func (h *host) leave(now time.Time, pause time.Duration, err error) (rests bool) {
	h.Lock()
	before := h.rests
	h.ready = now.Add(pause)
	h.note(now, err)
	if rests = h.rests != before; rests {
		h.why = err.Error()
	}
	h.Unlock()
	h.quit()
	return rests
}

// resting returns an error while the host is to be left alone.
func (h *host) resting(now time.Time) error {
	h.Lock()
	defer h.Unlock()
	if now.Before(h.rests) {
		until := &resting{h.name, h.rests}
		return &writethru.Error{Kind: writethru.Unreachable, Message: until.Error(), Err: until}
	}
	return nil
}

// patience is how many requests in a row may fail, without a word from the host that it is too busy,
// until it is left alone.
const patience = 3

// note learns from how a request ended.
func (h *host) note(now time.Time, err error) {
	var refusal *fetch.Refusal
	status := 0
	if errors.As(err, &refusal) {
		status = refusal.Status
	}
	switch {
	case errors.Is(err, context.Canceled):
	case status == http.StatusTooManyRequests, status == http.StatusServiceUnavailable:
		h.failures++
		h.rests = now.Add(max(min(refusal.RetryAfter, longestRest), backOff(h.failures)))
	case err != nil && writethru.KindOf(err) == writethru.Unreachable:
		if h.failures++; h.failures >= patience {
			h.rests = now.Add(backOff(h.failures - patience + 1))
		}
	default:
		h.failures = 0
	}
}

const (
	firstRest   = time.Minute
	longestRest = 24 * time.Hour
)

// backOff returns how long to wait after some failures in a row: twice as long after each, and half of it or as much again by chance.
func backOff(failures int) time.Duration {
	wait := float64(firstRest) * float64(uint64(1)<<min(failures-1, 10))
	return min(longestRest, time.Duration(wait*(.5+rand.Float64())))
}
