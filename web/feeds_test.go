package web_test

import (
	"encoding/xml"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/web"
	"github.com/writethru/writethru/web/webtest"
)

// feedRoom returns a reading room, and what asks it.
func feedRoom(t *testing.T, a archive.Archive) func(target string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	server, err := web.New(web.Options{Archive: a})
	if err != nil {
		t.Fatal(err)
	}
	return func(target string, header ...string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(http.MethodGet, "http://reading.example"+target, nil)
		for i := 0; i+1 < len(header); i += 2 {
			r.Header.Set(header[i], header[i+1])
		}
		w := httptest.NewRecorder()
		server.ServeHTTP(w, r)
		return w
	}
}

// An atomFeed is what a news reader makes of a feed.
type atomFeed struct {
	Title   string      `xml:"title"`
	ID      string      `xml:"id"`
	Updated string      `xml:"updated"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomEntry struct {
	ID      string     `xml:"id"`
	Title   string     `xml:"title"`
	Updated string     `xml:"updated"`
	Author  string     `xml:"author>name"`
	Summary string     `xml:"summary"`
	Links   []atomLink `xml:"link"`
}

type atomLink struct {
	Relation string `xml:"rel,attr"`
	Address  string `xml:"href,attr"`
}

func parseAtom(t *testing.T, w *httptest.ResponseRecorder) (f atomFeed) {
	t.Helper()
	if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "application/atom+xml; charset=utf-8" {
		t.Fatalf("%d %s: %.300s", w.Code, w.Header().Get("Content-Type"), w.Body)
	}
	if err := xml.Unmarshal(w.Body.Bytes(), &f); err != nil {
		t.Fatal(err)
	}
	return f
}

// Every link of a feed leads to a page, every id stands once, and a reader that has the feed is told so.
func TestFeeds(t *testing.T) {
	t.Parallel()
	ask := feedRoom(t, webtest.Archive(t))
	for _, test := range []struct{ target, title, entry, summary string }{
		{"/feeds/changes.atom", "What moved", "Minister orders review", "headline changed"},
		{"/feeds/changes.atom?outlet=Corwen+Press+Agency", "What moved: Corwen Press Agency", "Dust blast killed one", "headline changed"},
		{"/feeds/changes.atom?change=quote-dropped", "What moved: a quote dropped", "", "dropped"},
		{"/feeds/changes.atom?change=headline&outlet=Corwen+Press+Agency&person=henrik+SAAL", "What moved: Corwen Press Agency, henrik SAAL, a headline changed", "", "headline changed"},
		{"/feeds/articles/6.atom", "Minister orders review", "One dead, nine hurt", "New."},
		{"/feeds/people.atom?name=henrik+SAAL", "Quotes: henrik SAAL", "Henrik Saal: ", "family"},
		{"/feeds/search.atom?q=terminal+by:saal", "Search: terminal by:saal", "", "terminal"},
	} {
		w := ask(test.target)
		f := parseAtom(t, w)
		if !strings.HasPrefix(f.Title, test.title) || f.ID != "http://reading.example"+test.target {
			t.Errorf("%s: title %q, id %q", test.target, f.Title, f.ID)
		}
		var titles, summaries strings.Builder
		ids := map[string]bool{}
		for _, e := range f.Entries {
			titles.WriteString(e.Title + "\n")
			summaries.WriteString(e.Summary + "\n")
			ids[e.ID] = true
			checkLinks(t, ask, e.Links)
		}
		checkLinks(t, ask, f.Links)
		if len(ids) == 0 || len(ids) != len(f.Entries) || !strings.Contains(titles.String(), test.entry) || !strings.Contains(summaries.String(), test.summary) {
			t.Errorf("%s: %d entries, %d ids, titles\n%ssummaries\n%s", test.target, len(f.Entries), len(ids), titles.String(), summaries.String())
		}
		if again := ask(test.target, "If-None-Match", w.Header().Get("ETag")); again.Code != http.StatusNotModified {
			t.Errorf("%s: asked again, it answers %d", test.target, again.Code)
		}
	}
}

func checkLinks(t *testing.T, ask func(string, ...string) *httptest.ResponseRecorder, links []atomLink) {
	t.Helper()
	for _, l := range links {
		path, ours := strings.CutPrefix(l.Address, "http://reading.example")
		path, _, _ = strings.Cut(path, "#")
		if l.Relation == "related" {
			continue
		}
		if w := ask(path); !ours || w.Code != http.StatusOK {
			t.Errorf("%s answers %d", l.Address, w.Code)
		}
	}
}

// A version is the same entry in every feed.
func TestFeedEntryIsOne(t *testing.T) {
	t.Parallel()
	ask := feedRoom(t, webtest.Archive(t))
	changed := parseAtom(t, ask("/feeds/changes.atom")).Entries[0]
	if diff := cmp.Diff(changed, parseAtom(t, ask("/feeds/articles/6.atom")).Entries[0]); diff != "" {
		t.Errorf("(-changes +article):\n%s", diff)
	}
}

// A list without entries is a feed too: something may come.
func TestFeedOfNothing(t *testing.T) {
	t.Parallel()
	ask := feedRoom(t, webtest.Archive(t))
	for _, target := range []string{"/feeds/changes.atom?outlet=Nobody", "/feeds/people.atom?name=Zeppelin", "/feeds/search.atom?q=zeppelin"} {
		if f := parseAtom(t, ask(target)); len(f.Entries) != 0 || f.Updated != "1970-01-01T00:00:00Z" {
			t.Errorf("%s: %+v", target, f)
		}
	}
}

func TestFeedRefusals(t *testing.T) {
	t.Parallel()
	ask := feedRoom(t, webtest.Archive(t))
	for target, status := range map[string]int{
		"/feeds/articles/999.atom":                                  404,
		"/feeds/articles/6":                                         404,
		"/feeds/articles/6.rss":                                     404,
		"/feeds/articles/x.atom":                                    400,
		"/feeds/articles/0.atom":                                    400,
		"/feeds/articles/99999999999999999999.atom":                 400,
		"/feeds/people.atom":                                        400,
		"/feeds/people.atom?name=%22%22":                            400,
		"/feeds/people.atom?name=" + strings.Repeat("a", 5000):      400,
		"/feeds/search.atom":                                        400,
		"/feeds/search.atom?q=after:soon":                           400,
		"/feeds/search.atom?q=" + strings.Repeat("ferry+", 1000):    400,
		"/feeds/nothing.atom":                                       404,
		"/feeds/search.atom?q=%00%FF%22":                            200,
		"/feeds/changes.atom?outlet=" + url.QueryEscape("</title>"): 200,
	} {
		if w := ask(target); w.Code != status {
			t.Errorf("%.60s answers %d, want %d", target, w.Code, status)
		}
	}
}

// What a headline holds is text to a news reader.
func TestFeedHostileHeadline(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	title := "<script>alert(1)</script>\u202e]]>" + strings.Repeat(" tide", 1000)
	document := writethru.Document{Article: writethru.Article{Outlet: "<b>Bold</b>", Title: title, Text: "The tide rose."}}
	_, err := a.Put(t.Context(), archive.Capture{
		URL: "http://bold.example/?a=1&b=<2>", Seen: webtest.Now, Page: []byte("The tide rose."), Reading: &writethru.Reading{Document: document},
	})
	if err != nil {
		t.Fatal(err)
	}
	e := parseAtom(t, feedRoom(t, a)("/feeds/changes.atom")).Entries[0]
	if !strings.HasPrefix(e.Title, "<script>alert(1)</script>\uFFFD]]> tide") || len(e.Title) > 300 || e.Author != "<b>Bold</b>" {
		t.Errorf("%s", fmt.Sprint(e))
	}
}
