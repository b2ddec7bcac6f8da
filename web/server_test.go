package web_test

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/web"
	"github.com/writethru/writethru/web/webtest"
)

func get(h http.Handler, path string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestPages(t *testing.T) {
	t.Parallel()
	s := room(t, webtest.Archive(t))
	for _, test := range []struct {
		path   string
		status int
		want   string // in the page
	}{
		{"/", 200, "The Ossel Harbor Post"},
		{"/", 200, "withdrawn by its outlet"},
		{"/?outlet=Radio+Vellen", 200, "One dead in fire at grain terminal in Port Ossel"},
		{"/?outlet=No+Such+Outlet", 200, "Nothing of that kind has been kept"},
		{"/?outlet=%00%ff%27%22%2a", 200, "Nothing of that kind has been kept"},
		{"/?outlet=" + strings.Repeat("long+", 5000), 200, "Nothing of that kind has been kept"},
		{"/?outlet=%zz&before=;", 200, "The Ossel Harbor Post"},
		{"/?change=headline", 200, "dust blamed for blast"},
		{"/?person=henrik+SAAL", 200, `value="henrik SAAL"`},
		{"/?person=henrik+SAAL&change=quote-dropped", 200, `href="/feeds/changes.atom?change=quote-dropped&amp;person=henrik&#43;SAAL"`},
		{"/?person=saal+henrik", 200, "Nothing of that kind has been kept"},
		{"/?person=%3Cb%3E%E2%80%AEx", 200, "&lt;b&gt;\uFFFDx"},
		{"/?person=%21", 400, "That is no name."},
		{"/?person=" + strings.Repeat("x", 1001), 400, "longer than any name"},
		{"/?change=quote-vanished", 400, "is no kind of change"},
		{"/?before=-1", 400, "is no place in the list"},
		{"/?before=99999999999999999999", 400, "is no place in the list"},
		{"/articles/2", 200, "How to read the marks"},
		{"/articles/2", 200, "A worker died and eleven were hurt"},
		{"/articles/2", 200, "4 headlines so far"},
		{"/articles/2/versions/1", 200, "two workers were taken to hospital"},
		{"/articles/2/versions/9", 404, "has no version 9; it has 4 versions"},
		{"/articles/2/versions/0", 400, "is no number of a version"},
		{"/articles/2/versions/latest", 400, "is no number of a version"},
		{"/articles/2/diff", 200, "From version 3"},
		{"/articles/2/diff?from=1&to=2", 200, "<ins>Five workers were hurt when a</ins> fire broke out"},
		{"/articles/2/diff?from=2&to=1", 200, "From version 2"},
		{"/articles/2/diff?from=2&to=2", 200, "nothing changed in the story"},
		{"/articles/2/diff?from=2&to=2", 200, "<summary>9 sentences unchanged</summary>"},
		{"/articles/2/diff?from=1&to=4", 200, "in Port Ossel <del>early</del> on Tuesday<del>, and two"},
		{"/articles/2/diff?from=1&to=4", 200, `5:40 a.m. <b title="added">&#43;</b><ins>A second silo`},
		{"/articles/1/diff", 200, "nothing changed in the story"},
		{"/articles/2/diff?from=x", 400, "is no number of a version"},
		{"/articles/2/diff?to=77", 404, "has no version 77"},
		{"/articles/2/versions/1/raw", 200, "&lt;!DOCTYPE html&gt;"},
		{"/articles/2/versions/7/raw", 404, "has no version 7"},
		{"/articles/999", 404, "The archive has no article 999."},
		{"/articles/two", 400, "is no number of an article"},
		{"/articles/999999999999999999999", 400, "is no number of an article"},
		{"/articles/", 404, "There is no such page."},
		{"/nothing/here", 404, "There is no such page."},
		{"/healthz", 200, "ok"},
		{"/static/style.css", 200, "--paper"},
		{"/static/app.js", 200, "reveal"},
		{"/static/live.js", 200, "EventSource"},
		{"/static/moved.js", 200, "data-article"},
		{"/static/ago.js", 200, "just now"},
		{"/static/..%2fserver.go", 404, ""},
	} {
		w := get(s, test.path)
		if w.Code != test.status {
			t.Errorf("%s: status %d, want %d", test.path, w.Code, test.status)
		}
		if !strings.Contains(w.Body.String(), test.want) {
			t.Errorf("%s: no %q in\n%s", test.path, test.want, w.Body)
		}
		if policy := w.Header().Get("Content-Security-Policy"); !strings.HasPrefix(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") {
			t.Errorf("%s: policy %q", test.path, policy)
		}
	}
}

// TestUnchanged asks for pages by their tags.
func TestUnchanged(t *testing.T) {
	t.Parallel()
	s := room(t, webtest.Archive(t))
	for _, path := range []string{"/", "/articles/2", "/articles/2/diff", "/articles/2/versions/1/raw", "/static/style.css"} {
		tag := get(s, path).Header().Get("ETag")
		if again := get(s, path, "If-None-Match", tag); again.Code != http.StatusNotModified || again.Body.Len() > 0 {
			t.Errorf("%s, tag %s: status %d and %d bytes, want %d and none", path, tag, again.Code, again.Body.Len(), http.StatusNotModified)
		}
	}
}

// TestOlder turns all pages of a list that is longer than one.
func TestOlder(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	for i := range 100 {
		put(t, a, 1000+i, "The fleet sailed", "The fleet sailed at dawn, the harbor office said.")
	}
	s, path, seen := room(t, a), "/", map[string]bool{}
	for pages := 1; path != ""; pages++ {
		tree := parsed(t, get(s, path).Body.String())
		path = ""
		for a := range elements(tree, "a") {
			if href := attr(a, "href"); strings.HasPrefix(href, "/articles/") && !strings.HasSuffix(href, "/diff") {
				if seen[href] {
					t.Fatalf("%s is listed twice", href)
				}
				seen[href] = true
			}
			if attr(a, "rel") == "next" {
				path = attr(a, "href")
			}
		}
		if pages > 10 {
			t.Fatal("the list does not end")
		}
	}
	if len(seen) != 110 {
		t.Errorf("%d articles, want 110", len(seen))
	}
}

// TestLinks follows every link from the front page on: each leads to a page of this room that is well made.
func TestLinks(t *testing.T) {
	t.Parallel()
	s := room(t, webtest.Archive(t))
	queue, seen := []string{"/"}, map[string]bool{"/": true}
	for len(queue) > 0 {
		path := queue[0]
		queue = queue[1:]
		w := get(s, path)
		if w.Code != http.StatusOK {
			t.Errorf("%s: status %d", path, w.Code)
		}
		if !strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
			continue
		}
		tree := parsed(t, w.Body.String())
		checkPage(t, path, tree)
		for a := range elements(tree, "a") {
			href, _, _ := strings.Cut(attr(a, "href"), "#")
			if strings.HasPrefix(href, "?") {
				href = path + href
			}
			if strings.HasPrefix(href, "/") && !seen[href] && len(seen) < 300 {
				seen[href] = true
				queue = append(queue, href)
			}
		}
	}
	t.Logf("%d pages", len(seen))
}

