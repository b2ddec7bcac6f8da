package watch

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru/archive"
)

func TestManners(t *testing.T) {
	o := ferry()
	o.robots = "User-agent: *\nDisallow: /vote\nCrawl-delay: 5"
	for i := range 10 {
		o.publish(fmt.Sprintf("/story-%d", i), fmt.Sprint("Story ", i), fmt.Sprintf("Something happened %d times.", i))
	}
	o.publish("/vote", "Vote delayed", "The council put off its vote.")
	inNewsroom(t, func(n *newsroom) {
		n.wait(2 * time.Hour)
		n.wantArticles(11, 1)
		if asked := n.web.asked("/vote"); len(asked) > 0 {
			t.Errorf("robots.txt was not kept to: %v", asked)
		}
		if asked := n.web.asked("/robots.txt"); len(asked) != 1 {
			t.Errorf("robots.txt was asked for %d times", len(asked))
		}
		var last time.Time
		var before string
		for _, r := range n.web.asked("courier.example") {
			if gap := r.at.Sub(last); gap < 5*time.Second && !last.IsZero() && !strings.HasSuffix(before, "/robots.txt") {
				t.Fatalf("%s came %v after the one before", r.url, gap)
			}
			last, before = r.at, r.url
		}
	}, o)
}

func TestRobotsUnread(t *testing.T) {
	o := ferry()
	inNewsroom(t, func(n *newsroom) {
		n.stop()
		n.web.hosts["down.example"] = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusInternalServerError) })
		n.store.sources["https://down.example/feed"] = archive.Source{URL: "https://down.example/feed", Kind: archive.Feed}
		n.watch()
		n.wait(12 * time.Hour)
		if asked := n.web.asked("down.example/feed"); len(asked) > 0 {
			t.Errorf("asked without rules: %v", asked)
		}
		if asked := n.web.asked("down.example/robots.txt"); len(asked) < 10 || len(asked) > 30 {
			t.Errorf("robots.txt was asked for %d times in 12 hours", len(asked))
		}
	}, o)
}

func TestBusyHost(t *testing.T) {
	o := ferry()
	inNewsroom(t, func(n *newsroom) {
		n.wait(time.Minute)
		o.change(func() {
			o.status = http.StatusTooManyRequests
			o.headers.Set("Retry-After", "7200")
		})
		n.wait(30 * time.Minute)
		before := len(n.web.asked("courier.example"))
		n.wait(time.Hour)
		if asked := n.web.asked("courier.example"); len(asked) != before {
			t.Errorf("the host was asked in its rest: %v", asked[before:])
		}
		o.change(func() {
			o.status = 0
			o.pages["/ferry"] += "\nTwo tugs are on their way."
		})
		n.wait(12 * time.Hour)
		n.wantArticles(1, 2)
	}, o)
}

func TestOutage(t *testing.T) {
	o := ferry()
	for i := range 20 {
		o.publish(fmt.Sprintf("/story-%d", i), fmt.Sprint("Story ", i), fmt.Sprintf("Something happened %d times.", i))
	}
	inNewsroom(t, func(n *newsroom) {
		n.wait(time.Hour)
		o.change(func() { o.status = http.StatusBadGateway })
		before := len(n.web.asked("courier.example"))
		n.wait(24 * time.Hour)
		if asked := len(n.web.asked("courier.example")) - before; asked > 40 {
			t.Errorf("the host was asked %d times while it was down for a day", asked)
		}
		o.change(func() { o.status = 0 })
		n.wait(2 * 24 * time.Hour)
		n.wantTold(Withdrawn, 0)
		if s := n.store.source("https://courier.example/feed"); s.Problem != "" || s.Failures != 0 {
			t.Errorf("the source is %+v after the outage", s)
		}
	}, o)
}
