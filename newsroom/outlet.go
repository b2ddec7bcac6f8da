package newsroom

import (
	"embed"
	"fmt"
	"time"
)

// An Outlet serves its pages, its feed, its home page and its robots.txt. It is an http.Handler.
type Outlet struct {
	Name string // The Ossel Harbor Post
	Feed string // path of what lists its articles
	Kind Kind   // of that list

	style    string // of its pages
	appeals  []spell
	outages  []spell
	restless bool // each answer has a new time stamp, and none can be asked for by its tag
	pieces   []piece
	now      func() time.Time
}

// Kind says how an outlet lists its articles.
type Kind string

// The kinds of lists.
const (
	RSS     Kind = "rss"
	Atom    Kind = "atom"
	JSON    Kind = "json"
	Sitemap Kind = "sitemap"
	Home    Kind = "home" // there is only the home page, which names a feed
)

// A spell is a time for which something holds.
type spell struct{ from, until time.Duration }

func during(spells []spell, now time.Duration) bool {
	for _, s := range spells {
		if s.from <= now && now < s.until {
			return true
		}
	}
	return false
}

// Began is when the story begins.
var Began = time.Date(2025, time.August, 26, 4, 0, 0, 0, time.UTC)

//go:embed story/*.txt
var stories embed.FS

// Open returns the outlets. now is the time of the story, from [Began] on.
func Open(now func() time.Time) ([]*Outlet, error) {
	outlets := []*Outlet{
		{Name: "The Ossel Harbor Post", Feed: "/feed.xml", Kind: RSS, style: "post",
			appeals: []spell{{2 * time.Hour, 5 * time.Hour}, {6 * time.Hour, 7 * time.Hour}}},
		{Name: "Corwen Press Agency", Feed: "/news.atom", Kind: Atom, style: "plain"},
		{Name: "The Merrow Tribune", Feed: "/feed.json", Kind: JSON, style: "soup",
			appeals: []spell{{time.Hour, Day}}},
		{Name: "Radio Vellen", Feed: "/news-sitemap.xml", Kind: Sitemap, style: "plain", restless: true,
			outages: []spell{{3 * time.Hour, 4*time.Hour + 30*time.Minute}}},
		{Name: "The Eastmark Observer", Feed: "/", Kind: Home, style: "post",
			appeals: []spell{{0, 3 * time.Hour}}},
	}
	for i, name := range []string{"post", "agency", "tribune", "radio", "observer"} {
		text, err := stories.ReadFile("story/" + name + ".txt")
		if err != nil {
			return nil, err
		}
		if outlets[i].pieces, err = parse(string(text)); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		outlets[i].now = now
	}
	return outlets, nil
}

// since returns how long the story has run.
func (o *Outlet) since() time.Duration { return o.now().Sub(Began) }

// editions returns what stands now, the newest piece first.
func (o *Outlet) editions(now time.Duration) []edition {
	var standing []edition
	for i := len(o.pieces) - 1; i >= 0; i-- {
		if e, ok := o.pieces[i].at(now); ok && !e.Gone {
			standing = append(standing, e)
		}
	}
	return standing
}