// checkPage looks at what every page must have.
func checkPage(t *testing.T, path string, tree *html.Node) {
	t.Helper()
	level, ids := 0, map[string]bool{}
	for n := range tree.Descendants() {
		if id := attr(n, "id"); id != "" && ids[id] {
			t.Errorf("%s: id %q stands twice", path, id)
		} else if id != "" {
			ids[id] = true
		}
		if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			next := int(n.Data[1] - '0')
			if next > level+1 {
				t.Errorf("%s: a heading of level %d follows one of level %d", path, next, level)
			}
			level = next
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || strings.Contains(a.Val, "ZgotmplZ") || strings.HasPrefix(a.Val, "javascript:") {
				t.Errorf("%s: <%s %s=%q>", path, n.Data, a.Key, a.Val)
			}
		}
		if n.Type == html.ElementNode && n.Data == "script" && attr(n, "src") != "/static/app.js" {
			t.Errorf("%s: a script that is not ours", path)
		}
	}
	if level == 0 {
		t.Errorf("%s: no heading", path)
	}
}

func parsed(t *testing.T, page string) *html.Node {
	t.Helper()
	tree, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func elements(tree *html.Node, name string) func(yield func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		for n := range tree.Descendants() {
			if n.Type == html.ElementNode && n.Data == name && !yield(n) {
				return
			}
		}
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// TestReaderGone asks with a request that has ended: nothing is logged, and the room lives.
func TestReaderGone(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	s, err := web.New(web.Options{Archive: webtest.Archive(t), Logger: slog.New(slog.NewTextHandler(&log, nil))})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	s.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(ctx, http.MethodGet, "/articles/2/diff", nil))
	if w := get(s, "/"); w.Code != http.StatusOK || log.Len() > 0 {
		t.Errorf("after a reader went away: status %d, log %q", w.Code, &log)
	}
}

// TestManyReaders asks for pages at the same time.
func TestManyReaders(t *testing.T) {
	t.Parallel()
	s := room(t, webtest.Archive(t))
	var readers sync.WaitGroup
	for range 8 {
		readers.Go(func() {
			for _, path := range []string{"/", "/articles/2", "/articles/2/diff?from=1&to=4", "/articles/2/versions/1/raw"} {
				if w := get(s, path); w.Code != http.StatusOK {
					t.Errorf("%s: status %d", path, w.Code)
				}
			}
		})
	}
	readers.Wait()
}

// brokenArchive fails with one error.
type brokenArchive struct {
	archive.Archive
	err error
}

func (b brokenArchive) Articles(context.Context, archive.ArticleQuery) ([]archive.Article, error) {
	if b.err == nil {
		panic("a fault")
	}
	return nil, b.err
}

func (b brokenArchive) Reading(context.Context, int64) (*writethru.Reading, error) {
	return nil, b.err
}

func TestFaults(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	for _, test := range []struct {
		about, path string
		err         error
		status      int
		want        string
	}{
		{"the disk is gone", "/", writethru.Errorf(writethru.Unreachable, "the disk does not answer"), 503, "the disk does not answer"},
		{"the disk is gone", "/healthz", writethru.Errorf(writethru.Unreachable, "the disk does not answer"), 503, "does not answer"},
		{"a version is damaged", "/articles/2", writethru.Errorf(writethru.Malformed, "checksums differ"), 500, "is damaged"},
		{"a fault of ours", "/", nil, 500, "The fault is ours."},
	} {
		w := get(room(t, brokenArchive{a, test.err}), test.path)
		if w.Code != test.status || !strings.Contains(w.Body.String(), test.want) || strings.Contains(w.Body.String(), "goroutine") {
			t.Errorf("%s, %s: status %d, want %d and %q in\n%s", test.about, test.path, w.Code, test.status, test.want, w.Body)
		}
	}
}
