package people

import (
	"context"
	"slices"
	"strings"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/fold"
)

const (
	latestQuotes = 200 // in which it is looked who speaks
	mostSpeakers = 60
)

// A Speaker is somebody with what he said of late.
type Speaker struct {
	Name    string // as the latest quote gives it
	Latest  archive.Quote
	Quotes  int // of late
	Outlets []string
}

// Lately returns who spoke in the latest 200 quotes, at most sixty, the last first.
func Lately(ctx context.Context, library archive.Library) ([]*Speaker, error) {
	quotes, err := library.Quotes(ctx, archive.QuoteQuery{Limit: latestQuotes})
	return speakers(quotes), err
}

// speakers gathers quotes, newest first, by who speaks.
func speakers(quotes []archive.Quote) []*Speaker {
	var list []*Speaker
	byName := map[string]*Speaker{}
	for _, q := range quotes {
		key := strings.Join(fold.Words(q.Speaker), " ")
		if key == "" {
			continue
		}
		s := byName[key]
		switch {
		case s == nil && len(list) == mostSpeakers:
			continue
		case s == nil:
			s = &Speaker{Name: q.Speaker, Latest: q}
			byName[key], list = s, append(list, s)
		}
		s.Quotes++
		if !slices.Contains(s.Outlets, q.Outlet) {
			s.Outlets = append(s.Outlets, q.Outlet)
		}
	}
	return list
}
