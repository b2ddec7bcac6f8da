package web

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/watch"
)

// days draws how much was new of an outlet on each of the last days, in the zone of the server.
func (s *Server) days(ctx context.Context, outlet string) (chart, error) {
	now := s.now()
	first := time.Date(now.Year(), now.Month(), now.Day()-chartedDays+1, 0, 0, 0, 0, now.Location())
	found, err := s.archive.Activity(ctx, archive.ActivityQuery{Outlet: outlet, Since: first, Step: 24 * time.Hour})
	if err != nil {
		return chart{}, err
	}
	var each [chartedDays]news
	for _, a := range found {
		day := int(math.Round(a.Begin.Sub(first).Hours() / 24))
		each[min(max(day, 0), chartedDays-1)].add(a)
	}
	return drawDays(first, each[:]), nil
}

func drawDays(first time.Time, each []news) chart {
	c := chart{ID: "days", Title: fmt.Sprintf("New articles and versions in %d days", len(each)), Along: "Day", Names: []string{"new articles", "new versions"}}
	most := 1
	for i, n := range each {
		c.Columns = append(c.Columns, counted(first.AddDate(0, 0, i).Format("2 January"), n.Articles, n.Versions))
		most = max(most, n.Articles+n.Versions)
	}
	c.Full, c.Top = float64(most), strconv.Itoa(most)+" in a day"
	return c
}

// ages are those at which it is told how many articles have been changed.
var ages = []struct {
	name string
	age  time.Duration
}{
	{"15 minutes", 15 * time.Minute}, {"30 minutes", 30 * time.Minute}, {"1 hour", time.Hour}, {"2 hours", 2 * time.Hour}, {"4 hours", 4 * time.Hour},
	{"8 hours", 8 * time.Hour}, {"16 hours", 16 * time.Hour}, {"1 day", 24 * time.Hour}, {"2 days", 48 * time.Hour}, {"4 days", 96 * time.Hour},
	{"1 week", 168 * time.Hour},
}

// fillEdits draws how soon an outlet changes its articles, where enough changes were seen to tell.
func (o *outlets) fillEdits(ctx context.Context, p *outletPage) error {
	if p.Outlet.URL == "" {
		return nil
	}
	rhythm, err := watch.RhythmOf(ctx, o.archive, watch.HostOf(p.Outlet.URL))
	if err != nil {
		return err
	}
	if p.Learnt = rhythm.FirstChanges(); p.Learnt < fewestChanges {
		return nil
	}
	p.Edits = chart{ID: "edits", Title: "How many of a hundred articles have been changed, by their age", Along: "Age", Names: []string{"changed"}, Full: 100, Top: "100 of 100"}
	for _, a := range ages {
		percent := 100 * rhythm.ChangedBy(a.age)
		p.Edits.Columns = append(p.Edits.Columns, column{a.name, []float64{percent}, []string{fmt.Sprintf("%.0f of 100", percent)}})
	}
	return nil
}
