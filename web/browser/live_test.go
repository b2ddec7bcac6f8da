package browser_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/web/webtest"
)

// live keeps articles while two tabs show the front page on a telephone: each is told of them, and moves nothing until its
// reader asks for that.
func (v visit) live(t *testing.T) {
	day := webtest.Archive(t)
	piece := func(id int, title string) {
		keep(t, day, id, webtest.Now, writethru.Article{Outlet: "The Courier", Title: title, Text: title})
	}
	piece(1, "Ferry waits")
	piece(2, "Storm ahead")
	address, tabs := serve(t, day), []context.Context{v.tab(t), v.tab(t)}
	for _, tab := range tabs {
		do(t, tab, chromedp.EmulateViewport(360, 800))
		open(t, tab, address)
	}
	piece(3, "Fleet sails")
	piece(1, "Ferry sails")
	for _, tab := range tabs {
		waitFor(t, tab, `document.querySelector(".live").textContent === "2 articles moved"`)
		still(t, tab)
		if got := headlines(t, tab)[0]; got != "Storm ahead" {
			t.Errorf("before it is asked for, %q stands on top", got)
		}
		listed := len(headlines(t, tab))
		do(t, tab, chromedp.Click(".live button"))
		waitFor(t, tab, `document.querySelector(".live").textContent === ""`)
		got := headlines(t, tab)
		if top := strings.Join(got[:3], ", "); top != "Ferry sails, Fleet sails, Storm ahead" || len(got) != listed+1 {
			t.Errorf("on top stand %s, in a list of %d that had %d", top, len(got), listed)
		}
		if !evaluate[bool](t, tab, `document.activeElement === document.querySelector(".moved a")`) {
			t.Error("the focus is not on what came")
		}
	}
}

// headlines returns those that the front page lists.
func headlines(t *testing.T, ctx context.Context) []string {
	t.Helper()
	return evaluate[[]string](t, ctx, `[...document.querySelectorAll(".moved h2")].map(e => e.textContent)`)
}

// newer shows an article while another version of it is kept.
func (v visit) newer(t *testing.T) {
	day, ctx := webtest.Archive(t), v.tab(t)
	keep(t, day, 1, webtest.Now, writethru.Article{Title: "Ferry waits", Text: "The ferry waits."})
	article, err := day.Find(t.Context(), "https://odd.example/1")
	if err != nil {
		t.Fatal(err)
	}
	open(t, ctx, fmt.Sprintf("%s/articles/%d", serve(t, day), article.ID))
	keep(t, day, 1, webtest.Now, writethru.Article{Title: "Ferry sails", Text: "The ferry sails."})
	waitFor(t, ctx, `document.querySelector(".live").textContent === "Version 2 has been kept · what changed"`)
	still(t, ctx)
}

// ago says in the page how long something is past as the server does.
func (v visit) ago(t *testing.T) {
	a, ctx := empty(t), v.tab(t)
	const minute, hour, day = time.Minute, time.Hour, 24 * time.Hour
	for id, past := range []time.Duration{
		0, minute - time.Second, minute, 2*minute - time.Second, hour - time.Second, hour, 23 * hour, day - time.Second, day, 60*day - time.Second, 60 * day,
		730*day - time.Second, 730 * day, 5000 * day,
	} {
		keep(t, a, id, webtest.Now.Add(-past), writethru.Article{Title: "Ferry waits", Text: "The ferry waits."})
	}
	open(t, ctx, serve(t, a))
	script := fmt.Sprintf(`import("/static/ago.js").then(({ago}) => [...document.querySelectorAll("time.ago")].map(e =>
		[e.textContent, ago(new Date("%s") - new Date(e.dateTime))]))`, webtest.Now.UTC().Format(time.RFC3339))
	said := evaluate[[][2]string](t, ctx, script)
	if len(said) != 14 {
		t.Errorf("%d times are told", len(said))
	}
	for _, s := range said {
		if s[0] != s[1] {
			t.Errorf("the server says %q, the page %q", s[0], s[1])
		}
	}
}

// waitFor waits until something is true in a page.
func waitFor(t *testing.T, ctx context.Context, expression string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](expression)); err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
}
