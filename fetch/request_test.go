package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
)

// do makes a request with private addresses allowed.
func do(t *testing.T, r Request) (*Response, error) {
	t.Helper()
	return New(Options{AllowPrivate: true}).Do(t.Context(), r)
}

func TestConditions(t *testing.T) {
	t.Parallel()
	const tag, date = `W/"7"`, "Mon, 02 Mar 2026 12:00:00 GMT"
	host := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", tag)
		w.Header().Set("Last-Modified", date)
		if r.Header.Get("If-None-Match") == tag || r.Header.Get("If-Modified-Since") == date {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, page)
	})
	tests := []struct {
		about   string
		request Request
		same    bool
	}{
		{"nothing is known", Request{}, false},
		{"the tag is known", Request{ETag: tag}, true},
		{"another tag is known", Request{ETag: `"6"`}, false},
		{"the date is known", Request{LastModified: date}, true},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			test.request.URL = host
			response, err := do(t, test.request)
			if err != nil {
				t.Fatal(err)
			}
			if response.NotModified != test.same || (len(response.Body) == 0) != test.same {
				t.Errorf("not modified is %v, with a body of %d bytes", response.NotModified, len(response.Body))
			}
			if response.ETag != tag || response.LastModified != date || response.Status == 0 {
				t.Errorf("got %+v", response)
			}
		})
	}
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	host := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", r.URL.Query().Get("after"))
		code := 0
		fmt.Sscanf(r.URL.Path, "/%d", &code)
		w.WriteHeader(code)
	})
	for _, code := range []int{304, 403, 404, 410, 429, 500, 503} {
		_, err := do(t, Request{URL: fmt.Sprintf("%s/%d?after=120", host, code)})
		var refusal *Refusal
		if !errors.As(err, &refusal) || refusal.Status != code || refusal.RetryAfter != 2*time.Minute {
			t.Errorf("status %d is refused by %+v (%v)", code, refusal, err)
		}
	}
}

func TestRetryAfter(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	at := func(d time.Duration) string { return now.Add(d).Format(http.TimeFormat) }
	tests := []struct {
		value, date string
		want        time.Duration
	}{
		{"", "", 0},
		{"30", "", 30 * time.Second},
		{"-30", "", 0},
		{"soon", "", 0},
		{"99999999999999999999", "", 0},
		{at(time.Hour), "", time.Hour},
		{at(-time.Hour), "", 0},
		{at(2 * time.Hour), at(time.Hour), time.Hour}, // its clock is an hour fast
		{at(time.Hour), "now", time.Hour},
	}
	for _, test := range tests {
		header := http.Header{"Retry-After": {test.value}, "Date": {test.date}}
		if got := retryAfter(header, now); got != test.want {
			t.Errorf("Retry-After %q at %q is %v, want %v", test.value, test.date, got, test.want)
		}
	}
}

func TestMoved(t *testing.T) {
	t.Parallel()
	host := serve(t, func(w http.ResponseWriter, r *http.Request) {
		var code int
		var rest string
		if fmt.Sscanf(r.URL.Path, "/%d%s", &code, &rest); code != 0 {
			http.Redirect(w, r, "/"+strings.TrimPrefix(rest, "/"), code)
			return
		}
		fmt.Fprint(w, page)
	})
	for path, want := range map[string]bool{
		"/": false, "/301": true, "/308": true, "/302": false, "/307": false, "/301/308": true, "/301/302": false, "/302/301": false,
	} {
		response, err := do(t, Request{URL: host + path})
		if err != nil || response.Moved != want || response.URL != host+"/" {
			t.Errorf("%s: got %+v, %v, want moved to be %v", path, response, err, want)
		}
	}
}

func TestFollow(t *testing.T) {
	t.Parallel()
	host := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/barred" {
			t.Error("a redirect was followed that may not be")
		}
		http.Redirect(w, r, "/barred", http.StatusFound)
	})
	_, err := do(t, Request{URL: host, Follow: func(to *url.URL) error {
		return writethru.Errorf(writethru.Forbidden, "%s is barred", to.Path)
	}})
	wantError(t, err, writethru.Forbidden, "/barred is barred")
}

func TestAnyType(t *testing.T) {
	t.Parallel()
	packed := compress("gzip", []byte("<urlset/>"))
	host := serve(t, sends("application/gzip", "", packed))
	response, err := do(t, Request{URL: host, AnyType: true})
	if err != nil || string(response.Body) != string(packed) {
		t.Errorf("error %v, want the body as it was sent", err)
	}
	_, err = do(t, Request{URL: host})
	wantError(t, err, writethru.NotText, "application/gzip")
}
