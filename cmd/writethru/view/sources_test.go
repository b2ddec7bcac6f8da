package view_test

import (
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/cmd/writethru/view"
	"github.com/writethru/writethru/watch"
)

func TestSources(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 14, 12, 0, 0, 0, time.Local)
	followed := []watch.Followed{
		{Source: archive.Source{URL: "https://me:secret@courier.example/feed", Kind: archive.Feed}},
		{
			Source: archive.Source{
				URL: "https://herald.example/feed", Title: "The Herald\x1b[31m", Polled: now, Failures: 2,
				Problem: "herald.example has no such page (410 Gone)", ProblemKind: writethru.NotFound, Status: 410,
			},
			Standing: watch.Standing{Robots: watch.RobotsRead, Refused: []string{"/live"}, Pause: 5 * time.Second},
		},
	}
	const want = `· https://courier.example/feed
  feed · https://courier.example/feed · not polled yet
  robots.txt: not asked for yet
! The Herald␛[31m
  https://herald.example/feed · polled 14 Mar 2026 12:00
  robots.txt: refuses /live; a pause of 5 seconds after each request
  The server says that this page is gone for good (410). Look on the outlet’s site for
  its new address; follow that, and remove this one.
`
	if got := (view.View{Width: 120}).Sources(followed, now); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
