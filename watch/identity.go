package watch

import (
	"context"
	"hash/maphash"
	"strings"
	"sync"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// identify settles by which address a capture is known: that which its page names, unless that would make two
// articles one.
func (w *Watcher) identify(ctx context.Context, v *visit) error {
	c := &v.capture
	if isHome(c.URL) {
		c.URL = v.answer.URL
	}
	switch {
	case v.known == "":
	case sameAddress(v.answer.URL, v.url):
		c.URL = v.known // it is read again, and stays what it was
		return nil
	case !v.answer.Moved:
		return w.detour(ctx, v)
	}
	named, err := w.Archive.Find(ctx, c.URL)
	if err == nil && !sameAddress(c.URL, v.answer.URL) && !w.isOf(ctx, c.Reading, named) {
		c.URL = v.answer.URL
		_, err = w.Archive.Find(ctx, c.URL)
	}
	if err == nil || !isNotFound(err) {
		return storage(err)
	}
	return w.unite(ctx, c)
}

// detour settles what a known article leads to for now: itself at another address, or a page that
// stands before it, as for logging in.
func (w *Watcher) detour(ctx context.Context, v *visit) error {
	article, err := w.Archive.Find(ctx, v.known)
	if err != nil {
		return storage(err)
	}
	if !w.isOf(ctx, v.capture.Reading, article) {
		return writethru.Errorf(writethru.Empty, "%s leads from the article to another page", HostOf(v.url))
	}
	v.capture.URL = v.known
	return nil
}

func sameAddress(a, b string) bool { return archive.Key(a) == archive.Key(b) }

// isOf reports whether a page may be an article that is known by the address that the page names:
// some outlets give all their pages one canonical address.
func (w *Watcher) isOf(ctx context.Context, page *writethru.Reading, a archive.Article) bool {
	return sameTitle(page.Article.Title, a.Title) || w.linesOf(page).shared(w.linesIn(ctx, a.Latest)) >= kinShare
}

func sameTitle(a, b string) bool { return a != "" && strings.EqualFold(a, b) }

// The bounds within which an article at a new address is one that is known.
const (
	kinShare   = .5                 // of the sentences, where the page names the address of the other
	twinShare  = .8                 // where it does not
	twinLines  = 8                  // sentences that say enough without the title
	leastLines = 3                  // sentences
	twinAge    = 4 * 24 * time.Hour // since the known one was last seen
	mostTwins  = 100                // articles of the outlet that are looked at, the latest changed
)

// unite makes the address of a capture, which is not known, lead to the article of the same outlet that has nearly
// the same sentences, if there is one.
func (w *Watcher) unite(ctx context.Context, c *archive.Capture) error {
	page := w.linesOf(c.Reading)
	if len(page) < leastLines || c.Reading.Article.Outlet == "" {
		return nil
	}
	others, err := w.Archive.Articles(ctx, archive.ArticleQuery{Outlet: c.Reading.Article.Outlet, Limit: mostTwins})
	if err != nil {
		return storage(err)
	}
	for _, other := range others {
		if c.Seen.Sub(other.LastSeen) > twinAge || len(page) < twinLines && !sameTitle(c.Reading.Article.Title, other.Title) {
			continue
		}
		if page.shared(w.linesIn(ctx, other.Latest)) >= twinShare {
			return w.rename(ctx, other, c)
		}
	}
	return w.askMoved(ctx, c, others)
}

// rename makes the address of a capture lead to a known article.
func (w *Watcher) rename(ctx context.Context, a archive.Article, c *archive.Capture) error {
	w.Logger.Info("a known article at a new address", "url", c.URL, "article", a.URL)
	return storage(w.Archive.Alias(ctx, a.ID, c.URL))
}

// lines are the hashes of the sentences of a report.
type lines map[uint64]bool

// shared returns the share of the sentences of the longer report that stand in both.
func (l lines) shared(other lines) float64 {
	both := 0
	for line := range l {
		if other[line] {
			both++
		}
	}
	return float64(both) / float64(max(1, len(l), len(other)))
}

// sketches are the lines of versions that were compared of late.
type sketches struct {
	seed maphash.Seed

	sync.Mutex
	known map[int64]lines // by version
}

// mostSketches is how many are kept.
const mostSketches = 5000

// linesOf returns the lines of a reading.
func (w *Watcher) linesOf(r *writethru.Reading) lines {
	l := lines{}
	for _, s := range r.Sentences {
		if s.Voice != writethru.Site {
			l[maphash.String(w.sketches.seed, s.Span.In(r.Article.Text))] = true
		}
	}
	return l
}

// linesIn returns the lines of a version. One that is damaged, which is for others to say, has none.
func (w *Watcher) linesIn(ctx context.Context, version int64) lines {
	w.sketches.Lock()
	defer w.sketches.Unlock()
	if l, known := w.sketches.known[version]; known {
		return l
	}
	reading, err := w.Archive.Reading(ctx, version)
	if err != nil {
		return nil
	}
	if len(w.sketches.known) >= mostSketches {
		clear(w.sketches.known)
	}
	l := w.linesOf(reading)
	w.sketches.known[version] = l
	return l
}
