package api

import (
	"context"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/watch"
)

// A sourceForm is writethru.source/1: a place where articles are found, and how it goes with it.
type sourceForm struct {
	Schema      string             `json:"schema" enum:"writethru.source/1"`
	URL         string             `json:"url" doc:"without the name and password that it may hold"`
	Kind        archive.SourceKind `json:"kind" enum:"feed,sitemap,home"`
	Title       string             `json:"title"`
	Polled      *string            `json:"polled" format:"date-time" doc:"null: not yet"`
	Next        *string            `json:"next" format:"date-time"`
	Interval    float64            `json:"interval" doc:"seconds between two looks"`
	Failures    int                `json:"failures" doc:"in a row"`
	Problem     string             `json:"problem" doc:"of the last look, in plain words; empty where it went well"`
	ProblemKind writethru.Kind     `json:"problem_kind" doc:"of errors; empty where it went well"`
	Status      int                `json:"status" doc:"with which the last look was refused, 0 where it was not or there was no answer"`
	Health      healthForm         `json:"health"`
	Host        hostForm           `json:"host"`
}

// A healthForm says how it goes with a source.
type healthForm struct {
	State  watch.HealthState `json:"state" enum:"fine,awaited,rested,troubled"`
	Says   string            `json:"says" doc:"what is the matter"`
	Advice string            `json:"advice" doc:"what can be done"`
}

// A hostForm is where the watch stands with a host.
type hostForm struct {
	Robots    watch.RobotsState `json:"robots" enum:",read,none,unread" doc:"what is known of its robots.txt; empty: it was not asked for yet"`
	Asked     *string           `json:"robots_asked" format:"date-time"`
	Trouble   string            `json:"robots_problem" doc:"why it could not be read the last time"`
	Refused   []string          `json:"robots_refuses" doc:"paths that were wanted, the first few"`
	Pause     float64           `json:"pause" doc:"seconds after each request"`
	RestsTill *string           `json:"rests_until" format:"date-time" doc:"when it is asked again; null: it is not left alone"`
	Why       string            `json:"rests_why"`
}

func formOfSource(f watch.Followed, now time.Time) sourceForm {
	h := f.Health(now)
	return sourceForm{
		Schema: "writethru.source/1", URL: f.Address(), Kind: f.Kind, Title: f.Title, Polled: stampOrNull(f.Polled), Next: stampOrNull(f.Next),
		Interval: f.Interval.Seconds(), Failures: f.Failures, Problem: f.Problem, ProblemKind: f.ProblemKind, Status: f.Status,
		Health: healthForm(h), Host: formOfHost(f.Standing, now),
	}
}

func formOfHost(s watch.Standing, now time.Time) hostForm {
	form := hostForm{
		Robots: s.Robots, Asked: stampOrNull(s.Asked), Trouble: s.Trouble, Refused: append([]string{}, s.Refused...), Pause: s.Pause.Seconds(),
	}
	if s.Resting(now) {
		form.RestsTill, form.Why = stampOrNull(s.Rests), s.Why
	}
	return form
}

// stampOrNull writes a time that may not have come yet.
func stampOrNull(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := stamp(t)
	return &s
}

func (s *service) sources(ctx context.Context, _ *struct{}) (p page[sourceForm], err error) {
	found, err := s.archive.Sources(ctx)
	if err != nil {
		return p, err
	}
	followed, err := watch.Standings(ctx, s.archive, found)
	now := s.now().UTC()
	p.Items = forms(followed, func(f watch.Followed) sourceForm { return formOfSource(f, now) })
	return p, err
}
