package web

import (
	"context"
	"errors"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// patience is how long the archive may think about a question.
const patience = 10 * time.Second

// Asked is an archive that is asked on behalf of readers: no question takes for ever, its errors are counted, and they have the
// kinds that readers are told by. What is damaged in it is no fault of a request, and an archive that another
// process holds is no refusal.
type asked struct {
	archive.Archive
	measures *measures
}

// asking begins a question. The context that it returns ends in time; done is called with what came of it.
func (a *asked) asking(ctx context.Context) (bounded context.Context, done func(*error)) {
	bounded, cancel := context.WithTimeout(ctx, patience)
	return bounded, func(err *error) {
		defer cancel()
		if *err == nil || ctx.Err() != nil || writethru.KindOf(*err) == writethru.NotFound {
			return
		}
		*err = forReader(bounded, *err)
		a.measures.failed.With(string(writethru.KindOf(*err))).Add(1)
	}
}

// forReader returns an error as a reader is told of it.
func forReader(ctx context.Context, err error) error {
	switch kind := writethru.KindOf(err); {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return writethru.Errorf(writethru.Unreachable, "the archive did not answer within %v: %w", patience, err)
	case kind == writethru.Malformed:
		return &damaged{err}
	case kind == writethru.Forbidden:
		return writethru.Errorf(writethru.Unreachable, "%w", err)
	}
	return err
}

// A damaged is an error of what is stored.
type damaged struct{ cause error }

func (d *damaged) Error() string {
	return "What the archive has here is damaged; “writethru check” says more."
}

func (d *damaged) Unwrap() error { return d.cause }

func (a *asked) Find(ctx context.Context, url string) (found archive.Article, err error) {
	ctx, done := a.asking(ctx)
	defer done(&err)
	return a.Archive.Find(ctx, url)
}

func (a *asked) Article(ctx context.Context, id int64) (found archive.Article, err error) {
	ctx, done := a.asking(ctx)
	defer done(&err)
	return a.Archive.Article(ctx, id)
}

func (a *asked) Articles(ctx context.Context, q archive.ArticleQuery) (list []archive.Article, err error) {
	ctx, done := a.asking(ctx)
	defer done(&err)
	return a.Archive.Articles(ctx, q)
}

func (a *asked) Versions(ctx context.Context, article int64) (list []archive.Version, err error) {
	ctx, done := a.asking(ctx)
	defer done(&err)
	return a.Archive.Versions(ctx, article)
}

func (a *asked) Page(ctx context.Context, version int64) (page []byte, err error) {
	ctx, done := a.asking(ctx)
	defer done(&err)
	return a.Archive.Page(ctx, version)
}

func (a *asked) Reading(ctx context.Context, version int64) (reading *writethru.Reading, err error) {
	ctx, done := a.asking(ctx)
	defer done(&err)
	return a.Archive.Reading(ctx, version)
}

func (a *asked) Search(ctx context.Context, q archive.SearchQuery) (hits []archive.Hit, err error) {
	ctx, done := a.asking(ctx)
	defer done(&err)
	return a.Archive.Search(ctx, q)
}

func (a *asked) Quotes(ctx context.Context, q archive.QuoteQuery) (quotes []archive.Quote, err error) {
	ctx, done := a.asking(ctx)
	defer done(&err)
	return a.Archive.Quotes(ctx, q)
}

func (a *asked) Sources(ctx context.Context) (list []archive.Source, err error) {
	ctx, done := a.asking(ctx)
	defer done(&err)
	return a.Archive.Sources(ctx)
}

func (a *asked) SavedSearches(ctx context.Context) (list []archive.SavedSearch, err error) {
	ctx, done := a.asking(ctx)
	defer done(&err)
	return a.Archive.SavedSearches(ctx)
}
