package watch

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// standing returns what the archive says of a host.
func (n *newsroom) standing(host string) Standing {
	n.Helper()
	s, err := StandingWith(n.Context(), n.store, host)
	if err != nil {
		n.Error(err)
	}
	return s
}

func TestStanding(t *testing.T) {
	o := ferry()
	o.robots = "User-agent: *\nDisallow: /vote\nCrawl-delay: 5"
	o.publish("/vote", "Vote delayed", "The council put off its vote.")
	inNewsroom(t, func(n *newsroom) {
		began := time.Now()
		n.wait(2 * time.Hour)
		s := n.standing("courier.example")
		if s.Robots != RobotsRead || s.Pause != 5*time.Second || !slices.Equal(s.Refused, []string{"/vote"}) || s.Resting(time.Now()) {
			t.Errorf("the standing is %+v", s)
		}
		if age := s.Asked.Sub(began); age < 0 || age > time.Minute {
			t.Errorf("robots.txt was asked for after %v", age)
		}
		if s := n.standing("other.example"); s.Robots != RobotsUnknown || !s.Asked.IsZero() {
			t.Errorf("with a host that was never asked: %+v", s)
		}
	}, o)
}

// TestStandingAfterRestart sees to it that a rest outlives the watcher.
func TestStandingAfterRestart(t *testing.T) {
	o := ferry()
	inNewsroom(t, func(n *newsroom) {
		n.wait(time.Minute)
		o.change(func() {
			o.status = http.StatusTooManyRequests
			o.headers.Set("Retry-After", "36000")
		})
		n.wait(time.Hour)
		s := n.standing("courier.example")
		if !s.Resting(time.Now().Add(8*time.Hour)) || !strings.Contains(s.Why, "429") {
			t.Errorf("the standing is %+v", s)
		}
		n.stop()
		before := len(n.web.asked("courier.example"))
		n.store.sources["https://courier.example/other"] = archive.Source{URL: "https://courier.example/other", Kind: archive.Feed}
		n.watch()
		n.wait(8 * time.Hour)
		if asked := n.web.asked("courier.example"); len(asked) != before {
			t.Errorf("the next watcher asked the host in its rest: %v", asked[before:])
		}
	}, o)
}

func TestStandingWithoutRobots(t *testing.T) {
	inNewsroom(t, func(n *newsroom) {
		n.stop()
		n.web.hosts["down.example"] = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusInternalServerError) })
		for _, host := range []string{"down.example", "bare.example"} {
			n.store.sources["https://"+host+"/feed"] = archive.Source{URL: "https://" + host + "/feed", Kind: archive.Feed}
		}
		n.watch()
		n.wait(time.Hour)
		if s := n.standing("down.example"); s.Robots != RobotsUnread || !strings.Contains(s.Trouble, "500") {
			t.Errorf("where it cannot be read: %+v", s)
		}
		if s := n.standing("bare.example"); s.Robots != RobotsNone || s.Trouble != "" || s.Pause != time.Second {
			t.Errorf("where there is none: %+v", s)
		}
		gone := n.store.source("https://bare.example/feed")
		if gone.ProblemKind != writethru.NotFound || gone.Status != http.StatusNotFound {
			t.Errorf("a feed that is not there: %+v", gone)
		}
	})
}

// TestStandingOfLater reads what this program did not write.
func TestStandingOfLater(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "{", "[]", `{"pause":"long"}`, "null", `{"asked":"yesterday"}`, "\xff"} {
		store := newStore()
		store.bookmarks["manners of courier.example"] = text
		if s, err := StandingWith(t.Context(), store, "courier.example"); err != nil || s.Robots != RobotsUnknown || s.Refused != nil {
			t.Errorf("%q is read as %+v, %v", text, s, err)
		}
	}
}
