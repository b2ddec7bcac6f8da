package web_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/web"
	"github.com/writethru/writethru/web/webtest"
)

// guarded returns a room with the token sesame.
func guarded(t *testing.T) *web.Server {
	t.Helper()
	s, err := web.New(web.Options{Archive: webtest.Archive(t), Token: "sesame"})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// getFrom asks as a machine with this address would.
func getFrom(h http.Handler, from, path string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.RemoteAddr = from
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// checkWait looks at whether an answer says when to come again.
func checkWait(t *testing.T, about string, w *httptest.ResponseRecorder, most int) {
	t.Helper()
	if after, err := strconv.Atoi(w.Header().Get("Retry-After")); err != nil || after < 1 || after > most {
		t.Errorf("%s: Retry-After is %q, want 1 to %d seconds", about, w.Header().Get("Retry-After"), most)
	}
}

// TestTooOften asks as fast as it can, until it is told to wait. Others are served meanwhile, and this machine always.
func TestTooOften(t *testing.T) {
	t.Parallel()
	s := guarded(t)
	ask := func(from, path string, n int) *httptest.ResponseRecorder {
		return getFrom(s, from, path, "Authorization", "Bearer sesame", "X-Forwarded-For", fmt.Sprintf("203.0.113.%d", n))
	}
	refused, asked := 0, 0
	for ; refused == 0 && asked < 100_000; asked++ {
		if ask("192.0.2.1:1234", "/static/style.css", asked).Code == http.StatusTooManyRequests {
			refused = asked
		}
	}
	if refused < 200 {
		t.Fatalf("request %d is refused, want none of the first 200, and one thereafter", refused)
	}
	for about, path := range map[string]string{"a page": "/", "the API": "/api/v1/articles"} {
		for n := range 1000 {
			w := ask("192.0.2.1:1234", path, n)
			if w.Code != http.StatusTooManyRequests {
				continue
			}
			checkWait(t, about, w, 1)
			isProblem := w.Header().Get("Content-Type") == "application/problem+json"
			if isProblem != (path != "/") || !strings.Contains(w.Body.String(), "Your address asks too often") {
				t.Errorf("%s: %s %s", about, w.Header().Get("Content-Type"), w.Body)
			}
			break
		}
	}
	if w := ask("192.0.2.2:1234", "/", 0); w.Code != http.StatusOK {
		t.Errorf("another address: status %d", w.Code)
	}
	for n := range 400 {
		if w := ask("127.0.0.1:1234", "/static/style.css", n); w.Code != http.StatusOK {
			t.Fatalf("this machine: status %d after %d requests", w.Code, n)
		}
	}
}

// TestGuesses shows wrong tokens until none is looked at any more, not even the right one.
func TestGuesses(t *testing.T) {
	t.Parallel()
	s := guarded(t)
	for i, test := range []struct {
		from, path, header, value string
		status                    int
	}{
		{"192.0.2.1:1", "/?token=0", "", "", 401},
		{"192.0.2.1:2", "/", "Authorization", "Bearer 1", 401},
		{"192.0.2.1:3", "/", "Cookie", "writethru-token=2", 401},
		{"192.0.2.1:4", "/", "", "", 401}, // is no guess
		{"192.0.2.1:5", "/?token=3", "", "", 401}, {"192.0.2.1:6", "/?token=4", "", "", 401}, {"192.0.2.1:7", "/?token=5", "", "", 401},
		{"192.0.2.1:8", "/?token=6", "", "", 401}, {"192.0.2.1:9", "/?token=7", "", "", 401}, {"192.0.2.1:9", "/?token=8", "", "", 401},
		{"192.0.2.1:9", "/", "Authorization", "Bearer sesame", 200},
		{"192.0.2.1:9", "/?token=9", "", "", 401},
		{"192.0.2.1:9", "/?token=10", "", "", 429},
		{"192.0.2.1:9", "/", "Authorization", "Bearer sesame", 429},
		{"192.0.2.1:9", "/", "Cookie", "writethru-token=sesame", 429},
		{"192.0.2.1:9", "/?token=sesame", "X-Forwarded-For", "203.0.113.9", 429},
		{"192.0.2.1:9", "/", "", "", 401},
		{"192.0.2.1:9", "/healthz", "", "", 200},
		{"192.0.2.2:9", "/", "Authorization", "Bearer sesame", 200},
	} {
		w := getFrom(s, test.from, test.path, test.header, test.value)
		if w.Code != test.status {
			t.Errorf("%d, %s from %s: status %d, want %d", i, test.path, test.from, w.Code, test.status)
		}
		if w.Code == http.StatusTooManyRequests {
			checkWait(t, test.path, w, 6)
		}
	}
	for range 50 {
		getFrom(s, "127.0.0.1:1", "/?token=0")
	}
	if w := getFrom(s, "127.0.0.1:1", "/", "Authorization", "Bearer sesame"); w.Code != http.StatusOK {
		t.Errorf("this machine: status %d", w.Code)
	}
}

// TestLongAddress asks for an address that goes on and on.
func TestLongAddress(t *testing.T) {
	t.Parallel()
	s := room(t, webtest.Archive(t))
	for _, path := range []string{"/?outlet=", "/search?q=", "/people/", "/api/v1/search?q="} {
		if w := get(s, path+strings.Repeat("a", 40_000)); w.Code != http.StatusRequestURITooLong {
			t.Errorf("%s: status %d, want %d", path, w.Code, http.StatusRequestURITooLong)
		}
	}
}

// slowArchive answers searches when it is let.
type slowArchive struct {
	archive.Archive
	let chan struct{}
}

func (s slowArchive) ReadOnly() bool { return true }

func (s slowArchive) Search(context.Context, archive.SearchQuery) ([]archive.Hit, error) {
	<-s.let
	return nil, nil
}

// TestFlood asks for more that is costly than there is place for: four at a time are served, some wait, and the others are sent
// away at once. Other pages are served meanwhile.
func TestFlood(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := slowArchive{let: make(chan struct{})}
		s := room(t, a)
		var readers sync.WaitGroup
		statuses := make(chan int, 200)
		for n := range 100 {
			readers.Go(func() { statuses <- get(s, []string{"/search?q=grain", "/api/v1/search?q=grain"}[n%2]).Code })
		}
		synctest.Wait()
		if n := len(statuses); n != 32 {
			t.Errorf("%d of 100 have an answer at once, want the 32 for whom there is no place", n)
		}
		for _, path := range []string{"/search?q=grain", "/feeds/search.atom?q=grain", "/articles/2/diff", "/people/Calder"} {
			w := get(s, path)
			if w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), "Too much is asked for") {
				t.Errorf("%s: status %d, %s", path, w.Code, w.Body)
			}
			checkWait(t, path, w, 5)
		}
		if w := get(s, "/api/v1/search?q=grain"); w.Code != http.StatusServiceUnavailable || w.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("the API: status %d, %v", w.Code, w.Header())
		} else {
			checkWait(t, "the API", w, 5)
		}
		if w := get(s, "/static/style.css"); w.Code != http.StatusOK {
			t.Errorf("what costs nothing: status %d", w.Code)
		}
		close(a.let)
		readers.Wait()
		close(statuses)
		served := 0
		for status := range statuses {
			if status == http.StatusOK {
				served++
			}
		}
		if served != 68 {
			t.Errorf("%d were served, want 68", served)
		}
	})
}
