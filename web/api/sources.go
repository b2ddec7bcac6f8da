package api

import (
	"context"
	"time"

	"github.com/writethru/writethru/archive"
)

// A sourceForm is writethru.source/1: a place where articles are found.
type sourceForm struct {
	Schema   string             `json:"schema" enum:"writethru.source/1"`
	URL      string             `json:"url"`
	Kind     archive.SourceKind `json:"kind" enum:"feed,sitemap,home"`
	Title    string             `json:"title"`
	Polled   *string            `json:"polled" format:"date-time" doc:"null: not yet"`
	Next     *string            `json:"next" format:"date-time"`
	Interval float64            `json:"interval" doc:"seconds between two looks"`
	Failures int                `json:"failures" doc:"in a row"`
	Problem  string             `json:"problem" doc:"of the last look, in plain words; empty where it went well"`
}

func formOfSource(s archive.Source) sourceForm {
	return sourceForm{
		Schema: "writethru.source/1", URL: s.URL, Kind: s.Kind, Title: s.Title, Polled: stampOrNull(s.Polled), Next: stampOrNull(s.Next),
		Interval: s.Interval.Seconds(), Failures: s.Failures, Problem: s.Problem,
	}
}

// stampOrNull writes a time that may not have come yet.
func stampOrNull(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := stamp(t)
	return &s
}

func (s *service) sources(ctx context.Context, _ *struct{}) (page[sourceForm], error) {
	found, err := s.archive.Sources(ctx)
	return page[sourceForm]{Items: forms(found, formOfSource)}, err
}
