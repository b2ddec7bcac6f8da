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

// paces returns how much was new in the last day and the last week, by outlet.
func (s *Server) paces(ctx context.Context, outlet string) (map[string]pace, error) {
	const day = 24 * time.Hour
	lastDay := s.now().Add(-day + time.Hour)
	found, err := s.archive.Activity(ctx, archive.ActivityQuery{Outlet: outlet, Since: lastDay.Add(-6 * day), Step: day})
	if err != nil {
		return nil, err
	}
	paces := map[string]pace{}
	for _, a := range found {
		p := paces[a.Outlet]
		p.Week.add(a)
		if a.Begin.Add(time.Hour).After(lastDay) {
			p.Day.add(a)
		}
		paces[a.Outlet] = p
	}
	return paces, nil
}
