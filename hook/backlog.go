package hook

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"

	"github.com/writethru/writethru/archive"
)

const (
	mostBacklog  = 4 << 20   // bytes of hits that are held at a time; later ones are searched for again
	mostHits     = 10        // of a delivery
	mostDelivery = 128 << 10 // bytes of a delivery's hits, unless one alone has more
	hitsAPage    = 50        // hits of one search
)

// A backlog is hits that a hook is to be told, in JSON, the oldest version first.
type backlog struct {
	hits  []pending
	bytes int
}

type pending struct {
	version int64
	text    json.RawMessage
}

// gather searches for what a hook has not been told, up to the newest version. An article that changed, but whose newest version
// in which all stands has been told, is none of it.
func (d *Dispatcher) gather(ctx context.Context, q archive.SearchQuery, told, newest int64) (b backlog, err error) {
	q.Since, q.Before, q.Limit = told, newest+1, hitsAPage
	for {
		hits, err := d.Archive.Search(ctx, q)
		if err != nil {
			return b, err
		}
		for _, h := range hits {
			if h.Version.ID <= told {
				continue
			}
			if err := b.add(h, d.Room); err != nil {
				return b, err
			}
		}
		b.bound()
		if len(hits) < q.Limit {
			return b, nil
		}
		q.Before = hits[len(hits)-1].Article.Latest
	}
}

func (b *backlog) add(h archive.Hit, room string) error {
	text, err := json.Marshal(formOf(h, room))
	b.hits = append(b.hits, pending{h.Version.ID, text})
	b.bytes += len(text)
	return err
}

// bound brings the hits into order and drops the latest where they are too many.
func (b *backlog) bound() {
	slices.SortFunc(b.hits, func(x, y pending) int { return cmp.Compare(x.version, y.version) })
	for len(b.hits) > 1 && b.bytes > mostBacklog {
		last := len(b.hits) - 1
		b.bytes -= len(b.hits[last].text)
		b.hits = b.hits[:last]
	}
}

// take takes the hits of a delivery out, and returns the version up to which all is told with them.
func (b *backlog) take() (hits []json.RawMessage, told int64) {
	for size := 0; len(b.hits) > 0 && len(hits) < mostHits; b.hits = b.hits[1:] {
		if size += len(b.hits[0].text); size > mostDelivery && len(hits) > 0 {
			break
		}
		hits, told = append(hits, b.hits[0].text), b.hits[0].version
	}
	return hits, told
}
