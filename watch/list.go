package watch

import (
	"bytes"
	"cmp"
	"context"
	"net/url"
	"slices"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/feed"
	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/sitemap"
)

// A listing is what a source lists at one time.
type listing struct {
	kind       archive.SourceKind // what the source turned out to be
	title      string
	answer     *fetch.Response
	candidates []candidate
	sources    []archive.Source // that a home page names
	scattered  bool             // in parts that change without it
}

// list asks a source what it lists. An answer that it has not changed lists nothing.
func (w *Watcher) list(ctx context.Context, s archive.Source) (*listing, error) {
	answer, err := w.getList(ctx, fetch.Request{URL: s.URL, ETag: s.ETag, LastModified: s.LastModified, AnyType: true})
	if err != nil {
		return nil, err
	}
	l := &listing{kind: s.Kind, answer: answer}
	if answer.NotModified {
		return l, nil
	}
	base, err := url.Parse(answer.URL)
	if err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "the address of %s is malformed: %w", s.URL, err)
	}
	if s.Kind == archive.Home {
		l.kind = kindOf(answer, base)
	}
	return l, w.readList(ctx, l, base)
}

func (w *Watcher) readList(ctx context.Context, l *listing, base *url.URL) error {
	switch l.kind {
	case archive.Home:
		return w.readHome(ctx, l, base)
	case archive.Sitemap:
		return w.readSitemap(ctx, l, base)
	}
	f, err := feed.Parse(l.answer.Body, l.answer.ContentType, base)
	if err != nil {
		return err
	}
	l.title = f.Title
	l.candidates = newest(ofFeed(f), w.Clock.Now(), oldest)
	return nil
}

// kindOf tells feeds and sitemaps from home pages: all may be given as an address to watch.
func kindOf(answer *fetch.Response, base *url.URL) archive.SourceKind {
	if _, err := feed.Parse(answer.Body, answer.ContentType, base); err == nil {
		return archive.Feed
	}
	head := answer.Body[:min(len(answer.Body), 4096)]
	if bytes.Contains(head, []byte("<urlset")) || bytes.Contains(head, []byte("<sitemapindex")) {
		return archive.Sitemap
	}
	return archive.Home
}

// getList makes a request, and logs it.
func (w *Watcher) getList(ctx context.Context, r fetch.Request) (*fetch.Response, error) {
	answer, log, err := w.get(ctx, r)
	if logged := w.log(ctx, log); logged != nil {
		return nil, storage(logged)
	}
	return answer, err
}

// readSitemap lists the pages of a sitemap, and of those that it names and that changed of late.
func (w *Watcher) readSitemap(ctx context.Context, l *listing, base *url.URL) error {
	s, err := sitemap.Parse(bytes.NewReader(l.answer.Body), base)
	if err != nil && len(s.Pages)+len(s.Sitemaps) == 0 {
		return err
	}
	list := ofSitemap(s)
	l.scattered = len(s.Sitemaps) > 0
	for _, part := range latestParts(s.Sitemaps, w.Clock.Now()) {
		answer, err := w.getList(ctx, fetch.Request{URL: part.URL, AnyType: true})
		if isFatal(ctx, err) {
			return err
		}
		if err == nil {
			s, _ := sitemap.Parse(bytes.NewReader(answer.Body), base)
			list = append(list, ofSitemap(s)...)
		}
	}
	l.candidates = newest(list, w.Clock.Now(), recent)
	return nil
}

// mostParts is how many sitemaps of an index are read at a poll.
const mostParts = 5

// latestParts returns the sitemaps of an index that have changed of late, the latest first, and those
// that do not say when, the last ones first.
func latestParts(parts []sitemap.Entry, now time.Time) []sitemap.Entry {
	parts = slices.DeleteFunc(slices.Clone(parts), func(e sitemap.Entry) bool {
		return !e.Modified.IsZero() && now.Sub(e.Modified.Time) > recent
	})
	slices.Reverse(parts)
	slices.SortStableFunc(parts, func(a, b sitemap.Entry) int {
		return cmp.Compare(b.Modified.Time.Unix(), a.Modified.Time.Unix())
	})
	return parts[:min(len(parts), mostParts)]
}

// mostFeeds is how many feeds of a home page are watched.
const mostFeeds = 3

// readHome finds the feeds of a home page, or else its sitemap.
func (w *Watcher) readHome(ctx context.Context, l *listing, base *url.URL) error {
	for _, link := range feed.Discover(l.answer.Body, base) {
		if enough(l.sources, link) {
			break
		}
		source := archive.Source{URL: link.URL, Kind: archive.SourceKind(link.Kind), Title: link.Title}
		found, err := w.list(ctx, source)
		if isFatal(ctx, err) {
			return err
		}
		if err == nil && (len(found.candidates) > 0 || !link.Guessed) {
			source.Title = cmp.Or(found.title, source.Title)
			l.sources = append(l.sources, source)
		}
	}
	if len(l.sources) == 0 {
		return writethru.Errorf(writethru.NotFound, "%s names no feed and no sitemap that can be read", base.Host)
	}
	return nil
}

// enough reports whether a link need not be tried: there are feeds enough, or one and the link is less sure.
func enough(sources []archive.Source, link feed.Link) bool {
	return len(sources) >= mostFeeds || len(sources) > 0 && (link.Guessed || link.Kind == feed.ToSitemap)
}

// isFatal reports whether an error ends a job: the archive's, or the end of all work.
func isFatal(ctx context.Context, err error) bool {
	return err != nil && (ctx.Err() != nil || isStorage(err))
}
