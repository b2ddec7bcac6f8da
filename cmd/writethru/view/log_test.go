package view_test

import (
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/cmd/writethru/view"
)

// at returns a time in the zone of who looks at it, so that goldens are the same everywhere.
func at(hour int) time.Time { return time.Date(2031, 5, 6, hour, 30, 0, 0, time.Local) }

// mill is an article with two versions.
func mill() (archive.Article, []archive.Version) {
	a := archive.Article{
		URL:    "https://herald.example/2031/05/06/county/five-workers-hurt-in-fire-at-the-tarn-mill-on-the-river",
		Outlet: "The Tarn Herald", Title: "Five hurt in fire at the Tarn mill", Versions: 2,
	}
	return a, []archive.Version{
		{Number: 1, FirstSeen: at(8), Title: "Two hurt in fire at the Tarn mill", Words: 1},
		{Number: 2, FirstSeen: at(11), Title: a.Title, Words: 212, Changes: []writethru.Change{
			{Kind: writethru.HeadlineChanged},
			{Kind: writethru.QuoteDropped, Name: "Ada Marsh"},
			{Kind: writethru.FigureChanged, Was: "Two", Is: "Five"},
			{Kind: writethru.SentenceAdded}, {Kind: writethru.SentenceAdded},
		}},
	}
}

func TestLog(t *testing.T) {
	t.Parallel()
	article, versions := mill()
	withdrawn := article
	withdrawn.Withdrawn, withdrawn.Outlet = true, ""
	wide, hostile := article, article
	wide.Title, hostile.Title = "港湾で衝突事故、フェリー運航停止が三日目に入り島の物資が不足している模様です", "A title\x1b]0;owned\x07 \u202eback"
	tests := []struct {
		golden  string
		article archive.Article
		view    view.View
	}{
		{"log", article, view.View{}},
		{"log-color", article, view.View{Color: true}},
		{"log-narrow", article, view.View{Width: 36}},
		{"log-withdrawn", withdrawn, view.View{}},
		{"log-wide", wide, view.View{Width: 40}},
		{"log-hostile", hostile, view.View{}},
	}
	for _, test := range tests {
		t.Run(test.golden, func(t *testing.T) {
			t.Parallel()
			checkGolden(t, test.golden+".golden", test.view.Log(test.article, versions))
		})
	}
}

func TestHit(t *testing.T) {
	t.Parallel()
	article, versions := mill()
	text := "Five workers were hurt. The mill is a café, too, and the workers sleep there."
	hit := archive.Hit{
		Article: article, Version: versions[1], Text: text,
		Sentences: []writethru.Span{{Begin: 0, End: 23}, {Begin: 24, End: len(text)}},
		Marks:     []writethru.Span{{Begin: 5, End: 12}, {Begin: 38, End: 43}, {Begin: 58, End: 65}},
	}
	bare := hit
	bare.Sentences, bare.Marks, bare.Text = nil, nil, ""
	tests := []struct {
		golden string
		hit    archive.Hit
		view   view.View
	}{
		{"hit", hit, view.View{}},
		{"hit-color", hit, view.View{Color: true}},
		{"hit-narrow", hit, view.View{Width: 36}},
		{"hit-bare", bare, view.View{}},
	}
	for _, test := range tests {
		t.Run(test.golden, func(t *testing.T) {
			t.Parallel()
			checkGolden(t, test.golden+".golden", test.view.Hit(test.hit))
		})
	}
}

func TestQuotes(t *testing.T) {
	t.Parallel()
	quote := func(speaker, source, words string, kind writethru.AttributionKind, first, last int, dropped bool) archive.Quote {
		return archive.Quote{
			URL: "https://herald.example/mill", Outlet: "The Tarn Herald", Speaker: speaker, Source: source, Words: words, Kind: kind,
			First: first, Last: last, Dropped: dropped, Since: at(8),
		}
	}
	quotes := []archive.Quote{
		quote("Ada Marsh", "she", "“We heard a bang, and then it was dark, and the dogs of the whole street began to bark at once,”", writethru.Direct, 1, 3, false),
		quote("", "the fire brigade", "that “nobody” was hurt", writethru.Mixed, 2, 2, true),
		quote("", "", "the mill was empty\x1b[2J", writethru.Indirect, 1, 4, true),
	}
	for golden, v := range map[string]view.View{"quotes": {}, "quotes-color": {Color: true}, "quotes-narrow": {Width: 36}} {
		t.Run(golden, func(t *testing.T) {
			t.Parallel()
			checkGolden(t, golden+".golden", v.Quotes(quotes))
		})
	}
}

func TestClip(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text  string
		width int
		want  string
	}{
		{"short", 20, "short"},
		{"three words here", 12, "three …"},
		{"unbroken-for-long", 8, "unbrok …"},
		{"港湾で衝突事故", 9, "港湾で …"},
		{"a\nb\x1b[2J", 0, "a b␛[2J"},
		{"", 10, ""},
	}
	for _, test := range tests {
		if got := view.Clip(test.text, test.width); got != test.want {
			t.Errorf("Clip(%q, %d) = %q, want %q", test.text, test.width, got, test.want)
		}
	}
}
