package api

import (
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/web/webtest"
)

// TestSources tells of a host that rests, of one whose robots.txt refuses, and of one that is gone.
func TestSources(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	for _, s := range []archive.Source{
		{URL: "https://me:secret@gone.example/feed", Kind: archive.Feed, Problem: "no such page", ProblemKind: writethru.NotFound, Status: 410},
		{URL: "https://shut.example/feed", Kind: archive.Feed, Problem: "refused", ProblemKind: writethru.Forbidden},
		{URL: "https://busy.example/feed", Kind: archive.Feed},
	} {
		s.Polled = webtest.Now
		if err := a.PutSource(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	for name, place := range map[string]string{
		"manners of shut.example": `{"robots":"read","asked":"2025-08-26T10:00:00Z","refused":["/feed"],"pause":2500000000}`,
		"manners of busy.example": `{"robots":"none","rests":"2025-08-26T20:00:00Z","why":"asked to"}`,
	} {
		if err := a.SetBookmark(t.Context(), name, place); err != nil {
			t.Fatal(err)
		}
	}
	h := New(Options{Archive: a, Now: func() time.Time { return webtest.Now }})
	list := getJSON[page[sourceForm]](t, h, "/sources").Items
	gone, shut, busy := list[len(list)-3], list[len(list)-2], list[len(list)-1]
	if gone.URL != "https://gone.example/feed" || gone.Status != 410 || gone.Health.State != "troubled" || gone.Health.Advice == "" {
		t.Errorf("gone: %+v", gone)
	}
	if r := shut.Host; r.Robots != "read" || r.Asked == nil || len(r.Refused) != 1 || r.Pause != 2.5 || r.RestsTill != nil {
		t.Errorf("shut: %+v", shut)
	}
	if r := busy.Host; busy.Health.State != "rested" || r.RestsTill == nil || *r.RestsTill != "2025-08-26T20:00:00Z" || r.Why != "asked to" || r.Refused == nil {
		t.Errorf("busy: %+v", busy)
	}
}
