package watch

import (
	"cmp"
	"slices"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/feed"
	"github.com/writethru/writethru/sitemap"
)

// A candidate is an address that a source lists.
type candidate struct {
	url       string
	published time.Time // zero: not known
}

// The bounds of what is taken from a list.
const (
	mostListed = 200                 // candidates, the newest
	oldest     = 30 * 24 * time.Hour // from a feed
	recent     = 3 * 24 * time.Hour  // from a sitemap, which lists all that there is
)

// ofFeed returns the articles that a feed lists.
func ofFeed(f *feed.Feed) []candidate {
	var list []candidate
	for _, item := range f.Items {
		if item.URL != "" {
			list = append(list, candidate{item.URL, item.Published})
		}
	}
	return list
}

// ofSitemap returns the pages that a sitemap lists.
func ofSitemap(s *sitemap.Sitemap) []candidate {
	list := make([]candidate, 0, len(s.Pages))
	for _, entry := range s.Pages {
		list = append(list, candidate{entry.URL, dated(entry)})
	}
	return list
}

// dated returns when a page of a sitemap was published, or else changed.
func dated(e sitemap.Entry) time.Time {
	if e.News != nil && !e.News.Published.IsZero() {
		return e.News.Published.Time
	}
	return e.Modified.Time
}

// newest returns the candidates that are no older than a limit, each address once, the newest first. Those
// without a date come after the others, in their order.
func newest(list []candidate, now time.Time, limit time.Duration) []candidate {
	known := map[[32]byte]bool{}
	list = slices.DeleteFunc(list, func(c candidate) bool {
		key := archive.Key(c.url)
		old := !c.published.IsZero() && now.Sub(c.published) > limit
		twice := known[key]
		known[key] = true
		return old || twice
	})
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(b.published.Unix(), a.published.Unix()) })
	return list[:min(len(list), mostListed)]
}
