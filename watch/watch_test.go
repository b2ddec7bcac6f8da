package watch

import (
	"fmt"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

func TestNewArticlesAndVersions(t *testing.T) {
	o := ferry()
	inNewsroom(t, func(n *newsroom) {
		n.wait(time.Minute)
		n.wantArticles(1, 1)
		n.wantTold(NewArticle, 1)
		o.publish("/vote", "Vote delayed", "The council put off its vote.")
		o.change(func() { o.pages["/ferry"] += "\nTwo tugs are on their way." })
		n.wait(time.Hour)
		n.wantArticles(2, 2)
		n.wantTold(NewArticle, 2)
		n.wantTold(NewVersion, 1)
		n.wantTold(Problem, 0)
		n.wait(30 * 24 * time.Hour)
		n.wantArticles(2, 2)
		if n := len(n.web.asked("/ferry")); n > 60 {
			t.Errorf("%d requests in a month for an article that changed once", n)
		}
		conditional := 0
		for _, r := range n.web.asked("/feed") {
			if r.status == http.StatusNotModified {
				conditional++
			}
		}
		if all := len(n.web.asked("/feed")); all-conditional > 4 || all > 600 {
			t.Errorf("the feed was asked %d times, %d of them it had not changed", all, conditional)
		}
	}, o)
}

func TestNewTimeStampsAreNoVersions(t *testing.T) {
	o := ferry()
	o.restless = true
	inNewsroom(t, func(n *newsroom) {
		n.wait(3 * 24 * time.Hour)
		n.wantArticles(1, 1)
		n.wantTold(NewVersion, 0)
	}, o)
}

func TestWithdrawnAndBack(t *testing.T) {
	o := ferry()
	inNewsroom(t, func(n *newsroom) {
		n.wait(time.Minute)
		var page string
		o.change(func() {
			page = o.pages["/ferry"]
			delete(o.pages, "/ferry")
		})
		n.wait(2 * time.Hour)
		n.wantTold(Withdrawn, 1)
		if a := n.store.all()[0]; !a.Withdrawn || a.Versions != 1 {
			t.Errorf("kept as %+v", a)
		}
		o.change(func() { o.pages["/ferry"] = page })
		n.wait(2 * 24 * time.Hour)
		n.wantTold(Withdrawn, 1)
		if n.store.all()[0].Withdrawn {
			t.Error("the article is back, and still withdrawn")
		}
	}, o)
}

func TestRestart(t *testing.T) {
	o := newOutlet("courier.example")
	for i := range 30 {
		o.publish(fmt.Sprintf("/story-%d", i), fmt.Sprint("Story ", i), fmt.Sprintf("Something happened %d times.", i))
	}
	inNewsroom(t, func(n *newsroom) {
		for range 10 {
			n.wait(5 * time.Second)
			n.stop()
			n.watch()
		}
		n.wait(time.Minute)
		n.stop()
		n.wantArticles(30, 1)
		if asked := len(n.web.asked("/story-")); asked > 45 {
			t.Errorf("30 articles were asked for %d times", asked)
		}
		if len(n.store.appointments) != 30 {
			t.Errorf("%d of 30 articles are scheduled", len(n.store.appointments))
		}
		for id, a := range n.store.appointments {
			if m, err := readMemory(a.Learnt); err != nil || len(a.Learnt) > 1024 {
				t.Errorf("article %d remembers %v, %v", id, m, err)
			}
		}
		n.watch()
	}, o)
}

func TestFullDisk(t *testing.T) {
	o := ferry()
	inNewsroom(t, func(n *newsroom) {
		n.wait(time.Minute)
		n.store.fill(true)
		o.publish("/vote", "Vote delayed", "The council put off its vote.")
		before := len(n.web.asked(""))
		n.wait(time.Hour)
		if asked := len(n.web.asked("")) - before; asked > 400 {
			t.Errorf("%d requests in an hour that could not be kept", asked)
		}
		if len(n.told(Problem)) == 0 {
			t.Error("nobody was told that the disk is full")
		}
		n.store.fill(false)
		n.wait(time.Hour)
		n.wantArticles(2, 1)
	}, o)
}

func TestBrokenArticleIsTriedRarely(t *testing.T) {
	o := ferry()
	o.publish("/empty", "Nothing")
	inNewsroom(t, func(n *newsroom) {
		n.wait(2 * 24 * time.Hour)
		n.stop()
		n.wantArticles(1, 1)
		if asked := len(n.web.asked("/empty")); asked < 2 || asked > 12 {
			t.Errorf("a page without an article was asked for %d times in two days", asked)
		}
		if len(n.store.fetches) != len(n.web.requests)-len(n.web.asked("/robots.txt")) {
			t.Errorf("%d requests logged of %d", len(n.store.fetches), len(n.web.requests))
		}
		bad := slices.IndexFunc(n.store.fetches, func(f archive.Fetch) bool { return f.Kind == writethru.Empty })
		if bad < 0 {
			t.Error("the log does not say that the page is empty")
		}
		n.watch()
	}, o)
}

func TestManyHosts(t *testing.T) {
	var outlets []*outlet
	for i := range 30 {
		o := newOutlet(fmt.Sprintf("outlet-%d.example", i))
		for k := range 5 {
			o.publish(fmt.Sprintf("/story-%d", k), fmt.Sprintf("Story %d of %d", k, i), fmt.Sprintf("Something happened at %d in %d.", k, i))
		}
		outlets = append(outlets, o)
	}
	inNewsroom(t, func(n *newsroom) {
		n.wait(6 * time.Hour)
		n.wantArticles(150, 1)
		n.wantTold(Problem, 0)
	}, outlets...)
}

// TestOrphan checks that an article is taken up that was kept and never scheduled, by a watcher that was killed or by an import.
func TestOrphan(t *testing.T) {
	o := ferry()
	inNewsroom(t, func(n *newsroom) {
		n.wait(time.Minute)
		n.stop()
		clear(n.store.appointments)
		for url, s := range n.store.sources {
			s.ETag, s.Next = "", time.Time{}
			n.store.sources[url] = s
		}
		n.watch()
		n.wait(time.Minute)
		n.stop()
		if len(n.store.appointments) != 1 {
			t.Errorf("%d appointments", len(n.store.appointments))
		}
		n.wantArticles(1, 1)
		n.watch()
	}, o)
}
