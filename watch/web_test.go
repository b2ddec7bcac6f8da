package watch

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/fetch"
)

// A web is an invented internet: handlers by host. It is a Fetcher without sockets, so that it
// works under synctest's clock.
type web struct {
	sync.Mutex
	hosts    map[string]http.Handler
	requests []request
	active   map[string]int // requests at a time, by host
	crowded  bool           // a host had two at a time
	takes    time.Duration  // a request
}

// A request is one that was made.
type request struct {
	url    string
	at     time.Time
	status int
}

func newWeb() *web {
	return &web{hosts: map[string]http.Handler{}, active: map[string]int{}, takes: 100 * time.Millisecond}
}

// Do implements Fetcher.
func (w *web) Do(ctx context.Context, r fetch.Request) (*fetch.Response, error) {
	address, moved := r.URL, false
	for range 10 {
		u, err := url.Parse(address)
		if err != nil {
			return nil, err
		}
		answer := w.serve(ctx, u, r)
		if err := ctx.Err(); err != nil {
			return nil, &writethru.Error{Kind: writethru.Unreachable, Message: "called off", Err: err}
		}
		to, err := answer.Location()
		if err != nil || answer.StatusCode/100 != 3 {
			return response(u, moved, answer)
		}
		if r.Follow != nil {
			if err := r.Follow(to); err != nil {
				return nil, err
			}
		}
		moved = answer.StatusCode == http.StatusMovedPermanently
		address = to.String()
	}
	return nil, writethru.Errorf(writethru.Unreachable, "a loop")
}

// serve has a host answer.
func (w *web) serve(ctx context.Context, u *url.URL, r fetch.Request) *http.Response {
	w.enter(u.Host)
	time.Sleep(w.takes)
	q := httptest.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if r.ETag != "" {
		q.Header.Set("If-None-Match", r.ETag)
	}
	if r.LastModified != "" {
		q.Header.Set("If-Modified-Since", r.LastModified)
	}
	recorder := httptest.NewRecorder()
	w.handler(u.Host).ServeHTTP(recorder, q)
	answer := recorder.Result()
	answer.Request = q
	w.leave(u, answer.StatusCode)
	return answer
}

func (w *web) handler(host string) http.Handler {
	w.Lock()
	defer w.Unlock()
	if h := w.hosts[host]; h != nil {
		return h
	}
	return http.NotFoundHandler()
}

func (w *web) enter(host string) {
	w.Lock()
	defer w.Unlock()
	w.active[host]++
	w.crowded = w.crowded || w.active[host] > 1
}

func (w *web) leave(u *url.URL, status int) {
	w.Lock()
	defer w.Unlock()
	w.active[u.Host]--
	w.requests = append(w.requests, request{u.String(), time.Now(), status})
}

// asked returns the requests for addresses that hold a phrase.
func (w *web) asked(phrase string) []request {
	w.Lock()
	defer w.Unlock()
	var found []request
	for _, r := range w.requests {
		if strings.Contains(r.url, phrase) {
			found = append(found, r)
		}
	}
	return found
}

// response turns an answer into what a fetch.Client makes of it.
func response(u *url.URL, moved bool, answer *http.Response) (*fetch.Response, error) {
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		return nil, err
	}
	r := &fetch.Response{
		URL: u.String(), Moved: moved, Status: answer.StatusCode, ContentType: answer.Header.Get("Content-Type"),
		ETag: answer.Header.Get("ETag"), LastModified: answer.Header.Get("Last-Modified"), Body: body,
	}
	switch code := answer.StatusCode; {
	case code == http.StatusNotModified:
		r.NotModified, r.Body = true, nil
	case code != http.StatusOK:
		seconds, _ := strconv.Atoi(answer.Header.Get("Retry-After"))
		refusal := &fetch.Refusal{Status: code, RetryAfter: time.Duration(seconds) * time.Second}
		return nil, &writethru.Error{Kind: kindOfStatus(code), Message: fmt.Sprintf("%s: %d", u.Host, code), Err: refusal}
	}
	return r, nil
}

func kindOfStatus(code int) writethru.Kind {
	switch {
	case code == http.StatusNotFound || code == http.StatusGone:
		return writethru.NotFound
	case code == http.StatusTooManyRequests || code >= 500:
		return writethru.Unreachable
	}
	return writethru.Forbidden
}
