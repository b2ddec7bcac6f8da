// Package webtest holds an archive to test pages on: what the invented outlets of package newsroom published in
// one day, kept as a watch would have kept it. No socket is opened.
package webtest

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"sync"
	"testing"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/newsroom"
	"github.com/writethru/writethru/page"
	"github.com/writethru/writethru/pipeline"
	"github.com/writethru/writethru/read"
	"github.com/writethru/writethru/revise"
)

// Now is the time at which the archive is looked at: the end of the story.
var Now = newsroom.Began.Add(newsroom.Day)

// Archive returns an archive of its own that the test can write to.
func Archive(t testing.TB) *sqlite.Archive {
	t.Helper()
	a, err := sqlite.Open(t.Context(), File(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

// File returns where such an archive lies.
func File(t testing.TB) string {
	t.Helper()
	b, err := filled()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "archive.db")
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// filled reads the day once for all tests of a program, and returns the file.
var filled = sync.OnceValues(func() ([]byte, error) {
	folder, err := os.MkdirTemp("", "writethru-webtest-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "archive.db")
	if err := fill(path); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// hosts are the outlets' addresses, in the order of [newsroom.Open].
var hosts = []string{"post.example", "agency.example", "tribune.example", "radio.example", "observer.example"}

// hours are when the outlets are visited. Between two of them most stories change once.
var hours = []time.Duration{
	45 * time.Minute, 90 * time.Minute, 150 * time.Minute, 210 * time.Minute, 285 * time.Minute, 345 * time.Minute, 465 * time.Minute, 595 * time.Minute,
}

func fill(path string) error {
	ctx := context.Background()
	a, err := sqlite.Open(ctx, path)
	if err != nil {
		return err
	}
	var now time.Time
	outlets, err := newsroom.Open(func() time.Time { return now })
	if err != nil {
		return err
	}
	v := &visitor{&pipeline.Keeper{Pipeline: &pipeline.Pipeline{Pager: page.New(), Reader: read.New()}, Reviser: revise.New(), Store: a}, a}
	for _, hour := range hours {
		now = newsroom.Began.Add(hour)
		for i, o := range outlets {
			if err := v.visit(ctx, o, hosts[i], now); err != nil {
				return err
			}
		}
	}
	for i, o := range outlets {
		source := archive.Source{URL: "http://" + hosts[i] + o.Feed, Kind: kinds[o.Kind], Title: o.Name, Polled: now, Interval: 5 * time.Minute}
		if err := a.PutSource(ctx, source); err != nil {
			return err
		}
	}
	return a.Close()
}

// kinds are the archive's names for how outlets list their articles.
var kinds = map[newsroom.Kind]archive.SourceKind{
	newsroom.RSS: archive.Feed, newsroom.Atom: archive.Feed, newsroom.JSON: archive.Feed,
	newsroom.Sitemap: archive.Sitemap, newsroom.Home: archive.Home,
}

// A visitor keeps what outlets show.
type visitor struct {
	keeper  *pipeline.Keeper
	archive *sqlite.Archive
}

var link = regexp.MustCompile(`<p><a href="(/[^"]+)">`)

// visit looks again at what an outlet is known for, and then at all that stands on its home page.
func (v *visitor) visit(ctx context.Context, o *newsroom.Outlet, host string, at time.Time) error {
	known, err := v.archive.Articles(ctx, archive.ArticleQuery{Outlet: o.Name})
	if err != nil {
		return err
	}
	for _, article := range known {
		if err := v.fetch(ctx, o, host, article.URL, at, article.ID); err != nil {
			return err
		}
	}
	home := get(o, "http://"+host+"/")
	for _, path := range link.FindAllStringSubmatch(home.Body.String(), -1) {
		if err := v.fetch(ctx, o, host, "http://"+host+path[1], at, 0); err != nil {
			return err
		}
	}
	return nil
}

// fetch keeps a page, from the path that it moved to, or notes that the article that it was known for is gone.
func (v *visitor) fetch(ctx context.Context, o *newsroom.Outlet, host, url string, at time.Time, known int64) error {
	answer, final := get(o, url), url
	if answer.Code == http.StatusMovedPermanently {
		final = "http://" + host + answer.Header().Get("Location")
		answer = get(o, final)
	}
	switch {
	case answer.Code == http.StatusGone && known != 0:
		return v.archive.Withdraw(ctx, known, at)
	case answer.Code != http.StatusOK:
		return nil
	}
	c, err := v.keeper.Read(pipeline.Fetched{
		URL: url, FinalURL: final, ContentType: answer.Header().Get("Content-Type"), Body: answer.Body.Bytes(), Seen: at, Type: pipeline.HTML,
	})
	if err == nil {
		_, err = v.keeper.Put(ctx, c)
	}
	return err
}

func get(o *newsroom.Outlet, url string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	o.ServeHTTP(w, httptest.NewRequest(http.MethodGet, url, nil))
	return w
}
