package api

import (
	"context"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// A hitForm is writethru.version/1 with the sentences in which the words stand.
type hitForm struct {
	VersionForm
	Sentences []archive.Passage `json:"sentences" doc:"at most three; marks are the words that were looked for, in code points"`
}

func formOfHit(h archive.Hit) hitForm {
	return hitForm{VersionForm: formOfVersion(h.Article, h.Version), Sentences: h.Passages()}
}

type searchInput struct {
	Paging
	Words   string `query:"q" maxLength:"500" doc:"words and \"phrases\", all of which must stand in one version"`
	By      string `query:"by" maxLength:"200" doc:"words of the name of a speaker"`
	About   string `query:"about" maxLength:"200" doc:"words of the name of somebody mentioned"`
	Outlet  string `query:"outlet" maxLength:"200" doc:"its whole name"`
	After   day    `query:"after" maxLength:"40" doc:"the version was first seen then or later"`
	Until   day    `query:"until" maxLength:"40" doc:"the version was first seen before"`
	Changed kind   `query:"changed" doc:"the version brought a change of this kind"`
	Voice   voice  `query:"voice" doc:"the words must stand in sentences of this voice; without words, there must be such a sentence"`
}

func (in *searchInput) query() (archive.SearchQuery, error) {
	q := archive.SearchQuery{
		Text: in.Words, By: in.By, About: in.About, Outlet: in.Outlet,
		After: in.After.Time, Until: in.Until.Time, Changed: writethru.ChangeKind(in.Changed), Voice: writethru.Voice(in.Voice),
	}
	if q == (archive.SearchQuery{}) {
		return q, invalid("q", "nothing to search for", "")
	}
	var err error
	q.Limit = in.Limit + 1
	q.Before, err = in.before(searchList)
	return q, err
}

func (s *service) search(ctx context.Context, in *searchInput) (none page[hitForm], err error) {
	q, err := in.query()
	if err != nil {
		return none, err
	}
	found, err := s.archive.Search(ctx, q)
	return cut(found, in.Limit, searchList, func(h archive.Hit) int64 { return h.Article.Latest }, formOfHit), err
}
