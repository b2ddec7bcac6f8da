package watch

import (
	"context"
	"time"

	"github.com/writethru/writethru/archive"
)

// A Followed is a source, and where its watcher stands with its host.
type Followed struct {
	archive.Source
	Standing Standing
}

// Health says how it goes with the source.
func (f Followed) Health(now time.Time) Health { return HealthOf(f.Source, f.Standing, now) }

// Standings joins sources with where the watcher of their archive stands with their hosts.
func Standings(ctx context.Context, agenda archive.Agenda, sources []archive.Source) ([]Followed, error) {
	known := map[string]Standing{}
	list := make([]Followed, len(sources))
	for i, s := range sources {
		host := HostOf(s.URL)
		standing, met := known[host]
		if !met {
			var err error
			if standing, err = StandingWith(ctx, agenda, host); err != nil {
				return nil, err
			}
			known[host] = standing
		}
		list[i] = Followed{s, standing}
	}
	return list, nil
}
