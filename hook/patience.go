package hook

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/fetch"
)

// Patience is how long a receiver that fails is waited for. The zero value of a field stands for its default.
type Patience struct {
	First time.Duration // after the first failure; 5 s, and twice as long after each one more
	Most  time.Duration // between two attempts; 12 h
	Until time.Duration // after the first failure in a row: then it is not tried again; 5 days
}

func (p Patience) withDefaults() Patience {
	setDefault(&p.First, 5*time.Second)
	setDefault(&p.Most, 12*time.Hour)
	setDefault(&p.Until, 5*24*time.Hour)
	return p
}

// after returns the trouble of a hook after one more failure.
func (p Patience) after(t archive.Trouble, err error, now time.Time) archive.Trouble {
	if t.Failures == 0 {
		t.Since = now
	}
	t.Failures++
	t.Problem = err.Error()
	var refusal *fetch.Refusal
	switch {
	case errors.As(err, &refusal) && refusal.Status == http.StatusGone:
		t.Ended = true
	case now.Sub(t.Since) >= p.Until:
		t.Ended, t.Problem = true, fmt.Sprintf("given up after %d attempts, the last: %s", t.Failures, t.Problem)
	default:
		wait := p.wait(t.Failures)
		if refusal != nil {
			wait = max(wait, min(refusal.RetryAfter, p.Most))
		}
		t.Next = now.Add(wait)
	}
	return t
}

// wait is how long to wait after so many failures, with chance in it so that receivers that fell together are not asked together.
func (p Patience) wait(failures int) time.Duration {
	wait := p.First
	for n := 1; n < failures && wait < p.Most; n++ {
		wait *= 2
	}
	wait = min(wait, p.Most)
	return wait/2 + rand.N(wait/2+1)
}
