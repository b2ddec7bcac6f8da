package web

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/watch"
)

// A followed source is what lists an outlet's articles, and how it goes.
type followed struct {
	watch.Followed
	Health  watch.Health
	Heading string // under which it stands
	Token   string // of the form that removes it; empty: there is none
}

// followed returns the first sources of a site, as many as are wanted, with how it goes with them.
func (s *Server) followed(ctx context.Context, at *site, most int, heading, token string) ([]followed, error) {
	standings, err := watch.Standings(ctx, s.archive, at.Sources[:min(most, len(at.Sources))])
	if err != nil {
		return nil, err
	}
	list := make([]followed, len(standings))
	for i, f := range standings {
		list[i] = followed{f, f.Health(s.now()), heading, token}
	}
	return list, nil
}

// sourceName is how much of the title of a source is a name, in characters.
const sourceName = 120

// Name is the title, or the address where there is none.
func (f followed) Name() string {
	return cmp.Or(clip(strings.TrimSpace(f.Title), sourceName), f.Address())
}

// Named reports whether it has a name that is not that of its outlet.
func (f followed) Named() bool { return f.Name() != f.Heading && f.Name() != f.Address() }

// Listing says in plain words what lists the articles.
func (f followed) Listing() string {
	switch {
	case f.Kind == archive.Feed:
		return "feed"
	case f.Kind == archive.Sitemap:
		return "sitemap"
	case f.Kind == archive.Home && f.Polled.IsZero():
		return "new"
	case f.Kind == archive.Home:
		return "home page"
	}
	return string(f.Kind)
}

// Every says how often it is polled, "" before that is known.
func (f followed) Every() string {
	switch d := f.Interval; {
	case d <= 0:
		return ""
	case d < time.Minute:
		return "every " + plural(int(d/time.Second), "second")
	case d < 2*time.Hour:
		return "every " + plural(int(d/time.Minute), "minute")
	case d < 48*time.Hour:
		return "every " + plural(int(d/time.Hour), "hour")
	}
	return "every " + plural(int(f.Interval/(24*time.Hour)), "day")
}

// A hostLine says where we stand with a host.
type hostLine struct {
	Host     string
	Standing watch.Standing
}

// hostLines returns the hosts of sources, each once.
func hostLines(sources []followed) []hostLine {
	var lines []hostLine
	for _, f := range sources {
		host := watch.HostOf(f.URL)
		if !slices.ContainsFunc(lines, func(l hostLine) bool { return l.Host == host }) {
			lines = append(lines, hostLine{host, f.Standing})
		}
	}
	return lines
}
