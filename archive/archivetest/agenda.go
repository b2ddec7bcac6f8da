package archivetest

import (
	"fmt"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

func sources(t *testing.T, a archive.Archive) {
	s := archive.Source{
		URL: "https://courier.example/feed", Kind: archive.Feed, Title: "Courier", ETag: `"1"`, LastModified: "Sat, 14 Mar 2026 12:00:00 GMT",
		Polled: noon, Next: noon.Add(time.Hour), Interval: 90 * time.Second, Failures: 2, Problem: "no answer",
		ProblemKind: writethru.Unreachable, Status: 503,
	}
	check(t, a.PutSource(t.Context(), s))
	check(t, a.PutSource(t.Context(), archive.Source{URL: "https://herald.example/", Kind: archive.Home}))
	wantEqual(t, "troubled", must[[]archive.Source](t)(a.Sources(t.Context()))[0].Status, 503)
	s.Failures, s.Problem, s.ProblemKind, s.Status = 0, "", "", 0
	check(t, a.PutSource(t.Context(), s))
	list := must[[]archive.Source](t)(a.Sources(t.Context()))
	wantEqual(t, "sources", len(list), 2)
	s.ID = list[0].ID
	wantEqual(t, "source", list[0], s)
	check(t, a.RemoveSource(t.Context(), s.URL))
	check(t, a.RemoveSource(t.Context(), s.URL))
	list = must[[]archive.Source](t)(a.Sources(t.Context()))
	wantEqual(t, "sources that are left", len(list), 1)
	wantEqual(t, "polled", list[0].Polled.IsZero(), true)
}

func updateSources(t *testing.T, a archive.Archive) {
	old := archive.Source{URL: "https://courier.example/feed", Kind: archive.Feed, Title: "Courier"}
	herald := archive.Source{URL: "https://herald.example/", Kind: archive.Home}
	check(t, a.PutSource(t.Context(), old))
	check(t, a.PutSource(t.Context(), herald))
	s := old
	s.Title, s.ETag, s.Polled, s.Next, s.Interval = "The Courier", `"2"`, noon, noon.Add(time.Hour), time.Hour
	s.Failures, s.Problem = 1, "no answer"
	check(t, a.UpdateSource(t.Context(), old.URL, s))
	list := must[[]archive.Source](t)(a.Sources(t.Context()))
	s.ID = list[0].ID
	wantEqual(t, "what is new", list[0], s)

	s.URL = herald.URL
	check(t, a.UpdateSource(t.Context(), old.URL, s))
	list = must[[]archive.Source](t)(a.Sources(t.Context()))
	wantEqual(t, "sources after one has moved to another's address", len(list), 1)
	wantEqual(t, "the one that moved", list[0], s)

	check(t, a.RemoveSource(t.Context(), s.URL))
	check(t, a.UpdateSource(t.Context(), s.URL, s))
	wantEqual(t, "sources after one was removed", len(must[[]archive.Source](t)(a.Sources(t.Context()))), 0)
}

func schedule(t *testing.T, a archive.Archive) {
	var ids []int64
	for i := range 4 {
		d := first()
		d.url = fmt.Sprintf("https://courier.example/%d", i)
		ids = append(ids, put(t, a, d).Article)
		check(t, a.Schedule(t.Context(), archive.Appointment{Article: ids[i], Next: noon.Add(-time.Duration(i) * time.Minute), Learnt: []byte{byte(i)}, ETag: "e"}))
	}
	check(t, a.Schedule(t.Context(), archive.Appointment{Article: ids[1]})) // never again
	due := must[[]archive.Appointment](t)(a.Due(t.Context(), noon.Add(-time.Minute), 9))
	wantEqual(t, "due", len(due), 2)
	wantEqual(t, "the longest overdue", due[0].Article, ids[3])
	wantEqual(t, "its address", due[0].URL, "https://courier.example/3")
	wantEqual(t, "its time", due[0].Next, noon.Add(-3*time.Minute))
	wantEqual(t, "what was learnt", string(due[0].Learnt), "\x03")
	wantEqual(t, "tag", due[0].ETag, "e")
	wantEqual(t, "at most", len(must[[]archive.Appointment](t)(a.Due(t.Context(), noon, 2))), 2)
	err := a.Schedule(t.Context(), archive.Appointment{Article: ids[0], Learnt: make([]byte, 1025)})
	wantKind(t, "too much learnt", err, writethru.TooLarge)
}

func fetches(t *testing.T, a archive.Archive) {
	d := first()
	stored := put(t, a, d)
	list := []archive.Fetch{
		{URL: d.url, At: noon, Took: 120 * time.Millisecond, Status: 200, Bytes: 5000, Article: stored.Article, Version: stored.Version},
		{URL: "https://courier.example/feed", At: noon.Add(time.Second), Status: 503, Kind: writethru.Unreachable, Problem: "busy"},
		{URL: "https://courier.example/?p=17", At: noon.Add(time.Minute), Status: 304, Article: stored.Article},
	}
	for _, f := range list {
		check(t, a.Log(t.Context(), f))
	}
	all := must[[]archive.Fetch](t)(a.Fetches(t.Context(), archive.FetchQuery{}))
	wantEqual(t, "requests", len(all), 3)
	for i, f := range all {
		want := list[2-i]
		want.ID = f.ID
		wantEqual(t, "request", f, want)
	}
	mine := must[[]archive.Fetch](t)(a.Fetches(t.Context(), archive.FetchQuery{Article: stored.Article, Before: all[0].ID, Limit: 5}))
	wantEqual(t, "requests for the article", len(mine), 1)
	wantEqual(t, "address", mine[0].URL, d.url)
	polls := must[[]archive.Fetch](t)(a.Fetches(t.Context(), archive.FetchQuery{URL: list[1].URL}))
	wantEqual(t, "requests for the feed", len(polls), 1)
	wantEqual(t, "status", polls[0].Status, 503)
	check(t, a.Log(t.Context(), archive.Fetch{URL: list[1].URL, At: noon.Add(archive.Logged), Status: 200}))
	wantEqual(t, "requests, none of them too old", len(must[[]archive.Fetch](t)(a.Fetches(t.Context(), archive.FetchQuery{}))), 4)
	check(t, a.Log(t.Context(), archive.Fetch{URL: list[1].URL, At: noon.Add(archive.Logged + 2*time.Second), Status: 200}))
	left := must[[]archive.Fetch](t)(a.Fetches(t.Context(), archive.FetchQuery{}))
	wantEqual(t, "requests without the old ones", len(left), 3)
	wantEqual(t, "the oldest of them", left[2].Status, 304)
}

func bookmarks(t *testing.T, a archive.Archive) {
	place := func(name string) string { return must[string](t)(a.Bookmark(t.Context(), name)) }
	wantEqual(t, "place that was never set", place("news.warc"), "")
	check(t, a.SetBookmark(t.Context(), "news.warc", "record 17"))
	check(t, a.SetBookmark(t.Context(), "news.warc", "record 18"))
	check(t, a.SetBookmark(t.Context(), "other.warc", "record 1"))
	wantEqual(t, "place", place("news.warc"), "record 18")
}
