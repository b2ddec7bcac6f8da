package watch

import (
	"cmp"
	"context"
	"errors"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/watch/schedule"
)

// add reads an article that is new.
func (w *Watcher) add(ctx context.Context, c candidate) error {
	v, err := w.visit(ctx, fetch.Request{URL: c.url}, "")
	if err != nil {
		return err
	}
	if v.stored.Number > 1 && v.address() == "" {
		return nil // it was known by another address, and has its appointment
	}
	ctx = context.WithoutCancel(ctx)
	article := schedule.Found(published(v, c), v.at)
	article.Developing = v.capture.Reading.Article.Developing
	next, err := w.rhythms.found(ctx, w.Plan, HostOf(c.url), article)
	if err != nil {
		return storage(err)
	}
	return w.schedule(ctx, archive.Appointment{Article: v.stored.Article}, v, memory{"", article}, next)
}

// published returns when an article was published: as its page says to the minute, else as the source has it. The day
// alone will do where it is days ago.
func published(v *visit, c candidate) time.Time {
	moment := v.capture.Reading.Article.Published
	if c.published.IsZero() && v.at.Sub(moment.Time) > 48*time.Hour || !moment.DayOnly && !moment.IsZero() {
		return moment.Time
	}
	return c.published
}

// revisit reads an article again.
func (w *Watcher) revisit(ctx context.Context, a archive.Appointment) error {
	m, err := w.remember(ctx, a)
	if err != nil {
		return err
	}
	request := fetch.Request{URL: cmp.Or(m.address, a.URL), ETag: a.ETag, LastModified: a.LastModified}
	v, err := w.visit(ctx, request, a.URL)
	if isFatal(ctx, err) {
		return err
	}
	ctx = context.WithoutCancel(ctx)
	if err != nil {
		return w.unread(ctx, a, m, v, err)
	}
	switch {
	case v.answer.NotModified:
		if err := w.Archive.Seen(ctx, a.Article, v.at); err != nil {
			return storage(err)
		}
	case v.stored.Article != a.Article: // which has appointments of its own
		return w.postpone(ctx, a, time.Time{})
	default:
		m.article.Developing = v.capture.Reading.Article.Developing
	}
	next, err := w.rhythms.checked(ctx, w.Plan, HostOf(v.url), &m.article, v.at, v.stored.New)
	if err != nil {
		return storage(err)
	}
	return w.schedule(ctx, a, v, m, next)
}

// remember returns what is known of an article. Where that cannot be read, it is made anew from the archive.
func (w *Watcher) remember(ctx context.Context, a archive.Appointment) (memory, error) {
	if m, err := readMemory(a.Learnt); err == nil {
		return m, nil
	}
	kept, err := w.Archive.Article(ctx, a.Article)
	if err != nil {
		return memory{}, storage(err)
	}
	learnt := schedule.Found(kept.FirstSeen, kept.FirstSeen)
	learnt.Changed, learnt.Checked, learnt.Changes = kept.LastChanged, kept.LastSeen, kept.Versions-1
	return memory{"", learnt}, nil
}

// schedule makes an appointment after a visit.
func (w *Watcher) schedule(ctx context.Context, a archive.Appointment, v *visit, m memory, next time.Time) error {
	if !v.answer.NotModified {
		a.ETag, a.LastModified = v.answer.ETag, v.answer.LastModified
		m.address = v.address()
	}
	a.Learnt, a.Next = m.bytes(), next
	return storage(w.Archive.Schedule(ctx, a))
}

// address returns where the article is to be asked for, "" where that is the address by which it is known.
func (v *visit) address() string {
	switch {
	case sameAddress(v.answer.URL, v.article.URL):
		return ""
	case v.answer.Moved:
		return v.answer.URL
	}
	return v.url
}

// postpone makes another appointment of one that came to nothing.
func (w *Watcher) postpone(ctx context.Context, a archive.Appointment, next time.Time) error {
	a.Next = next
	return storage(w.Archive.Schedule(ctx, a))
}

// unread deals with an article that could not be read.
func (w *Watcher) unread(ctx context.Context, a archive.Appointment, m memory, v *visit, err error) error {
	var rest *resting
	switch {
	case errors.As(err, &rest):
		return w.postpone(ctx, a, rest.until.Add(spread(firstRest)))
	case isNotFound(err):
		return w.withdraw(ctx, a, m)
	}
	w.problem(v.url, "", err)
	return w.postpone(ctx, a, w.retry(m.article, firstRetry))
}

// retry returns when to try an article again that could not be read: after as long as it has not been
// read, so that the waits double.
func (w *Watcher) retry(a schedule.Article, least time.Duration) time.Time {
	now := w.Clock.Now()
	if now.Sub(a.Changed) >= w.Plan.End {
		return time.Time{}
	}
	return now.Add(spread(min(max(now.Sub(a.Checked), least), w.Plan.Latest)))
}

// withdraw notes that the host says an article is gone. It may come back.
func (w *Watcher) withdraw(ctx context.Context, a archive.Appointment, m memory) error {
	article, err := w.Archive.Article(ctx, a.Article)
	if err != nil {
		return storage(err)
	}
	if !article.Withdrawn {
		if err := w.Archive.Withdraw(ctx, a.Article, w.Clock.Now()); err != nil {
			return storage(err)
		}
		w.tell(about(Withdrawn, article))
	}
	a.ETag, a.LastModified = "", "" // what comes back is to be read anew
	return w.postpone(ctx, a, w.retry(m.article, goneRetry))
}

// goneRetry is when an article that is gone is asked for again.
const goneRetry = 6 * time.Hour
