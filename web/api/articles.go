package api

import (
	"context"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// An articleForm is writethru.article/1: what all versions of an article have in common.
type articleForm struct {
	Schema      string           `json:"schema" enum:"writethru.article/1"`
	ID          int64            `json:"id"`
	URL         string           `json:"url"`
	Outlet      string           `json:"outlet"`
	Title       string           `json:"title" doc:"of the latest version"`
	Published   writethru.Moment `json:"published"`
	FirstSeen   string           `json:"first_seen" format:"date-time"`
	LastSeen    string           `json:"last_seen" format:"date-time"`
	LastChanged string           `json:"last_changed" format:"date-time"`
	Versions    int              `json:"versions"`
	Withdrawn   bool             `json:"withdrawn" doc:"the host says that it is gone"`
	Changes     []changeForm     `json:"changes" doc:"of the latest version"`
}

// A changeForm is a change without its place, which says nothing without the texts.
type changeForm struct {
	Kind writethru.ChangeKind `json:"kind"`
	Name string               `json:"name,omitempty" doc:"of who is quoted"`
	Was  string               `json:"was,omitempty"`
	Is   string               `json:"is,omitempty"`
}

func formOfChange(c writethru.Change) changeForm { return changeForm{c.Kind, c.Name, c.Was, c.Is} }

func formOfArticle(a archive.Article) articleForm {
	return articleForm{
		Schema: "writethru.article/1", ID: a.ID, URL: a.URL, Outlet: a.Outlet, Title: a.Title, Published: a.Published,
		FirstSeen: stamp(a.FirstSeen), LastSeen: stamp(a.LastSeen), LastChanged: stamp(a.LastChanged),
		Versions: a.Versions, Withdrawn: a.Withdrawn, Changes: forms(a.LatestChanges, formOfChange),
	}
}

// stamp writes a time as all forms do: RFC 3339, UTC.
func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }

type articlesInput struct {
	Paging
	Outlet  string `query:"outlet" maxLength:"200" doc:"its whole name"`
	Changed kind   `query:"changed" doc:"the latest version brought a change of this kind"`
	Person  string `query:"person" maxLength:"200" doc:"the words of a name, side by side, of somebody who speaks or is mentioned in any version"`
	URL     string `query:"url" maxLength:"4000" doc:"the article at this address, or to which it leads; alone"`
}

func (s *service) articles(ctx context.Context, in *articlesInput) (none page[articleForm], err error) {
	if in.URL != "" {
		return s.at(ctx, in)
	}
	before, err := in.before(articleList)
	if err != nil {
		return none, err
	}
	found, err := s.archive.Articles(ctx, archive.ArticleQuery{
		Outlet: in.Outlet, Change: writethru.ChangeKind(in.Changed), Person: in.Person, Before: before, Limit: in.Limit + 1,
	})
	return cut(found, in.Limit, articleList, func(a archive.Article) int64 { return a.Latest }, formOfArticle), err
}

// at returns the article of an address, or none.
func (s *service) at(ctx context.Context, in *articlesInput) (p page[articleForm], err error) {
	if in.Outlet != "" || in.Changed != "" || in.Person != "" || in.Cursor != "" {
		return p, invalid("url", "it says all that is asked for, and stands alone", in.URL)
	}
	p.Items = []articleForm{}
	a, err := s.archive.Find(ctx, in.URL)
	switch {
	case err == nil:
		p.Items = append(p.Items, formOfArticle(a))
	case writethru.KindOf(err) == writethru.NotFound:
		err = nil
	}
	return p, err
}

// ArticlePath names an article.
type ArticlePath struct {
	ID int64 `path:"id" minimum:"1"`
}

func (s *service) article(ctx context.Context, in *ArticlePath) (articleForm, error) {
	a, err := s.archive.Article(ctx, in.ID)
	return formOfArticle(a), err
}
