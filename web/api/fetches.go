package api

import (
	"context"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// A fetchForm is writethru.fetch/1: one request of a watch, and what became of it.
type fetchForm struct {
	Schema  string         `json:"schema" enum:"writethru.fetch/1"`
	URL     string         `json:"url" doc:"without the name and password that it may hold"`
	At      string         `json:"at" format:"date-time"`
	Took    float64        `json:"took" doc:"seconds"`
	Status  int            `json:"status" doc:"0 where there was no answer"`
	Bytes   int            `json:"bytes"`
	Kind    writethru.Kind `json:"problem_kind" doc:"of errors; empty where it went well"`
	Problem string         `json:"problem"`
}

func formOfFetch(f archive.Fetch) fetchForm {
	return fetchForm{"writethru.fetch/1", archive.Source{URL: f.URL}.Address(), stamp(f.At), f.Took.Seconds(), f.Status, f.Bytes, f.Kind, f.Problem}
}

type fetchesInput struct {
	Paging
	URL     string `query:"url" maxLength:"2000" doc:"the address of a source"`
	Article int64  `query:"article" minimum:"1" doc:"the id of one article"`
}

func (s *service) fetches(ctx context.Context, in *fetchesInput) (none page[fetchForm], err error) {
	before, err := in.before(fetchList)
	if err != nil {
		return none, err
	}
	found, err := s.archive.Fetches(ctx, archive.FetchQuery{URL: in.URL, Article: in.Article, Before: before, Limit: in.Limit + 1})
	return cut(found, in.Limit, fetchList, func(f archive.Fetch) int64 { return f.ID }, formOfFetch), err
}

// An activityForm is writethru.activity/1: how much was new in a day.
type activityForm struct {
	Schema   string `json:"schema" enum:"writethru.activity/1"`
	Begin    string `json:"begin" format:"date-time"`
	Articles int    `json:"articles" doc:"that are new"`
	Versions int    `json:"versions" doc:"of articles that were known"`
}

type activityInput struct {
	Outlet string `query:"outlet" required:"true" maxLength:"200" doc:"its whole name"`
	Since  day    `query:"since" required:"true"`
}

func (s *service) activity(ctx context.Context, in *activityInput) (page[activityForm], error) {
	found, err := s.archive.Activity(ctx, archive.ActivityQuery{Outlet: in.Outlet, Since: in.Since.Time, Step: 24 * time.Hour})
	return page[activityForm]{Items: forms(found, func(a archive.Activity) activityForm {
		return activityForm{"writethru.activity/1", stamp(a.Begin), a.Articles, a.Versions}
	})}, err
}
