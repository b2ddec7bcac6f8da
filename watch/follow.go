package watch

import (
	"context"

	"github.com/writethru/writethru/archive"
)

// Follow adds the sources that are not followed yet, each address once, and returns them. Those that are stay as they are.
func Follow(ctx context.Context, agenda archive.Agenda, sources []archive.Source) (added []archive.Source, err error) {
	if len(sources) == 0 {
		return nil, nil
	}
	followed, err := agenda.Sources(ctx)
	if err != nil {
		return nil, err
	}
	known := map[[32]byte]bool{}
	for _, s := range followed {
		known[archive.Key(s.URL)] = true
	}
	for _, s := range sources {
		if key := archive.Key(s.URL); !known[key] {
			known[key] = true
			if err := agenda.PutSource(ctx, s); err != nil {
				return added, err
			}
			added = append(added, s)
		}
	}
	return added, nil
}
