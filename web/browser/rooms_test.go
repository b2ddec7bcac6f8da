package browser_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/hook"
	"github.com/writethru/writethru/web"
	"github.com/writethru/writethru/web/webtest"
)

// serve opens a reading room at the end of the invented day, and returns its address.
func serve(t *testing.T, a archive.Archive) string {
	t.Helper()
	s, err := web.New(web.Options{Archive: a, Now: func() time.Time { return webtest.Now }})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(late(s))
	t.Cleanup(func() {
		s.Close() // pages that are still open have streams
		server.Close()
	})
	return server.URL
}

// late sends the style a little later than the page: what is drawn before it would be seen to move.
func late(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".css") {
			time.Sleep(20 * time.Millisecond)
		}
		h.ServeHTTP(w, r)
	})
}

// rooms opens the reading rooms of the pages: with the invented day, with the day to be read only, with nothing, with
// articles that are hard to set, and with an archive that cannot be read.
func rooms(t *testing.T) map[string]string {
	t.Helper()
	day := webtest.Archive(t)
	saveSearches(t, day)
	return map[string]string{
		"day": serve(t, day), "to read": serve(t, readOnly(t)), "empty": serve(t, empty(t)), "odd": serve(t, odd(t)),
		"broken": serve(t, broken{day}),
	}
}

// saveSearches saves a search without a hook, and one with.
func saveSearches(t *testing.T, a archive.Archive) {
	t.Helper()
	for _, s := range []archive.SavedSearch{
		{Name: "The terminal", Query: "terminal"}, {Name: "The minister", Query: `by:"Henrik Saal"`, Hook: "https://receiver.example/hook"},
	} {
		if _, err := hook.Save(t.Context(), a, s.Name, s.Query, s.Hook); err != nil {
			t.Fatal(err)
		}
	}
}

func readOnly(t *testing.T) archive.Archive {
	t.Helper()
	a, err := sqlite.OpenReadOnly(t.Context(), webtest.File(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func empty(t *testing.T) *sqlite.Archive {
	t.Helper()
	a, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "archive.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

// odd returns an archive of articles that are hard to set: markup and an endless word, nothing at all, Arabic, and forty
// versions.
func odd(t *testing.T) *sqlite.Archive {
	t.Helper()
	a := empty(t)
	keep(t, a, 1, webtest.Now, writethru.Article{Title: "</title><b>" + strings.Repeat("endless", 60), Lang: "en", Text: strings.Repeat("longword", 400)})
	keep(t, a, 2, webtest.Now, writethru.Article{})
	keep(t, a, 3, webtest.Now, writethru.Article{Title: "حريق في ميناء أوسل", Lang: "ar", Text: "قال الميناء إن الحريق أُخمد."})
	for n := range 40 {
		text := strings.Repeat("The ferry waits. ", n+1)
		keep(t, a, 4, webtest.Now.Add(time.Duration(n-40)*time.Hour), writethru.Article{Title: "The ferry waits", Lang: "en", Text: text})
	}
	return a
}

// keep puts a version of an article into an archive.
func keep(t *testing.T, a archive.Keeper, id int, seen time.Time, article writethru.Article) {
	t.Helper()
	article.URL = fmt.Sprintf("https://odd.example/%d", id)
	_, err := a.Put(t.Context(), archive.Capture{
		URL: article.URL, Seen: seen, ContentType: "text/html; charset=utf-8", Page: []byte(article.Text), Reading: plain(article),
		Changes: []writethru.Change{{Kind: writethru.SentenceAdded}},
	})
	if err != nil {
		t.Fatal(err)
	}
}

// plain reads an article as one paragraph in which the outlet reports.
func plain(article writethru.Article) *writethru.Reading {
	r := &writethru.Reading{Input: article.URL, Document: writethru.Document{Article: article}}
	if all := (writethru.Span{End: len(article.Text)}); all.End > 0 {
		r.Blocks = []writethru.Block{{Span: all, Kind: writethru.Paragraph}}
		r.Sentences = []writethru.Sentence{{Span: all, Voice: writethru.Reported}}
	}
	return r
}

// A broken archive cannot be reached.
type broken struct{ archive.Archive }

func (broken) Articles(context.Context, archive.ArticleQuery) ([]archive.Article, error) {
	return nil, writethru.Errorf(writethru.Unreachable, "the disk does not answer")
}

func (broken) Sources(context.Context) ([]archive.Source, error) {
	return nil, fmt.Errorf("a fault of ours")
}
