package watch

import (
	"cmp"
	"context"
	"errors"
	"math"
	"strconv"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/metrics"
)

// Measured returns options with which a watcher counts into a set what it does, under names that begin with
// writethru_watch.
func (o Options) Measured(set *metrics.Set) Options {
	o.Events = countedEvents(set, o.Events)
	o.Fetcher = &countedFetcher{
		Fetcher: o.Fetcher,
		fetches: set.Counters("writethru_watch_fetches_total", "Requests to hosts, by class of status; none: there was no answer.", "status"),
		bytes:   set.Counter("writethru_watch_fetched_bytes_total", "Bytes of what hosts sent, unpacked."),
		took:    set.Histograms("writethru_watch_fetch_duration_seconds", "From a request to the end of its answer.", []float64{.1, .25, .5, 1, 2.5, 5, 10, 30}).With(),
	}
	agenda, clock := o.Archive, cmp.Or(o.Clock, Clock(systemClock{}))
	set.Gauge("writethru_watch_due", "Articles that are to be read again now; 1,000 stands for as many or more.", func() float64 {
		return due(agenda, clock, 1000, func(list []archive.Appointment) float64 { return float64(len(list)) })
	})
	set.Gauge("writethru_watch_lateness_seconds", "How long the first of them is overdue; a host that is left alone makes late, too.", func() float64 {
		return due(agenda, clock, 1, func(list []archive.Appointment) float64 {
			if len(list) == 0 {
				return 0
			}
			return clock.Now().Sub(list[0].Next).Seconds()
		})
	})
	return o
}

// due returns something of the appointments that are due, the longest overdue first; NaN where the archive does not answer.
func due(agenda archive.Agenda, clock Clock, limit int, of func([]archive.Appointment) float64) float64 {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	list, err := agenda.Due(ctx, clock.Now(), limit)
	if err != nil {
		return math.NaN()
	}
	return of(list)
}

// countedEvents counts events and passes them on.
func countedEvents(set *metrics.Set, events func(Event)) func(Event) {
	told := set.Counters("writethru_watch_events_total", "What happened: sources polled, articles and versions that were new, …", "event")
	for _, kind := range []EventKind{Polled, NewSource, NewArticle, NewVersion, Withdrawn, Problem} {
		told.With(string(kind)) // stands at 0 until the first
	}
	problems := set.Counters("writethru_watch_problems_total", "Problems with sources and articles, by kind of error.", "kind")
	return func(e Event) {
		told.With(string(e.Kind)).Add(1)
		if e.Kind == Problem {
			problems.With(string(writethru.KindOf(e.Err))).Add(1)
		}
		if events != nil {
			events(e)
		}
	}
}

// A countedFetcher counts requests.
type countedFetcher struct {
	Fetcher
	fetches *metrics.Family[*metrics.Counter]
	bytes   *metrics.Counter
	took    *metrics.Histogram
}

// Do makes a request.
func (f *countedFetcher) Do(ctx context.Context, r fetch.Request) (*fetch.Response, error) {
	began := time.Now()
	answer, err := f.Fetcher.Do(ctx, r)
	f.took.Observe(time.Since(began).Seconds())
	f.fetches.With(class(answer, err)).Add(1)
	if answer != nil {
		f.bytes.Add(uint64(len(answer.Body)))
	}
	return answer, err
}

// class returns that of the status.
func class(answer *fetch.Response, err error) string {
	status := 0
	if refusal, refused := errors.AsType[*fetch.Refusal](err); refused {
		status = refusal.Status
	} else if answer != nil {
		status = answer.Status
	}
	if status == 0 {
		return "none"
	}
	return strconv.Itoa(status/100) + "xx"
}
