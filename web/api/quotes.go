package api

import (
	"context"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// A quoteForm is writethru.quote/1: an attribution, with the versions in which it stands.
type quoteForm struct {
	Schema       string                    `json:"schema" enum:"writethru.quote/1"`
	ID           int64                     `json:"id"`
	Article      int64                     `json:"article" doc:"its id"`
	URL          string                    `json:"url"`
	Outlet       string                    `json:"outlet"`
	Title        string                    `json:"title" doc:"of the article's latest version"`
	Since        string                    `json:"since" format:"date-time" doc:"when the first of the versions was first seen"`
	Speaker      string                    `json:"speaker"`
	Source       string                    `json:"source" doc:"the words that name the speaker"`
	Kind         writethru.AttributionKind `json:"kind"`
	Cue          string                    `json:"cue"`
	Words        string                    `json:"words" doc:"of the content, … between its parts"`
	FirstVersion int                       `json:"first_version"`
	LastVersion  int                       `json:"last_version"`
	Dropped      bool                      `json:"dropped" doc:"it is missing from the latest version"`
}

func formOfQuote(q archive.Quote) quoteForm {
	return quoteForm{
		Schema: "writethru.quote/1", ID: q.ID, Article: q.Article, URL: q.URL, Outlet: q.Outlet, Title: q.Title, Since: stamp(q.Since),
		Speaker: q.Speaker, Source: q.Source, Kind: q.Kind, Cue: q.Cue, Words: q.Words,
		FirstVersion: q.First, LastVersion: q.Last, Dropped: q.Dropped,
	}
}

type quotesInput struct {
	Paging
	By      string `query:"by" maxLength:"200" doc:"words of the speaker's name, or of those that name him here"`
	About   string `query:"about" maxLength:"200" doc:"words of what is said, or of the names of those whom it mentions"`
	Outlet  string `query:"outlet" maxLength:"200" doc:"its whole name"`
	Article int64  `query:"article" minimum:"1" doc:"the id of one article"`
}

func (s *service) quotes(ctx context.Context, in *quotesInput) (none page[quoteForm], err error) {
	before, err := in.before(quoteList)
	if err != nil {
		return none, err
	}
	found, err := s.archive.Quotes(ctx, archive.QuoteQuery{
		By: in.By, About: in.About, Outlet: in.Outlet, Article: in.Article, Before: before, Limit: in.Limit + 1,
	})
	return cut(found, in.Limit, quoteList, func(q archive.Quote) int64 { return q.ID }, formOfQuote), err
}
