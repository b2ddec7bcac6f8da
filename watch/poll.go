package watch

import (
	"cmp"
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// poll asks a source what is new, and reads that.
func (w *Watcher) poll(ctx context.Context, s archive.Source) error {
	l, err := w.list(ctx, s)
	if isFatal(ctx, err) {
		return err
	}
	if err != nil {
		return w.pollFailed(ctx, s, err)
	}
	added, complete, err := w.take(ctx, l.candidates, w.adopts.due(s.URL))
	w.adopts.note(s.URL, err == nil)
	if err != nil {
		return err
	}
	if err := w.addSources(ctx, s.URL, l.sources); err != nil {
		return err
	}
	w.tell(Event{Kind: Polled, URL: s.URL, Title: cmp.Or(l.title, s.Title), Listed: len(l.candidates), New: added})
	return w.polled(ctx, s, l, added, complete)
}

// polled notes that a poll went well. A source that has moved for good is watched where it is now.
func (w *Watcher) polled(ctx context.Context, s archive.Source, l *listing, added int, complete bool) error {
	old := s.URL
	if l.answer.Moved {
		s.URL = l.answer.URL
	}
	s.Kind, s.Title = l.kind, cmp.Or(l.title, s.Title)
	if !l.answer.NotModified {
		s.ETag, s.LastModified = "", ""
		if complete && !l.scattered {
			s.ETag, s.LastModified = l.answer.ETag, l.answer.LastModified
		}
	}
	s.Failures, s.Problem, s.ProblemKind, s.Status = 0, "", "", 0
	s.Interval = w.interval(s, added)
	return w.updateSource(ctx, old, s, w.Clock.Now().Add(spread(s.Interval)))
}

const (
	firstInterval = 10 * time.Minute
	homeInterval  = 24 * time.Hour
	hasten, slow  = 0.6, 1.25 // after a poll with something new, and after one without
)

// interval returns the time until the next poll: the shorter, the more often there is something new.
func (w *Watcher) interval(s archive.Source, added int) time.Duration {
	if s.Kind == archive.Home {
		return max(homeInterval, w.Polls.Latest)
	}
	interval, factor := cmp.Or(s.Interval, firstInterval), slow
	if added > 0 {
		factor = hasten
	}
	return min(max(time.Duration(float64(interval)*factor), w.Polls.Soonest), w.Polls.Latest)
}

// spread changes a time by chance, by a tenth at most, so that sources do not fall into step.
func spread(d time.Duration) time.Duration {
	return time.Duration(float64(d) * (.9 + .2*rand.Float64()))
}

// pollFailed notes that a poll went wrong.
func (w *Watcher) pollFailed(ctx context.Context, s archive.Source, err error) error {
	w.problem(s.URL, s.Title, err)
	s.Problem, s.ProblemKind, s.Status = err.Error(), writethru.KindOf(err), statusOf(err)
	var rest *resting
	if errors.As(err, &rest) {
		return w.updateSource(ctx, s.URL, s, rest.until.Add(spread(firstRest)))
	}
	s.Failures++
	return w.updateSource(ctx, s.URL, s, w.Clock.Now().Add(max(w.Polls.Soonest, backOff(s.Failures))))
}

// updateSource notes what a poll of the source at an address has shown, unless it was removed meanwhile.
func (w *Watcher) updateSource(ctx context.Context, url string, s archive.Source, next time.Time) error {
	s.Polled, s.Next = w.Clock.Now(), next
	return storage(w.Archive.UpdateSource(ctx, url, s))
}

// addSources adds the sources that a home page names and that are not watched yet, unless the page itself no
// longer is.
func (w *Watcher) addSources(ctx context.Context, home string, named []archive.Source) error {
	if len(named) == 0 {
		return nil
	}
	watched, err := w.Archive.Sources(ctx)
	if err != nil || !slices.ContainsFunc(watched, func(s archive.Source) bool { return s.URL == home }) {
		return storage(err)
	}
	added, err := Follow(ctx, w.Archive, named)
	for _, s := range added {
		w.tell(Event{Kind: NewSource, URL: s.URL, Title: s.Title})
	}
	return storage(err)
}
