package watch

import (
	"cmp"
	"context"
	"net/url"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/fetch"
)

// A visit is one request for an article, and what came of it.
type visit struct {
	url     string
	known   string // address by which the article is known, "" for a new one
	answer  *fetch.Response
	log     archive.Fetch
	capture archive.Capture
	stored  archive.Stored
	article archive.Article // in which it was stored
	at      time.Time
}

// visit makes a request for an article and keeps its page. What has been answered is kept and logged even
// if the context ends.
func (w *Watcher) visit(ctx context.Context, r fetch.Request, known string) (*visit, error) {
	v := &visit{url: r.URL, known: known}
	var err error
	v.answer, v.log, err = w.get(ctx, r)
	if err != nil && ctx.Err() != nil {
		return v, ctx.Err()
	}
	ctx = context.WithoutCancel(ctx)
	v.at = w.Clock.Now()
	if err == nil {
		err = v.home()
	}
	if err == nil && !v.answer.NotModified {
		err = w.keep(ctx, v)
	}
	if isStorage(err) {
		return v, err
	}
	return v, cmp.Or(w.logVisit(ctx, v, err), err)
}

// logVisit logs what came of a visit.
func (w *Watcher) logVisit(ctx context.Context, v *visit, err error) error {
	if err != nil {
		v.log = failed(v.log, err)
	}
	v.log.Article = v.stored.Article
	if v.stored.New {
		v.log.Version = v.stored.Version
	}
	return storage(w.log(ctx, v.log))
}

// home returns an error where an article leads to the home page of its outlet: many say so that it is gone.
func (v *visit) home() error {
	if isHome(v.answer.URL) && !isHome(v.url) {
		return writethru.Errorf(writethru.NotFound, "%s leads from the article to its home page", HostOf(v.url))
	}
	return nil
}

func isHome(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Path == "" || u.Path == "/") && u.RawQuery == ""
}

// keep reads the page of a visit and puts it into the archive.
func (w *Watcher) keep(ctx context.Context, v *visit) (err error) {
	v.capture, err = w.Read(Page{v.url, v.answer.URL, v.answer.ContentType, v.answer.Body, v.at})
	if err != nil {
		return err
	}
	named := v.capture.URL
	if err := w.identify(ctx, v); err != nil {
		return err
	}
	if v.stored, err = w.Put(ctx, v.capture); err != nil {
		return putError(err)
	}
	if v.article, err = w.Archive.Article(ctx, v.stored.Article); err != nil {
		return storage(err)
	}
	w.tellStored(v)
	return w.lead(ctx, v.stored.Article, named, v.answer.URL, v.url)
}

// lead makes addresses that are not known lead to an article.
func (w *Watcher) lead(ctx context.Context, article int64, addresses ...string) error {
	for _, address := range addresses {
		if isHome(address) {
			continue
		}
		_, err := w.Archive.Find(ctx, address)
		if isNotFound(err) {
			err = w.Archive.Alias(ctx, article, address)
		}
		if err != nil {
			return storage(err)
		}
	}
	return nil
}

// tellStored tells of an article or a version that is new.
func (w *Watcher) tellStored(v *visit) {
	if !v.stored.New {
		return
	}
	e := about(NewVersion, v.article)
	if v.stored.Number == 1 {
		e.Kind = NewArticle
	}
	e.Stored, e.Changes = v.stored, v.article.LatestChanges
	w.tell(e)
}
