package api

import (
	"net/http"
	"testing"

	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/web/webtest"
)

// A source is followed once, told of, and removed; whoever waits for that is told.
func TestFollow(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	changes := 0
	h := New(Options{Archive: a, Changed: func() { changes++ }})
	const address = "https://tarn.example/feed.xml"
	for range 2 {
		if w := postTo(h, "/sources", `{"url":"`+address+`"}`); w.Code != http.StatusCreated {
			t.Fatalf("%d %s", w.Code, w.Body)
		}
	}
	follows := func() (n int) {
		for _, s := range getJSON[page[sourceForm]](t, h, "/sources").Items {
			if s.URL == address {
				n++
			}
		}
		return n
	}
	if got := follows(); got != 1 {
		t.Errorf("it is followed %d times", got)
	}
	if w := ask(h, http.MethodDelete, "/sources?url="+address); w.Code != http.StatusNoContent {
		t.Errorf("removing: %d %s", w.Code, w.Body)
	}
	if got := follows(); got != 0 || changes != 3 {
		t.Errorf("it is followed %d times, and %d changes were told", got, changes)
	}
}

func TestFollowRefused(t *testing.T) {
	t.Parallel()
	h, _ := open(t)
	for _, test := range []struct {
		about, body string
		header      []string
		status      int
	}{
		{"nothing", `{}`, nil, 422},
		{"no address of the web", `{"url":"ftp://tarn.example/"}`, nil, 422},
		{"a password", `{"url":"https://me:secret@tarn.example/"}`, nil, 422},
		{"a form", `{"url":"https://tarn.example/"}`, []string{"Content-Type", "text/plain"}, 415},
		{"another site", `{"url":"https://tarn.example/"}`, []string{"Origin", "http://evil.example"}, 403},
	} {
		if w := postTo(h, "/sources", test.body, test.header...); w.Code != test.status {
			t.Errorf("%s: %d, want %d: %.200s", test.about, w.Code, test.status, w.Body)
		}
	}
	a, err := sqlite.OpenReadOnly(t.Context(), webtest.File(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	h = New(Options{Archive: a})
	if w := postTo(h, "/sources", `{"url":"https://tarn.example/"}`); w.Code != http.StatusForbidden {
		t.Errorf("following in an archive that is only read: %d %s", w.Code, w.Body)
	}
	if w := ask(h, http.MethodDelete, "/sources?url=https://tarn.example/"); w.Code != http.StatusForbidden {
		t.Errorf("removing from it: %d %s", w.Code, w.Body)
	}
}
