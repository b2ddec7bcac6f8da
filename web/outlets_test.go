package web_test

import (
	"html"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/web/webtest"
)

// A reader is a browser with the cookie and the token of the page of outlets.
type reader struct {
	http.Handler
	cookie *http.Cookie
	token  string
}

var tokenField = regexp.MustCompile(`name="token" value="([^"]+)"`)

func newReader(t *testing.T, h http.Handler) reader {
	t.Helper()
	w := get(h, "/outlets")
	cookies, token := w.Result().Cookies(), tokenField.FindStringSubmatch(w.Body.String())
	if len(cookies) != 1 || token == nil {
		t.Fatalf("%d cookies, token %q", len(cookies), token)
	}
	if policy := w.Header().Get("Referrer-Policy"); policy != "same-origin" {
		t.Errorf("policy %q: the browser would name no origin", policy)
	}
	return reader{h, cookies[0], html.UnescapeString(token[1])}
}

// post sends a form as the reader's browser would, after change has changed the request.
func (r reader) post(path, address string, change func(*http.Request)) *httptest.ResponseRecorder {
	return r.send(path, url.Values{"url": {address}}, change)
}

// send sends a form with the reader's token in it.
func (r reader) send(path string, form url.Values, change func(*http.Request)) *httptest.ResponseRecorder {
	form.Set("token", r.token)
	request := httptest.NewRequest(http.MethodPost, "http://reading.example"+path, strings.NewReader(form.Encode()))
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	request.Header.Set("Origin", "http://reading.example")
	request.AddCookie(r.cookie)
	if change != nil {
		change(request)
	}
	w := httptest.NewRecorder()
	r.ServeHTTP(w, request)
	return w
}

func sources(t *testing.T, a *sqlite.Archive) []archive.Source {
	t.Helper()
	list, err := a.Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestOutlets(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	err := a.PutSource(t.Context(), archive.Source{
		URL: "https://ill.example/<feed>", Kind: archive.Feed, Title: "Ill\u202e & <b>Co", Polled: webtest.Now.Add(-3 * time.Hour),
		Interval: 4 * time.Hour, Failures: 3, Problem: "the host <i>does not answer</i>",
	})
	if err != nil {
		t.Fatal(err)
	}
	visit{target: "/outlets", status: 200, has: []string{
		"The Ossel Harbor Post", "every 5 minutes", "✓ polled", "sitemap ·", "home page ·",
		"Ill� &amp; &lt;b&gt;Co", "3 hours ago", "every 4 hours", "Problem, 3 times in a row:", "&lt;i&gt;does not answer",
	}, lacks: []string{"\u202e", "<i>"}}.try(t, room(t, a))
}

func TestOutletsChanged(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	r, before := newReader(t, room(t, a)), len(sources(t, a))
	if r.cookie.SameSite != http.SameSiteStrictMode || !r.cookie.HttpOnly {
		t.Errorf("the cookie is %v", r.cookie)
	}
	const added = "https://harbor.example/feed?a=1&b=2"
	for _, told := range []string{"/outlets?added=1", "/outlets?added=0&known=1"} { // the second time nothing changes
		if w := r.post("/outlets", " "+added+" ", nil); w.Code != http.StatusSeeOther || w.Header().Get("Location") != told {
			t.Errorf("adding: status %d to %q, want %q", w.Code, w.Header().Get("Location"), told)
		}
	}
	list := sources(t, a)
	if last := list[len(list)-1]; len(list) != before+1 || last.URL != added || last.Kind != archive.Home {
		t.Errorf("%d sources, the last is %+v", len(list), last)
	}
	if w := r.post("/outlets/remove", added, nil); w.Code != http.StatusSeeOther || len(sources(t, a)) != before {
		t.Errorf("removing: status %d, %d sources", w.Code, len(sources(t, a)))
	}
}

func TestOutletsRefused(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	s := room(t, a)
	r, before := newReader(t, s), len(sources(t, a))
	other := newReader(t, s)
	for _, test := range []struct {
		about, address string
		change         func(*http.Request)
		status         int
		says           string
	}{
		{"no address", "", nil, 400, "no address of the web"},
		{"another scheme", "javascript:alert(1)", nil, 400, "no address of the web"},
		{"a file", "file:///etc/hosts", nil, 400, "no address of the web"},
		{"no host", "http:///feed", nil, 400, "no address of the web"},
		{"a control character", "http://a.example/\x00", nil, 400, "no address of the web"},
		{"a password", "https://me:secret@a.example/", nil, 400, "name or password"},
		{"a long address", "https://a.example/" + strings.Repeat("x", 2000), nil, 400, "longer than"},
		{"a large form", strings.Repeat("x", 9000), nil, 413, "larger than"},
		{"another origin", "https://a.example/", func(r *http.Request) { r.Header.Set("Origin", "http://evil.example") }, 403, "another site"},
		{"no origin", "https://a.example/", func(r *http.Request) { r.Header.Set("Origin", "null") }, 403, "another site"},
		{"another site", "https://a.example/", func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") }, 403, "another site"},
		{"no cookie", "https://a.example/", func(r *http.Request) { r.Header.Del("Cookie") }, 403, "out of date"},
		{"another cookie", "https://a.example/", func(r *http.Request) { r.Header.Set("Cookie", other.cookie.String()) }, 403, "out of date"},
		{"a broken form", "https://a.example/", func(r *http.Request) { r.URL.RawQuery = "%zz" }, 400, "cannot be read"},
		{"no form", "https://a.example/", func(r *http.Request) { r.Header.Set("Content-Type", "text/plain") }, 403, "out of date"},
	} {
		w := r.post("/outlets", test.address, test.change)
		if w.Code != test.status || !strings.Contains(w.Body.String(), test.says) {
			t.Errorf("%s: status %d, want %d and %q", test.about, w.Code, test.status, test.says)
		}
	}
	if w := r.post("/outlets/remove", "", nil); w.Code != http.StatusBadRequest {
		t.Errorf("removing nothing: status %d", w.Code)
	}
	if now := len(sources(t, a)); now != before {
		t.Errorf("%d sources, want %d", now, before)
	}
}

func TestOutletsReadOnly(t *testing.T) {
	t.Parallel()
	a, err := sqlite.OpenReadOnly(t.Context(), webtest.File(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	s := room(t, a)
	visit{target: "/outlets", status: 200, has: []string{"reading only", "The Ossel Harbor Post"}, lacks: []string{"<form"}}.try(t, s)
	r := newReader(t, room(t, webtest.Archive(t)))
	r.Handler = s
	for _, path := range []string{"/outlets", "/outlets/remove"} {
		w := r.post(path, "https://a.example/", nil)
		if w.Code != http.StatusForbidden || !strings.Contains(w.Body.String(), "opened for reading only") {
			t.Errorf("%s: status %d", path, w.Code)
		}
	}
}
