package watch

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/writethru/writethru/archive"
)

func TestHomePage(t *testing.T) {
	o := ferry()
	inNewsroom(t, func(n *newsroom) {
		n.stop()
		clear(n.store.sources)
		n.store.sources["https://courier.example/"] = archive.Source{URL: "https://courier.example/", Kind: archive.Home}
		n.watch()
		n.wait(time.Hour)
		n.wantTold(NewSource, 1)
		n.wantArticles(1, 1)
		n.wait(48 * time.Hour)
		n.wantTold(NewSource, 1)
		if s := n.store.source("https://courier.example/feed"); s.Kind != archive.Feed || s.Title != "courier.example" {
			t.Errorf("the feed is watched as %+v", s)
		}
	}, o)
}

func TestFeedGivenAsHome(t *testing.T) {
	o := ferry()
	inNewsroom(t, func(n *newsroom) {
		n.stop()
		n.store.sources["https://courier.example/feed"] = archive.Source{URL: "https://courier.example/feed", Kind: archive.Home}
		n.watch()
		n.wait(time.Hour)
		n.wantArticles(1, 1)
		if s := n.store.source("https://courier.example/feed"); s.Kind != archive.Feed {
			t.Errorf("the feed is watched as %+v", s)
		}
	}, o)
}

func TestSitemap(t *testing.T) {
	o := ferry()
	inNewsroom(t, func(n *newsroom) {
		n.stop()
		clear(n.store.sources)
		n.store.sources["https://maps.example/index.xml"] = archive.Source{URL: "https://maps.example/index.xml", Kind: archive.Home}
		n.web.hosts["maps.example"] = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("ETag", `"same"`)
			switch {
			case r.URL.Path == "/robots.txt":
			case r.Header.Get("If-None-Match") != "":
				w.WriteHeader(http.StatusNotModified)
			case r.URL.Path == "/index.xml":
				fmt.Fprint(w, `<sitemapindex><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>`)
			default:
				now := time.Now().Format(time.RFC3339)
				fmt.Fprintf(w, `<urlset><url><loc>https://courier.example/ferry</loc><lastmod>%s</lastmod></url>`, now)
				fmt.Fprint(w, `<url><loc>https://courier.example/old</loc><lastmod>1999-01-01</lastmod></url></urlset>`)
			}
		})
		n.watch()
		n.wait(6 * time.Hour)
		n.wantArticles(1, 1)
		n.wantTold(Problem, 0)
		if asked := len(n.web.asked("/news.xml")); asked < 4 {
			t.Errorf("the part of the index was asked for %d times", asked)
		}
		if s := n.store.source("https://maps.example/index.xml"); s.Kind != archive.Sitemap {
			t.Errorf("the index is watched as %+v", s)
		}
	}, o)
}

// TestRemovedWhilePolled removes a source during its poll: neither it nor what it names comes back.
func TestRemovedWhilePolled(t *testing.T) {
	for _, path := range []string{"/feed", "/"} {
		t.Run(path, func(t *testing.T) {
			inNewsroom(t, func(n *newsroom) {
				n.stop()
				clear(n.store.sources)
				address := "https://courier.example" + path
				n.store.sources[address] = archive.Source{URL: address, Kind: archive.Home}
				n.watch()
				n.wait(150 * time.Millisecond) // its rules are read, its list is asked for
				if err := n.store.RemoveSource(n.Context(), address); err != nil {
					n.Fatal(err)
				}
				n.wait(48 * time.Hour)
				n.wantTold(Polled, 1)
				if watched, err := n.store.Sources(n.Context()); len(watched) > 0 {
					n.Errorf("%v is watched, %v", watched, err)
				}
			}, ferry())
		})
	}
}

// TestWake adds a source to a watcher that sleeps.
func TestWake(t *testing.T) {
	inNewsroom(t, func(n *newsroom) {
		n.stop()
		clear(n.store.sources)
		n.watch()
		n.wait(time.Second)
		if err := n.store.PutSource(n.Context(), archive.Source{URL: "https://courier.example/feed", Kind: archive.Home}); err != nil {
			n.Fatal(err)
		}
		n.wake()
		n.wait(5 * time.Second)
		n.wantArticles(1, 1)
	}, ferry())
}
