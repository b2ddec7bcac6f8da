package fetch

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
)

func post(t *testing.T, o Options, address string) error {
	t.Helper()
	return New(o).Post(t.Context(), address, http.Header{"Content-Type": {"application/json"}}, []byte(`{"a":1}`))
}

func TestPost(t *testing.T) {
	t.Parallel()
	got := make(chan string, 1)
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		got <- r.Method + " " + r.Header.Get("Content-Type") + " " + r.Header.Get("User-Agent") + " " + string(body)
		w.WriteHeader(http.StatusAccepted)
		io.WriteString(w, strings.Repeat("thanks ", 1<<17)) // more than is read
	})
	if err := post(t, Options{AllowPrivate: true, UserAgent: "test"}, address); err != nil {
		t.Error(err)
	}
	if want := `POST application/json test {"a":1}`; want != <-got {
		t.Errorf("want %s", want)
	}
}

func TestPostRefused(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		status int
		wait   time.Duration
		says   string
	}{
		{http.StatusServiceUnavailable, 90 * time.Second, "503 Service Unavailable"},
		{http.StatusGone, 90 * time.Second, "410 Gone"},
		{http.StatusPermanentRedirect, 90 * time.Second, "308 Permanent Redirect"},
		{599, 90 * time.Second, "status 599"},
	} {
		address := serve(t, func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != "/" {
				t.Errorf("%d: a redirect was followed", test.status)
			}
			w.Header().Set("Location", "/elsewhere")
			w.Header().Set("Retry-After", "90")
			w.WriteHeader(test.status)
		})
		err := post(t, Options{AllowPrivate: true}, address)
		wantError(t, err, writethru.Unreachable, test.says)
		var refusal *Refusal
		if !errors.As(err, &refusal) || refusal.Status != test.status || refusal.RetryAfter != test.wait {
			t.Errorf("%d: %+v", test.status, refusal)
		}
	}
}

func TestPostNowhere(t *testing.T) {
	t.Parallel()
	silent := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		io.Copy(io.Discard, r.Body) // before that a server does not see that its client is gone
		<-r.Context().Done()
	})
	for _, test := range []struct {
		address string
		options Options
		kind    writethru.Kind
		says    string
	}{
		{silent, Options{}, writethru.Forbidden, "no host of the public internet"},
		{silent, Options{AllowPrivate: true, Timeout: 50 * time.Millisecond}, writethru.Unreachable, "did not answer in time"},
		{"ftp://a.example/", Options{}, writethru.Forbidden, "only http and https"},
		{"a.example", Options{}, writethru.Malformed, "not a web address"},
	} {
		wantError(t, post(t, test.options, test.address), test.kind, test.says)
	}
}
