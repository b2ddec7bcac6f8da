package watch

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/robots"
)

// rules are those of a host's robots.txt, as far as they are known.
type rules struct {
	sync.Mutex
	known *robots.Rules // nil: they could not be read
	until time.Time     // when they are to be asked for again
	err   error         // why they could not be read
}

// unreadRetry is when rules that could not be read are asked for again.
const unreadRetry = 30 * time.Minute

// rulesOf returns the rules of a host, which are kept for a day, and longer while they cannot be read. An
// error says that they never could be; then nothing may be asked of the host.
func (w *Watcher) rulesOf(ctx context.Context, u *url.URL) (*robots.Rules, error) {
	h := w.hosts.of(u)
	h.rules.Lock()
	defer h.rules.Unlock()
	if now := w.Clock.Now(); !now.Before(h.rules.until) {
		w.readRules(ctx, h, u)
	}
	if h.rules.known != nil {
		return h.rules.known, nil
	}
	rest := &resting{h.name, h.rules.until}
	message := "the robots.txt of " + h.name + " cannot be read: " + h.rules.err.Error()
	return nil, &writethru.Error{Kind: writethru.KindOf(h.rules.err), Message: message, Err: rest}
}

func (w *Watcher) readRules(ctx context.Context, h *host, u *url.URL) {
	address := url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	status, body, err := w.ask(ctx, address.String())
	now := w.Clock.Now()
	if status == 0 || status == http.StatusTooManyRequests || status/100 == 5 {
		h.rules.err, h.rules.until = err, now.Add(unreadRetry)
		return
	}
	h.rules.known, h.rules.until = robots.FromResponse(status, body), now.Add(robots.MaxAge)
}

// ask gets a robots.txt: its status, 0 where there was no answer, and the body.
func (w *Watcher) ask(ctx context.Context, address string) (status int, body []byte, err error) {
	answer, err := w.Fetcher.Do(ctx, fetch.Request{URL: address, AnyType: true})
	if err == nil {
		return answer.Status, answer.Body, nil
	}
	var refusal *fetch.Refusal
	if errors.As(err, &refusal) {
		status = refusal.Status
	}
	return status, nil, err
}

// allowed returns an error where a host's rules refuse an address.
func (w *Watcher) allowed(ctx context.Context, u *url.URL) error {
	rules, err := w.rulesOf(ctx, u)
	if err == nil && !rules.Allowed(w.Manners.Agent, u.RequestURI()) {
		err = writethru.Errorf(writethru.Forbidden, "%s asks robots to leave %s alone", u.Host, u.Path)
	}
	return err
}

// pauseAt is how long a host is to be left alone after a request.
func (w *Watcher) pauseAt(ctx context.Context, u *url.URL) time.Duration {
	rules, err := w.rulesOf(ctx, u)
	if err != nil {
		return w.Manners.Pause
	}
	return max(w.Manners.Pause, rules.Delay(w.Manners.Agent))
}
