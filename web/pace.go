package web

import (
	"context"
	"time"

	"github.com/writethru/writethru/archive"
)

// A pace is how much is new of an outlet.
type pace struct{ Day, Week news }

// News are articles, and versions of articles that were known.
type news struct{ Articles, Versions int }

func (n *news) add(a archive.Activity) {
	n.Articles += a.Articles
	n.Versions += a.Versions
}

// pace returns how much was new of an outlet in the last day and the last week.
func (s *Server) pace(ctx context.Context, outlet string) (p pace, err error) {
	const day = 24 * time.Hour
	lastDay := s.now().Add(-day + time.Hour) // the hour that runs counts, too
	found, err := s.archive.Activity(ctx, archive.ActivityQuery{Outlet: outlet, Since: lastDay.Add(-6 * day), Step: day})
	for _, a := range found {
		p.Week.add(a)
		if a.Begin.Add(time.Hour).After(lastDay) {
			p.Day.add(a)
		}
	}
	return p, err
}

// paceOf returns that of the outlets of a site together, of the largest ones.
func (s *Server) paceOf(ctx context.Context, at *site) (sum pace, err error) {
	for _, outlet := range at.Outlets[:min(len(at.Outlets), outletsASite)] {
		p, err := s.pace(ctx, outlet.Name)
		if err != nil {
			return sum, err
		}
		sum.Day = news{sum.Day.Articles + p.Day.Articles, sum.Day.Versions + p.Day.Versions}
		sum.Week = news{sum.Week.Articles + p.Week.Articles, sum.Week.Versions + p.Week.Versions}
	}
	return sum, nil
}
