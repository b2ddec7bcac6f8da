package api

import (
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// The requests for a source are told newest first, without the password in its address.
func TestFetches(t *testing.T) {
	t.Parallel()
	h, a := open(t)
	const address = "https://me:secret@tarn.example/feed.xml"
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for _, f := range []archive.Fetch{
		{URL: address, At: at, Took: 250 * time.Millisecond, Status: 200, Bytes: 5000},
		{URL: "https://weir.example/feed.xml", At: at.Add(time.Second), Status: 200},
		{URL: address, At: at.Add(time.Minute), Status: 503, Kind: writethru.Unreachable, Problem: "busy"},
	} {
		if err := a.Log(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
	items := getJSON[page[fetchForm]](t, h, "/fetches?url="+address).Items
	want := []fetchForm{
		{"writethru.fetch/1", "https://tarn.example/feed.xml", "2026-03-01T12:01:00Z", 0, 503, 0, writethru.Unreachable, "busy"},
		{"writethru.fetch/1", "https://tarn.example/feed.xml", "2026-03-01T12:00:00Z", .25, 200, 5000, "", ""},
	}
	if len(items) != 2 || items[0] != want[0] || items[1] != want[1] {
		t.Errorf("got %+v, want %+v", items, want)
	}
}

// The articles of the days are those that the outlet's own entry counts.
func TestActivity(t *testing.T) {
	t.Parallel()
	h, _ := open(t)
	outlet := getJSON[page[outletForm]](t, h, "/outlets?name=Radio+Vellen").Items[0]
	days := getJSON[page[activityForm]](t, h, "/activity?since=2025-08-20&outlet=Radio+Vellen").Items
	articles := 0
	for _, d := range days {
		articles += d.Articles
	}
	if len(days) == 0 || articles != outlet.Articles {
		t.Errorf("%d articles in %d days, want %d", articles, len(days), outlet.Articles)
	}
}
