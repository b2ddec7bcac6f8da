package watch_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/watch"
)

// TestClientAndArchive watches a server by the client and the archive that the program uses, until two
// versions of its one article are kept.
func TestClientAndArchive(t *testing.T) {
	t.Parallel()
	var reads atomic.Int32
	mux := http.NewServeMux()
	mux.HandleFunc("/robots.txt", http.NotFound)
	mux.HandleFunc("/ferry", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "A ferry ran aground off Osthavn. It was refloated %d times.", reads.Add(1))
	})
	mux.HandleFunc("/feed", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, `<rss version="2.0"><channel><item><link>http://%s/ferry</link></item></channel></rss>`, r.Host)
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	a, err := sqlite.Open(t.Context(), t.TempDir()+"/archive.db")
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if err := a.PutSource(t.Context(), archive.Source{URL: server.URL + "/feed", Kind: archive.Home}); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var events []watch.Event
	w := watch.New(watch.Options{
		Archive: a,
		Fetcher: fetch.New(fetch.Options{AllowPrivate: true}),
		Read:    readText,
		Put:     a.Put,
		Clock:   &fastClock{began: time.Now()},
		Events: func(e watch.Event) {
			if events = append(events, e); e.Kind == watch.NewVersion {
				stop()
			}
		},
	})
	if err := w.Run(ctx); err != nil {
		t.Fatal(err)
	}
	article, err := a.Find(t.Context(), server.URL+"/ferry")
	if err != nil || article.Versions < 2 {
		t.Errorf("kept %+v, %v; was told of %+v", article, err, events)
	}
}

// readText reads a page as one sentence.
func readText(p watch.Page) (archive.Capture, error) {
	r := new(writethru.Reading)
	r.Article.Title, r.Article.Outlet, r.Article.Text = "Ferry aground", "The Courier", string(p.Body)
	span := writethru.Span{End: len(p.Body)}
	r.Blocks = []writethru.Block{{Span: span, Kind: writethru.Paragraph}}
	r.Sentences = []writethru.Sentence{{Span: span, Voice: writethru.Reported}}
	return archive.Capture{URL: p.FinalURL, Seen: p.Seen, Page: p.Body, Reading: r}, nil
}

// A fastClock runs ten thousand times as fast as the system's.
type fastClock struct{ began time.Time }

func (c *fastClock) Now() time.Time { return c.began.Add(10_000 * time.Since(c.began)) }

func (c *fastClock) Sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d / 10_000):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
