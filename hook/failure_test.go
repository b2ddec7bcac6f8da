package hook

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/writethru/writethru/archive"
)

// A receiver that fails gets the same delivery again.
func TestRetry(t *testing.T) {
	t.Parallel()
	for name, fail := range map[string]http.HandlerFunc{
		"unavailable": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) },
		"not found":   func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotFound) },
		"redirect": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/elsewhere", http.StatusTemporaryRedirect)
		},
		"broken off": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := empty(t)
			var attempts atomic.Int32
			address, came := receive(t, func(w http.ResponseWriter, r *http.Request) {
				if attempts.Add(1) <= 3 {
					fail(w, r)
				}
			})
			saved := save(t, a, "ferry", address)
			publish(t, a, "a", "Tarn", "The ferry ran.")
			failed := make(chan archive.SavedSearch, 10)
			_, stop := start(t, Options{Archive: a, Look: time.Hour, Failed: func(s archive.SavedSearch) { failed <- s }})
			first := next(t, came)
			for range 3 {
				again := next(t, came)
				again.verify(t, saved.Secret)
				if again.id != first.id || string(again.body) != string(first.body) || again.path != "/hook" {
					t.Errorf("another delivery came: %+v", again)
				}
			}
			until(t, a, saved.ID, "taken", isTaken)
			stop()
			if s := <-failed; s.Trouble.Problem == "" || s.Trouble.Next.IsZero() || len(failed) != 0 || len(came) != 0 {
				t.Errorf("%+v, %d more failures told, %d more deliveries", s.Trouble, len(failed), len(came))
			}
		})
	}
}

// A receiver that is gone is left alone, until somebody tries it again.
func TestGone(t *testing.T) {
	t.Parallel()
	a := empty(t)
	var back atomic.Bool
	address, came := receive(t, func(w http.ResponseWriter, _ *http.Request) {
		if !back.Load() {
			w.WriteHeader(http.StatusGone)
		}
	})
	saved := save(t, a, "ferry", address)
	publish(t, a, "a", "Tarn", "The ferry ran.")
	start(t, Options{Archive: a})
	gone := next(t, came)
	s := until(t, a, saved.ID, "ended", func(s archive.SavedSearch) bool { return s.Trouble.Ended })
	if !strings.Contains(s.Trouble.Problem, "410 Gone") || !s.Prepared || isDue(s, 99, time.Now().Add(time.Hour)) {
		t.Errorf("%+v", s)
	}
	back.Store(true)
	if err := Test(t.Context(), a, saved.ID); err != nil {
		t.Fatal(err)
	}
	if again := next(t, came); again.id != gone.id {
		t.Errorf("what waited came as %s, was %s", again.id, gone.id)
	}
	until(t, a, saved.ID, "taken", isTaken)
}

// A test goes out at once, and tells of nothing.
func TestTest(t *testing.T) {
	t.Parallel()
	a := empty(t)
	address, came := receive(t, nil)
	saved := save(t, a, "ferry", address)
	if err := Test(t.Context(), a, saved.ID); err != nil {
		t.Fatal(err)
	}
	start(t, Options{Archive: a})
	d := next(t, came)
	d.verify(t, saved.Secret)
	if m := d.read(t); m.Type != "search.test" || len(m.Hits) != 0 || m.Search.ID != saved.ID {
		t.Errorf("%s", d.body)
	}
	if err := Test(t.Context(), a, save(t, a, "pier", "").ID); err == nil {
		t.Error("a search without a hook was tested")
	}
}

// One that fails for too long is given up, and says so.
func TestGivenUp(t *testing.T) {
	t.Parallel()
	a := empty(t)
	address, _ := receive(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) })
	saved := save(t, a, "ferry", address)
	publish(t, a, "a", "Tarn", "The ferry ran.")
	failed := make(chan archive.SavedSearch, 9)
	start(t, Options{Archive: a, Patience: Patience{Until: 10 * time.Millisecond}, Failed: func(s archive.SavedSearch) { failed <- s }})
	s := until(t, a, saved.ID, "ended", func(s archive.SavedSearch) bool { return s.Trouble.Ended })
	if !strings.Contains(s.Trouble.Problem, "given up after") || !strings.Contains(s.Trouble.Problem, "502 Bad Gateway") || !s.Prepared {
		t.Errorf("%+v", s)
	}
	if first, last := within(t, "failure", failed), within(t, "failure", failed); first.Trouble.Failures != 1 || !last.Trouble.Ended {
		t.Errorf("told of %+v and %+v", first.Trouble, last.Trouble)
	}
}
