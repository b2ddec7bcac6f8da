package limit

import (
	"net/netip"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

const (
	mostKnown   = 10_000 // addresses that are told apart
	sweepsApart = time.Second
)

// Rates are how often each address may do something: so often a second, and some times in a row at first.
// An IPv6 address counts as its network of 64 bits, which one subscriber has to himself.
type Rates struct {
	limit rate.Limit
	burst int

	mutex sync.Mutex
	known map[netip.Prefix]*rate.Limiter // by network
	rest  *rate.Limiter                  // of all that there was no place for
	swept time.Time
}

// NewRates returns rates of times a second, and burst in a row.
func NewRates(times float64, burst int) *Rates {
	limit := rate.Limit(times)
	return &Rates{limit: limit, burst: burst, known: map[netip.Prefix]*rate.Limiter{}, rest: rate.NewLimiter(limit, burst)}
}

// Take takes one time of those that an address has. It returns 0, or after how long there will be one.
func (r *Rates) Take(from netip.Addr, now time.Time) time.Duration {
	l := r.of(network(from), now)
	if l.AllowN(now, 1) {
		return 0
	}
	return r.wait(l, now)
}

// Wait returns after how long an address will have one, and takes none.
func (r *Rates) Wait(from netip.Addr, now time.Time) time.Duration {
	return r.wait(r.of(network(from), now), now)
}

func (r *Rates) wait(l *rate.Limiter, now time.Time) time.Duration {
	missing := 1 - l.TokensAt(now)
	return time.Duration(max(0, missing) / float64(r.limit) * float64(time.Second))
}

func (r *Rates) of(p netip.Prefix, now time.Time) *rate.Limiter {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if l := r.known[p]; l != nil {
		return l
	}
	if len(r.known) >= mostKnown {
		r.sweep(now)
	}
	if len(r.known) >= mostKnown {
		return r.rest
	}
	l := rate.NewLimiter(r.limit, r.burst)
	r.known[p] = l
	return l
}

// sweep forgets who has his whole burst again.
func (r *Rates) sweep(now time.Time) {
	if now.Sub(r.swept) < sweepsApart {
		return
	}
	r.swept = now
	for p, l := range r.known {
		if l.TokensAt(now) >= float64(r.burst) {
			delete(r.known, p)
		}
	}
}

// network returns whom an address belongs to. Addresses that are none belong together.
func network(a netip.Addr) netip.Prefix {
	a = a.Unmap().WithZone("")
	bits := a.BitLen()
	if a.Is6() {
		bits = 64
	}
	p, _ := a.Prefix(bits) // fails for no address alone
	return p
}
