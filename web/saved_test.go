package web_test

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/web/webtest"
)

func savedSearches(t *testing.T, a archive.Searches) []archive.SavedSearch {
	t.Helper()
	list, err := a.SavedSearches(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return list
}

var secret = regexp.MustCompile(`whsec_[A-Za-z0-9&#;/+]+=`)

// A search is saved where it was made; the secret of its hook is shown once.
func TestSaved(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	s := room(t, a)
	r := newReader(t, s)
	visit{target: "/search?q=grain+by:Saal", status: 200, has: []string{
		`action="/searches"`, `name="q" value="grain by:Saal"`, `name="name" required`, `href="/searches"`,
	}}.try(t, s)
	visit{target: "/search?q=nothing+at+all", status: 200, has: []string{`action="/searches"`}}.try(t, s)
	for _, target := range []string{"/search", "/search?q=after:noon"} {
		visit{target: target, status: get(s, target).Code, lacks: []string{`action="/searches"`}}.try(t, s)
	}

	if w := r.send("/searches", url.Values{"name": {" Grain "}, "q": {"grain"}}, nil); w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/searches" {
		t.Errorf("without a hook: status %d to %q", w.Code, w.Header().Get("Location"))
	}
	form := url.Values{"name": {"Told <b>"}, "q": {`grain by:"Saal"`}, "hook": {"https://receiver.example/key"}}
	w := r.send("/searches", form, nil)
	if w.Code != http.StatusOK || !secret.MatchString(w.Body.String()) || w.Header().Get("Cache-Control") != "no-store" {
		t.Errorf("with a hook: status %d, %s", w.Code, w.Header())
	}
	if again := r.send("/searches", form, nil); again.Code != http.StatusSeeOther || secret.MatchString(again.Body.String()) {
		t.Errorf("once more: status %d", again.Code)
	}
	if list := savedSearches(t, a); len(list) != 2 || list[0].Name != "Grain" || list[0].Secret != "" || list[1].Hook != "https://receiver.example/key" {
		t.Errorf("%+v", list)
	}
	visit{target: "/searches", status: 200, has: []string{
		"Grain", "no hook", "Told &lt;b&gt;", "hook at <bdi>receiver.example</bdi>", "nothing delivered yet", "/search?q=grain&#43;by%3A%22Saal%22",
		"/feeds/search.atom?q=grain", "Send a test",
	}, lacks: []string{"whsec_", "/key", "<b>"}}.try(t, s)
}

// How a hook goes is told in words.
func TestSavedStates(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	states := []archive.Trouble{
		{},
		{Failures: 2, Next: webtest.Now.Add(5 * time.Minute), Problem: "a.example answered <i>503</i>\u202e"},
		{Failures: 1, Ended: true, Problem: "a.example answered 410 Gone"},
	}
	for i, trouble := range states {
		s, err := a.SaveSearch(t.Context(), archive.SavedSearch{Name: fmt.Sprint(i), Query: "grain", Hook: "https://a.example/", Created: webtest.Now})
		if err == nil {
			err = a.Taken(t.Context(), s.ID, webtest.Now)
		}
		if err == nil {
			err = a.SetTrouble(t.Context(), s.ID, trouble)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	visit{target: "/searches", status: 200, has: []string{
		"✓ last delivered", "failed 2 times in a row: a.example answered &lt;i&gt;503&lt;/i&gt;�; next attempt in 6 minutes",
		"stopped: a.example answered 410 Gone", "Try again",
	}, lacks: []string{"<i>", "\u202e"}}.try(t, room(t, a))
}

// A test is prepared, and one that has ended goes on; what is removed is gone.
func TestSavedChanged(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	r := newReader(t, room(t, a))
	r.send("/searches", url.Values{"name": {"Grain"}, "q": {"grain"}, "hook": {"https://receiver.example/"}}, nil)
	id := savedSearches(t, a)[0].ID
	if err := a.SetTrouble(t.Context(), id, archive.Trouble{Failures: 9, Ended: true}); err != nil {
		t.Fatal(err)
	}
	path := fmt.Sprintf("/searches/%d", id)
	if w := r.send(path+"/test", url.Values{}, nil); w.Code != http.StatusSeeOther {
		t.Errorf("testing: status %d", w.Code)
	}
	if s := savedSearches(t, a)[0]; !s.Prepared || s.Trouble != (archive.Trouble{}) {
		t.Errorf("%+v", s)
	}
	for range 2 {
		if w := r.send(path+"/remove", url.Values{}, nil); w.Code != http.StatusSeeOther || len(savedSearches(t, a)) != 0 {
			t.Errorf("removing: status %d", w.Code)
		}
	}
	for path, status := range map[string]int{path + "/test": 404, "/searches/x/test": 400, "/searches/0/remove": 400} {
		if w := r.send(path, url.Values{}, nil); w.Code != status {
			t.Errorf("%s: status %d, want %d", path, w.Code, status)
		}
	}
}

func TestSavedRefused(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	r := newReader(t, room(t, a))
	other := func(r *http.Request) { r.Header.Set("Origin", "http://evil.example") }
	for _, test := range []struct {
		about, path, name, query, hook string
		change                         func(*http.Request)
		status                         int
		says                           string
	}{
		{"no name", "/searches", "", "grain", "", nil, 400, "needs a name"},
		{"no query", "/searches", "a", "", "", nil, 400, "nothing to search for"},
		{"a query that is none", "/searches", "a", "after:noon", "", nil, 400, "want a day"},
		{"a hook that is none", "/searches", "a", "grain", "file:///etc/hosts", nil, 400, "none of the web"},
		{"a password", "/searches", "a", "grain", "https://me:secret@a.example/", nil, 400, "name or password"},
		{"a large form", "/searches", "a", strings.Repeat("x", 9000), "", nil, 413, "larger than"},
		{"another site", "/searches", "a", "grain", "", other, 403, "another site"},
		{"a test by another site", "/searches/1/test", "", "", "", other, 403, "another site"},
		{"a removal by another site", "/searches/1/remove", "", "", "", other, 403, "another site"},
		{"no cookie", "/searches", "a", "grain", "", func(r *http.Request) { r.Header.Del("Cookie") }, 403, "out of date"},
	} {
		w := r.send(test.path, url.Values{"name": {test.name}, "q": {test.query}, "hook": {test.hook}}, test.change)
		if w.Code != test.status || !strings.Contains(w.Body.String(), test.says) {
			t.Errorf("%s: status %d, want %d and %q", test.about, w.Code, test.status, test.says)
		}
	}
	if n := len(savedSearches(t, a)); n != 0 {
		t.Errorf("%d searches were saved", n)
	}
}

func TestSavedReadOnly(t *testing.T) {
	t.Parallel()
	a, err := sqlite.OpenReadOnly(t.Context(), webtest.File(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	s := room(t, a)
	visit{target: "/searches", status: 200, has: []string{"reading only", "Nothing is saved yet"}, lacks: []string{"<form"}}.try(t, s)
	visit{target: "/search?q=grain", status: 200, lacks: []string{`method="post"`}}.try(t, s)
	r := newReader(t, room(t, webtest.Archive(t)))
	r.Handler = s
	for _, path := range []string{"/searches", "/searches/1/test", "/searches/1/remove"} {
		w := r.send(path, url.Values{"name": {"a"}, "q": {"grain"}}, nil)
		if w.Code != http.StatusForbidden || !strings.Contains(w.Body.String(), "opened for reading only") {
			t.Errorf("%s: status %d", path, w.Code)
		}
	}
}
