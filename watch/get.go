package watch

import (
	"cmp"
	"context"
	"errors"
	"net/url"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/fetch"
)

// get makes a request when the host's rules and the manners towards it allow, and returns what is to be
// logged of it. A request that was not made has a log without a time.
func (w *Watcher) get(ctx context.Context, r fetch.Request) (*fetch.Response, archive.Fetch, error) {
	log := archive.Fetch{URL: r.URL}
	u, err := url.Parse(r.URL)
	if err != nil || u.Host == "" {
		err = writethru.Errorf(writethru.Malformed, "%q is not a web address", r.URL)
		return nil, failed(log, err), err
	}
	h := w.hosts.of(u)
	if err := w.recall(ctx, h); err != nil {
		return nil, failed(log, err), err
	}
	if err := h.enter(ctx, w.Clock); err != nil {
		return nil, failed(log, err), err
	}
	if err := w.allowed(ctx, u); err != nil {
		h.quit()
		return nil, failed(log, err), err
	}
	r.Follow = func(to *url.URL) error { return w.allowed(ctx, to) }
	log.At = w.Clock.Now()
	answer, err := w.Fetcher.Do(ctx, r)
	now := w.Clock.Now()
	log.Took = now.Sub(log.At)
	if h.leave(now, w.pauseAt(ctx, u), err) {
		err = cmp.Or(w.keepStanding(ctx, h), err)
	}
	if err != nil {
		return nil, failed(log, err), err
	}
	log.Status, log.Bytes = answer.Status, len(answer.Body)
	return answer, log, nil
}

func failed(log archive.Fetch, err error) archive.Fetch {
	log.Status = statusOf(err)
	log.Kind, log.Problem = writethru.KindOf(err), err.Error()
	return log
}

// statusOf returns the status with which a request was refused, 0 where there was no answer.
func statusOf(err error) int {
	if refusal, refused := errors.AsType[*fetch.Refusal](err); refused {
		return refusal.Status
	}
	return 0
}

// log keeps what became of a request, if it was made.
func (w *Watcher) log(ctx context.Context, f archive.Fetch) error {
	if f.At.IsZero() {
		return nil
	}
	return w.Archive.Log(ctx, f)
}
