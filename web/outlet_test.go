package web_test

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/watch/schedule"
	"github.com/writethru/writethru/web/webtest"
)

// known puts what a watch would have learnt of a host into an archive.
func known(t *testing.T, a archive.Agenda, host, manners string) {
	t.Helper()
	rhythm := new(schedule.Rhythm)
	for range 20 {
		rhythm.Checked(schedule.Found(webtest.Now, webtest.Now), webtest.Now.Add(time.Hour), true)
	}
	state, err := rhythm.MarshalBinary()
	if err == nil {
		err = a.SetBookmark(t.Context(), "rhythm of "+host, base64.StdEncoding.EncodeToString(state))
	}
	if err == nil {
		err = a.SetBookmark(t.Context(), "manners of "+host, manners)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestOutlet(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	known(t, a, "radio.example", `{"robots":"read","asked":"2025-08-26T10:00:00Z","refused":["/live<b>"],"pause":2000000000}`)
	feed := sources(t, a)[3].URL
	for i, status := range []int{200, 304, 503} {
		f := archive.Fetch{URL: feed, At: webtest.Now.Add(-time.Duration(i) * time.Hour), Took: 1234 * time.Millisecond, Status: status, Bytes: 48211}
		if status == 503 {
			f.Kind, f.Problem = writethru.Unreachable, "radio.example cannot serve the page now"
		}
		if err := a.Log(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
	s := room(t, a)
	for _, v := range []visit{
		{target: "/outlets/Radio%20Vellen", status: 200, has: []string{
			"2 articles in 4 versions", "In a day 2 new articles and 2 new versions", `href="/?outlet=Radio&#43;Vellen"`, "changes.atom?outlet=Radio",
			"New articles and versions in 14 days", "<title>26 August: new articles 2, new versions 2</title>", `<th scope="row">26 August</th><td>2</td><td>2</td>`,
			"As learnt from 20 first changes", "a headline changed", "robots.txt: refuses /live&lt;b&gt;; a pause of 2 seconds after each request",
			"304", "! 503", "1.234s", "48211", "radio.example cannot serve the page now", "sitemap ·",
		}, lacks: []string{"<b>"}},
		{target: "/outlets/The%20Merrow%20Tribune", status: 200, has: []string{"Too few changes have been seen to tell", "feed ·"}, lacks: []string{"The latest requests"}},
		{target: "/outlets/Nobody%20%3Cb%3E", status: 404, has: []string{"Nothing of an outlet “Nobody &lt;b&gt;” is kept or followed."}},
		{target: "/outlets/" + strings.Repeat("long", 5000), status: 404, has: []string{"…” is kept"}},
		{target: "/outlets/%00%ff", status: 404},
		{target: "/outlets/", status: 404},
	} {
		v.try(t, s)
	}
}

// TestOutletWithoutArticles follows what nothing has been kept of yet.
func TestOutletWithoutArticles(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	for _, s := range []archive.Source{
		{URL: "https://feeds.slow.example/1", Kind: archive.Feed, Title: "A/B & “C”"}, {URL: "https://www.slow.example/2", Kind: archive.Home},
		{URL: "https://new.example/", Kind: archive.Home},
	} {
		if err := a.PutSource(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	s := room(t, a)
	visit{target: "/outlets", status: 200, has: []string{`href="/outlets/A%2FB%20&amp;%20%E2%80%9CC%E2%80%9D"`, `href="/outlets/new.example"`, "3 not polled yet"}}.try(t, s)
	visit{target: "/outlets/A%2FB%20&%20%E2%80%9CC%E2%80%9D", status: 200, has: []string{
		"Nothing of it is kept yet", "https://feeds.slow.example/1", "https://www.slow.example/2", "not polled yet",
	}, lacks: []string{"What changed last", "How much is new"}}.try(t, s)
	visit{target: "/outlets/new.example", status: 200, has: []string{"https://new.example/"}}.try(t, s)
}

// TestHealth shows what the matter is, what can be done, and what rests.
func TestHealth(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	for host, s := range map[string]archive.Source{
		"gone.example": {ProblemKind: writethru.NotFound, Status: 410, Failures: 4}, "shut.example": {ProblemKind: writethru.Forbidden, Failures: 1},
		"busy.example": {ProblemKind: writethru.Unreachable, Status: 429, Failures: 1},
	} {
		s.URL, s.Kind, s.Title, s.Polled, s.Problem = "https://"+host+"/feed", archive.Feed, host, webtest.Now.Add(-time.Hour), "trouble"
		s.Next = webtest.Now.Add(90 * time.Minute)
		if err := a.PutSource(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	known(t, a, "shut.example", `{"robots":"read","refused":["/feed"]}`)
	known(t, a, "busy.example", fmt.Sprintf(`{"robots":"none","rests":%q,"why":"busy.example <i>asks"}`, webtest.Now.Add(90*time.Minute).Format(time.RFC3339)))
	visit{target: "/outlets", status: 200, has: []string{
		"8 sources: 5 in order, 3 with a problem", "Problem, 4 times in a row:</strong> The server says that this page is gone for good (410). <span>Look on the outlet’s site",
		"Problem:</strong> robots.txt asks programs to leave this address alone.", "At rest:</strong> Left alone until 15:30: busy.example &lt;i&gt;asks.",
		"next <time", "in 1 hour", "there is none, so everything may be asked for",
	}, lacks: []string{"<i>", "Nothing has been polled"}}.try(t, room(t, a))
}

// TestAsleep says that a watch does not seem to run.
func TestAsleep(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	for _, s := range sources(t, a) {
		s.Polled, s.Next = webtest.Now.Add(-3*time.Hour), webtest.Now.Add(-2*time.Hour)
		if err := a.PutSource(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	visit{target: "/outlets", status: 200, has: []string{"Nothing has been polled for 3 hours.", "due for 2 hours"}}.try(t, room(t, a))
}

// TestOutletsSize follows 600 sources with endless titles: a page stays within 150 KB, and all can be reached.
func TestOutletsSize(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	for n := range 600 {
		host := fmt.Sprintf("o%04d.example", n)
		err := a.PutSource(t.Context(), archive.Source{
			URL: "https://" + host + "/" + strings.Repeat("x", 500), Kind: archive.Feed, Title: host + strings.Repeat(` "<&>"`, 900), Polled: webtest.Now,
			Problem: strings.Repeat("<trouble> ", 100), Failures: 1,
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	s, pages, most := room(t, a), 0, 0
	for path := "/outlets"; path != "" && pages < 100; pages++ {
		body := get(s, path).Body.String()
		path, most = "", max(most, len(body))
		for a := range elements(parsed(t, body), "a") {
			if attr(a, "rel") == "next" {
				path = attr(a, "href")
			}
		}
	}
	t.Logf("%d pages, the largest of %d bytes", pages, most)
	if pages != 21 || most > 150_000 {
		t.Errorf("%d pages, the largest of %d bytes, want 21 of at most 150,000", pages, most)
	}
	for _, page := range []string{"0", "-1", "99999", "x", "1e9"} {
		visit{target: "/outlets?page=" + page, status: 200, has: []string{"600 with a problem"}}.try(t, s)
	}
}
