package watch

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/robots"
)

// rules are those of a host's robots.txt, as far as they are known.
type rules struct {
	sync.Mutex
	known   *robots.Rules // nil: they could not be read
	state   RobotsState
	asked   time.Time
	until   time.Time // when they are to be asked for again
	err     error     // why they could not be read
	refused []string  // paths that were wanted
}

// mostRefused is how many paths are told of that rules refuse.
const mostRefused = 8

// unreadRetry is when rules that could not be read are asked for again.
const unreadRetry = 30 * time.Minute

// rulesOf returns the rules of a host, which are kept for a day, and longer while they cannot be read. An
// error says that they never could be; then nothing may be asked of the host.
func (w *Watcher) rulesOf(ctx context.Context, u *url.URL) (*robots.Rules, error) {
	h := w.hosts.of(u)
	if w.readRules(ctx, h, u) {
		if err := w.keepStanding(ctx, h); err != nil {
			return nil, err
		}
	}
	h.rules.Lock()
	defer h.rules.Unlock()
	if h.rules.known != nil {
		return h.rules.known, nil
	}
	rest := &resting{h.name, h.rules.until}
	message := "the robots.txt of " + h.name + " cannot be read: " + h.rules.err.Error()
	return nil, &writethru.Error{Kind: writethru.KindOf(h.rules.err), Message: message, Err: rest}
}

// readRules asks for a host's rules when it is time, and reports whether it was.
func (w *Watcher) readRules(ctx context.Context, h *host, u *url.URL) bool {
	h.rules.Lock()
	defer h.rules.Unlock()
	if w.Clock.Now().Before(h.rules.until) {
		return false
	}
	address := url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	status, body, err := w.ask(ctx, address.String())
	h.rules.answered(w.Clock.Now(), status, body, err)
	return true
}

// answered takes up the answer to a request for robots.txt.
func (r *rules) answered(now time.Time, status int, body []byte, err error) {
	r.asked, r.err = now, err
	switch {
	case status == 0, status == http.StatusTooManyRequests, status/100 == 5:
		r.until = now.Add(unreadRetry)
		if r.known == nil {
			r.state = RobotsUnread
		}
		return
	case status/100 == 2:
		r.state = RobotsRead
	default:
		r.state = RobotsNone
	}
	r.known, r.until, r.err, r.refused = robots.FromResponse(status, body), now.Add(robots.MaxAge), nil, nil
}

// refuse notes a path that was wanted and is refused, and reports whether that is news.
func (r *rules) refuse(path string) bool {
	r.Lock()
	defer r.Unlock()
	path = path[:min(len(path), longestAddress)]
	if len(r.refused) >= mostRefused || slices.Contains(r.refused, path) {
		return false
	}
	r.refused = append(r.refused, path)
	return true
}

// standing returns what is to be told of the rules.
func (r *rules) standing(m Manners) Standing {
	r.Lock()
	defer r.Unlock()
	s := Standing{Robots: r.state, Asked: r.asked.UTC(), Refused: slices.Clone(r.refused), Pause: m.Pause}
	if r.known != nil {
		s.Pause = max(m.Pause, r.known.Delay(m.Agent))
	}
	if r.err != nil {
		s.Trouble = r.err.Error()
	}
	return s
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
		if h := w.hosts.of(u); h.rules.refuse(u.Path) {
			err = cmp.Or(w.keepStanding(ctx, h), err)
		}
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
